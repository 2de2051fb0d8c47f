/// <reference types="mocha" />
/**
 * What a test can have done to the page from outside: real keys and clicks, the window, media, print.
 * The test runner's side is runner/command-plugin.ts.
 */
import { executeServerCommand, resetMouse, sendMouse } from '@web/test-runner-commands';

export { resetMouse, sendMouse };

/** `press`: one key or a chord, "Tab", "Shift+Tab", "Control+a". `type`: a text, key by key. */
export type KeyInput = { readonly press: string } | { readonly type: string };

/** Size of the page in CSS pixels. */
export interface Viewport {
  readonly width: number;
  readonly height: number;
}

/** What is left out is not emulated. */
export interface EmulatedMedia {
  readonly media?: 'screen' | 'print';
  readonly colorScheme?: 'light' | 'dark';
  readonly reducedMotion?: 'reduce' | 'no-preference';
  readonly contrast?: 'more' | 'no-preference';
  readonly forcedColors?: 'active' | 'none';
}

/** What a screen reader is told about one node. */
export interface AccessibilityNode {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly value: string;
  /** Such as `checked`, `required`, `invalid`, `expanded`, `level`, `live`; only those that the browser states. */
  readonly states: Readonly<Record<string, unknown>>;
  /** Of the node in the tree, 0 for the document. */
  readonly depth: number;
}

/** A sheet of a PDF; lengths in points, of which A4 has 595 by 842. */
export interface PrintedSheet {
  readonly text: string;
  readonly width: number;
  readonly height: number;
  readonly smallestType: number;
}

export interface PrintOptions {
  readonly landscape?: boolean;
}

/** The commands by name: what is sent and what comes back. */
export interface Commands {
  readonly 'rung-keys': { readonly payload: KeyInput; readonly result: true };
  readonly 'rung-viewport': { readonly payload: Viewport; readonly result: true };
  readonly 'rung-media': { readonly payload: EmulatedMedia; readonly result: true };
  readonly 'rung-cpu': { readonly payload: number; readonly result: true };
  readonly 'rung-garbage': { readonly payload: null; readonly result: true };
  readonly 'rung-accessibility-tree': { readonly payload: null; readonly result: readonly AccessibilityNode[] };
  readonly 'rung-print': { readonly payload: PrintOptions; readonly result: readonly PrintedSheet[] };
}

function run<Name extends keyof Commands>(name: Name, payload: Commands[Name]['payload']): Promise<Commands[Name]['result']> {
  return executeServerCommand<Commands[Name]['result'], Commands[Name]['payload']>(name, payload);
}

export type BrowserName = 'chromium' | 'firefox' | 'webkit';

export const browserName: BrowserName = /Firefox/.test(navigator.userAgent)
  ? 'firefox'
  : /Chrom/.test(navigator.userAgent)
    ? 'chromium'
    : 'webkit';

/** A test of what only Chromium lets us do; skipped elsewhere. */
export const itInChromium: Mocha.TestFunction | Mocha.PendingTestFunction = browserName === 'chromium' ? it : it.skip;

export async function sendKeys(keys: KeyInput): Promise<void> {
  await run('rung-keys', keys);
}

/** Clicks the middle of an element with the mouse; it has to be in view. */
export async function clickOn(element: Element): Promise<void> {
  const { x, y, width, height } = element.getBoundingClientRect();
  await sendMouse({ type: 'click', position: [Math.round(x + width / 2), Math.round(y + height / 2)] });
}

/** Lasts until the end of the test file, which starts at 800 by 600. */
export async function setViewport(viewport: Viewport): Promise<void> {
  await run('rung-viewport', viewport);
}

/** Chromium only. Replaces what was emulated before; lasts until the end of the test file. */
export async function emulateMedia(media: EmulatedMedia): Promise<void> {
  await run('rung-media', media);
}

/** Chromium only. 4 is a processor of a quarter of the speed, 1 the real one; lasts until the end of the test file. */
export async function throttleCpu(rate: number): Promise<void> {
  await run('rung-cpu', rate);
}

/** Chromium only. Collects what nothing refers to any more, so that a test sees what is kept. */
export async function collectGarbage(): Promise<void> {
  await run('rung-garbage', null);
}

/** Chromium only. All nodes that assistive technology sees, in reading order. */
export function accessibilityTree(): Promise<readonly AccessibilityNode[]> {
  return run('rung-accessibility-tree', null);
}

/** Chromium only. Prints the page, A4 unless its styles say otherwise, and gives the text of each sheet. */
export async function printToPdf(options: PrintOptions = {}): Promise<readonly string[]> {
  return (await printSheets(options)).map(({ text }) => text);
}

/** Chromium only. The same with the size of each sheet and of the smallest type on it. */
export function printSheets(options: PrintOptions = {}): Promise<readonly PrintedSheet[]> {
  return run('rung-print', options);
}
