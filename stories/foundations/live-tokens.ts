import type { RefOrCallback } from 'lit/directives/ref.js';
import { contrast } from './contrast.js';

/**
 * Fills the samples of a page with what an element on it makes of the tokens: `data-token` names one,
 * `data-contrast="text surface"` shows the contrast of two. The elements hold them as private `--_*` properties, and
 * a host's computed style tells those.
 */
export function liveTokens(): RefOrCallback {
  // A new function for each render, so that Lit calls it again after a switch of the toolbar.
  return (page) => {
    if (page) requestAnimationFrame(() => fill(page));
  };
}

/** Where an element's own name for a token is another than the token's without "color-". */
const privateNames: Readonly<Record<string, string>> = { 'font-size': 'size', 'line-height': 'leading' };

function fill(page: Element): void {
  const specimen = page.querySelector('rung-level-picker');
  if (!specimen) return;
  const style = getComputedStyle(specimen);
  const valueOf = (token: string): string => style.getPropertyValue(`--_${privateNames[token] ?? token.replace(/^color-/, '')}`);
  for (const sample of page.querySelectorAll<HTMLElement>('[data-token]')) {
    sample.style.setProperty('--sample', valueOf(sample.dataset.token ?? ''));
    sample.style.setProperty('--sample-ground', valueOf(sample.dataset.ground ?? 'color-surface'));
  }
  for (const sample of page.querySelectorAll<HTMLElement>('[data-contrast]')) {
    const [ink = '', ground = ''] = (sample.dataset.contrast ?? '').split(' ').map(valueOf);
    sample.textContent = `${(Math.floor(contrast(sample, ink, ground) * 10) / 10).toFixed(1)} : 1`;
  }
}
