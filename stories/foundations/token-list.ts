/** The tokens that a host may set, as the pages of this folder show them; a test holds docs/theming.md and the sources to it. */
export interface Token {
  /** Without `--rung-`. */
  readonly name: string;
  /** What it is when nobody sets it. */
  readonly standard: string;
  readonly purpose: string;
  readonly kind: 'color' | 'length' | 'font' | 'leading';
  /** For a colour that text has: the token of the ground it stands on. */
  readonly ground?: string;
  /** For a colour that text stands on: the token of that text. */
  readonly ink?: string;
}

/** Whether a token's default is CSS, and not words for what it is computed from. */
export const isValue = ({ standard }: Token): boolean => /^light-dark|^[\d.]+(?:rem|px)?$|^inherit$|^transparent$/.test(standard);

export interface TokenGroup {
  readonly title: string;
  readonly about: string;
  readonly tokens: readonly Token[];
}

const color = (name: string, standard: string, purpose: string, ground?: string): Token => ({
  name: `color-${name}`,
  standard,
  purpose,
  kind: 'color',
  ...(ground && { ground: `color-${ground}` }),
});

const level = (step: number): Token => ({
  ...color(`level-${step}`, `the accent’s hue at step ${step} of 8`, step === 1 ? 'The lowest level of a scale' : step === 8 ? 'The highest level of a scale' : 'A level between them'),
  ink: step < 5 ? 'color-on-level-low' : 'color-on-level-high',
});

export const tokenGroups: readonly TokenGroup[] = [
  {
    title: 'Palette: what a brand sets',
    about: 'Five tokens. Everything below follows from them, in light and in dark.',
    tokens: [
      color('accent', 'light-dark(#1d5a8c, #8cc4f5)', 'Links, what is chosen, and the hue of the levels', 'surface'),
      color('text', 'light-dark(#1c2127, #e9ecef)', 'Text', 'surface'),
      color('surface', 'light-dark(#fff, #16191d)', 'The ground on which everything stands'),
      { name: 'font', standard: 'inherit', purpose: 'The typeface; the host’s by default', kind: 'font' },
      { name: 'radius', standard: '6px', purpose: 'Corners of controls, rungs and frames', kind: 'length' },
    ],
  },
  {
    title: 'Meaning: colours that follow',
    about: 'Set one only where your brand has a rule of its own for it.',
    tokens: [
      color('on-accent', 'black or white, whichever the accent needs', 'Text on the accent', 'accent'),
      color('muted', '76 % text, 24 % surface', 'Hints, captions, what is of second rank', 'surface'),
      color('raised', '5 % text, 95 % surface', 'Ground of what the pointer is over'),
      color('line', '18 % text, 82 % surface', 'Hairlines between rows and sections'),
      color('control', '60 % text, 40 % surface', 'Edges of controls, rungs without a description and contra-indicators'),
      color('focus', 'light-dark(#0b57d0, #a8c7fa)', 'The outline of what has focus'),
      color('focus-edge', 'transparent', 'A second colour between control and outline'),
      color('match', 'light-dark(#ffe58a, #5c4a00)', 'Ground of found text and of the part a link leads to'),
      color('on-match', 'light-dark(#1c2127, #fff6d6)', 'Text found', 'match'),
      color('error', 'light-dark(#a4262c, #ffb3ab)', 'What went wrong; never a behaviour', 'surface'),
    ],
  },
  {
    title: 'Meaning: levels',
    about: 'One hue from light to dark. A scale of three takes steps 1, 5 and 8, a scale of eight takes all.',
    tokens: [
      ...[1, 2, 3, 4, 5, 6, 7, 8].map(level),
      color('on-level-low', 'light-dark(#14181c, #fff)', 'Letters on steps 1 to 4', 'level-4'),
      color('on-level-high', 'light-dark(#fff, #14181c)', 'Letters on steps 5 to 8', 'level-5'),
    ],
  },
  {
    title: 'Meaning: type and measure',
    about: 'Sizes of type step by 1.2 from the font size; every space is a multiple of the space token.',
    tokens: [
      { name: 'font-size', standard: '1rem', purpose: 'Size of text', kind: 'length' },
      { name: 'line-height', standard: '1.5', purpose: 'Leading of text', kind: 'leading' },
      { name: 'space', standard: '0.25rem', purpose: 'The grid that every space is counted in', kind: 'length' },
      { name: 'target', standard: '44px', purpose: 'Smallest height of a level to choose', kind: 'length' },
      { name: 'focus-width', standard: '3px', purpose: 'Width of the outline of what has focus', kind: 'length' },
      { name: 'control-width', standard: '1px', purpose: 'Width of the edges of fields and buttons', kind: 'length' },
    ],
  },
];
