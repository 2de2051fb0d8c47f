import type { Language } from './format.js';

export const themes = ['default', 'public-sector', 'compact'] as const;
export const schemes = ['auto', 'light', 'dark'] as const;

/** How a person wants to see the portal; kept in the browser. */
export interface Preferences {
  readonly language: Language;
  readonly theme: (typeof themes)[number];
  readonly scheme: (typeof schemes)[number];
}

const KEY = 'rung-portal.preferences';

/** What was kept, else what the browser asks for. */
export function loadPreferences(): Preferences {
  const kept = readKept();
  return {
    language: pick(['en', 'cy'] as const, kept['language']) ?? (/^cy\b/i.test(navigator.language) ? 'cy' : 'en'),
    theme: pick(themes, kept['theme']) ?? 'default',
    scheme: pick(schemes, kept['scheme']) ?? 'auto',
  };
}

export function keepPreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // Without storage they last until the page is left.
  }
}

/** The themes and schemes are classes and data on the html element, which the style sheets read. */
export function applyPreferences({ language, theme, scheme }: Preferences, root: HTMLElement): void {
  root.lang = language;
  root.className = `rung-theme-${theme}`;
  root.dataset['scheme'] = scheme;
}

function readKept(): Readonly<Record<string, unknown>> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return typeof kept === 'object' && kept !== null ? { ...kept } : {};
  } catch {
    return {};
  }
}

const pick = <Choice extends string>(choices: readonly Choice[], value: unknown): Choice | undefined => choices.find((choice) => choice === value);
