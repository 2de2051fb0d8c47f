import type { KeyInput as PuppeteerKey, Page } from 'puppeteer-core';
import type { KeyInput } from '../commands.js';

/** WebDriver's code points for keys that write nothing. */
const DRIVER_KEYS: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Insert: '\uE016',
  Delete: '\uE017',
  F1: '\uE031',
  F2: '\uE032',
  Meta: '\uE03D',
};

/** "Control+Shift+a" → its keys in the order of pressing; "+" alone is a key. */
function chordKeys(chord: string): readonly string[] {
  return chord === '+' ? [chord] : chord.split('+');
}

export async function pressInPage({ keyboard }: Page, input: KeyInput): Promise<void> {
  if ('type' in input) return keyboard.type(input.type);
  // Firefox knows the space bar by what it writes only.
  const keys = chordKeys(input.press).map((key) => (key === 'Space' ? ' ' : key)) as readonly PuppeteerKey[];
  for (const key of keys) await keyboard.down(key);
  for (const key of keys.toReversed()) await keyboard.up(key);
}

/** The same as WebDriver actions; WebdriverIO's own `keys` would hold all letters of a text down at once. */
export function keyActions(input: KeyInput): readonly object[] {
  const chords = 'type' in input ? Array.from(input.type, (letter) => [letter]) : [chordKeys(input.press)];
  const actions = chords.flatMap((keys) => [
    ...keys.map((key) => ({ type: 'keyDown', value: driverKey(key) })),
    ...keys.toReversed().map((key) => ({ type: 'keyUp', value: driverKey(key) })),
  ]);
  return [{ type: 'key', id: 'keyboard', actions }];
}

function driverKey(key: string): string {
  const value = DRIVER_KEYS[key] ?? key;
  if (Array.from(value).length !== 1) throw new Error(`The key "${key}" is not known. Add it to test/support/runner/keyboard.ts.`);
  return value;
}
