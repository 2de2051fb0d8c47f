/**
 * Shows one story by `?story=<id>` without Storybook, so that it can stand under a strict content security policy;
 * `theme`, `scheme`, `language`, `direction` and `framework` do what Storybook's toolbar does. Without a story it
 * lists all. The root element's `data-story` says how far it is: "ready" or "failed".
 */
import type { WebComponentsRenderer } from '@storybook/web-components-vite';
import { html, render } from 'lit';
import { storyNameFromExport } from 'storybook/internal/csf';
import { composeStory } from 'storybook/preview-api';
import preview from '../../stories/.storybook/preview.js';
import { renderElement, renderToCanvas } from './render-to-canvas.js';
import './page.css';

type Story = Parameters<typeof composeStory<WebComponentsRenderer>>[0];
type Meta = Parameters<typeof composeStory<WebComponentsRenderer>>[1];
type ComposedStory = ReturnType<typeof composeStory>;

interface Expectations {
  readonly console?: readonly string[];
}

const files = import.meta.glob<Record<string, unknown>>('../../stories/**/*.stories.ts');
const query = new URLSearchParams(location.search);
const root = document.documentElement;
const heading = document.querySelector<HTMLElement>('#title')!;
const canvas = document.querySelector<HTMLElement>('#story')!;

async function show(): Promise<void> {
  const wanted = query.get('story');
  if (!wanted) return listStories();
  for (const file of Object.keys(files)) {
    const story = (await readStories(file)).find(({ id }) => id === wanted);
    if (!story) continue;
    heading.textContent = document.title = storyNameFromExport(story.storyName);
    expectConsole(story.parameters.check as Expectations | undefined);
    await story.run({ canvasElement: canvas, ...(story.play && (await playTools())) });
    await settle();
    return;
  }
  throw new Error(`There is no story "${wanted}".`);
}

/** The stories of one file as Storybook would compose them, with the query in place of its toolbar. */
async function readStories(file: string): Promise<ComposedStory[]> {
  const { default: meta, ...stories } = await files[file]!();
  const { initialGlobals } = preview;
  const globals = Object.fromEntries([...query].filter(([name]) => name in (initialGlobals ?? {})));
  const annotations = { render: renderElement, renderToCanvas, ...preview, initialGlobals: { ...initialGlobals, ...globals } };
  return Object.entries(stories).map(([name, story]) => composeStory(story as Story, meta as Meta, annotations, {}, name));
}

/** What Storybook hands to play functions; loaded only where there is one. */
async function playTools(): Promise<object> {
  const { userEvent, within } = await import('storybook/test');
  return { canvas: within(canvas), userEvent: userEvent.setup() };
}

/** A story that shows what goes wrong says by `parameters: { check: { console: ['404'] } }` which errors belong to it. */
function expectConsole(check: Expectations | undefined): void {
  for (const text of check?.console ?? []) {
    const meta = document.createElement('meta');
    meta.name = 'expected-console';
    meta.content = text;
    document.head.append(meta);
  }
}

async function listStories(): Promise<void> {
  const stories = (await Promise.all(Object.keys(files).map(readStories))).flat();
  const link = ({ id }: ComposedStory): unknown => html`<li><a href="?story=${id}">${id}</a></li>`;
  render(html`<ul>${stories.map(link)}</ul>`, canvas);
}

/** Waits until the elements of the story, however deep, have rendered and the browser has painted them. */
async function settle(): Promise<void> {
  for (const element of deepElements(canvas)) await (element as Element & { updateComplete?: Promise<unknown> }).updateComplete;
  await document.fonts.ready;
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}

function* deepElements(parent: ParentNode): Generator<Element> {
  for (const element of parent.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot) yield* deepElements(element.shadowRoot);
  }
}

show().then(
  () => (root.dataset.story = 'ready'),
  (error: unknown) => {
    root.dataset.story = 'failed';
    throw error;
  },
);
