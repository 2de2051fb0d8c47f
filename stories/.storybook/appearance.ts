/**
 * What the toolbar switches: the same for Storybook and for the bare page of scripts/check-stories.ts.
 * Everything is set by attributes and classes, so that it works under a strict content security policy.
 */
import 'rung-elements/styles/default.css';
import 'rung-elements/styles/public-sector.css';
import 'rung-elements/styles/compact.css';
import './preview.css';

export interface Appearance {
  readonly theme: 'default' | 'public-sector' | 'compact';
  /** `system` follows the preference of the person. */
  readonly scheme: 'system' | 'light' | 'dark';
  readonly language: 'en' | 'cy';
  readonly direction: 'ltr' | 'rtl';
}

export const defaultAppearance: Appearance = { theme: 'default', scheme: 'system', language: 'en', direction: 'ltr' };

/** Gives a page, or one story of a documentation page, its theme, colour scheme, language and direction. */
export function applyAppearance(target: HTMLElement, { theme, scheme, language, direction }: Appearance): void {
  target.classList.remove(...[...target.classList].filter((name) => /^(rung-theme|scheme)-/.test(name)));
  target.classList.add('stage', `rung-theme-${theme}`, `scheme-${scheme}`);
  target.lang = language;
  target.dir = direction;
}

const frameworks = {
  cherwell: () => import('rung-elements/frameworks/cherwell.json'),
  arun: () => import('rung-elements/frameworks/arun.json'),
  kchft: () => import('rung-elements/frameworks/kchft.json'),
  worcestershire: () => import('rung-elements/frameworks/worcestershire.json'),
  eeast: () => import('rung-elements/frameworks/eeast.json'),
};

type FrameworkName = keyof typeof frameworks;

export const frameworkNames = Object.keys(frameworks) as readonly FrameworkName[];

/** One of the five sample frameworks as it comes from its JSON. */
export async function loadFramework(name: FrameworkName): Promise<unknown> {
  return (await frameworks[name]()).default;
}
