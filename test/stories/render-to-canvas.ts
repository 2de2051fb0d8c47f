import { render } from 'lit';
import type { ArgsStoryFn, RenderContext } from 'storybook/internal/types';
import type { WebComponentsRenderer } from '@storybook/web-components-vite';

/** Storybook's own renderer assigns to innerHTML, which Trusted Types forbid; this one does the same through Lit. */
export function renderToCanvas({ storyFn, showMain }: RenderContext<WebComponentsRenderer>, canvas: HTMLElement): void {
  const content = storyFn();
  showMain();
  render(content, canvas);
}

/** What a story without `render` shows: its element with its args as properties. */
export const renderElement: ArgsStoryFn<WebComponentsRenderer> = (args, { component, id }) => {
  if (!component) throw new Error(`The story ${id} has neither a render function nor a component.`);
  return Object.assign(document.createElement(component), args);
};
