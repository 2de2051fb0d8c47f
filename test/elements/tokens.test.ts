import { expect } from '@open-wc/testing';
import { emulateMedia, itInChromium } from '../support/commands.js';
import { contrast as contrastOf, luminance, paint } from '../../stories/foundations/contrast.js';
import { levelStep, tokens } from '../../src/styles/tokens.js';

/**
 * Contrast as WCAG computes it, from the pixels that the browser paints, so that the mapping of colours which the
 * screen cannot show is counted too.
 */

const text = [
  ['--_text', '--_surface'],
  ['--_text', '--_raised'],
  ['--_muted', '--_surface'],
  ['--_muted', '--_raised'],
  ['--_accent', '--_surface'],
  ['--_error', '--_surface'],
  ['--_on-accent', '--_accent'],
  ['--_on-match', '--_match'],
] as const;
const levels = [1, 2, 3, 4, 5, 6, 7, 8].map((step) => [step < 5 ? '--_on-level-low' : '--_on-level-high', `--_level-${step}`] as const);

const stage = document.createElement('div');
const host = document.createElement('div');
const place = document.createElement('div');

const pixel = (token: string): ReturnType<typeof paint> => paint(place, `var(${token})`);
const contrast = (one: string, other: string): number => contrastOf(place, `var(${one})`, `var(${other})`);

async function sheetOf(path: string): Promise<CSSStyleSheet> {
  const response = await fetch(new URL(`../../${path}`, import.meta.url));
  expect(response.ok, path).to.be.true;
  return new CSSStyleSheet().replace(await response.text());
}

describe('design tokens', () => {
  let sheets: CSSStyleSheet[];

  before(async () => {
    sheets = await Promise.all(
      ['src/styles/default.css', 'src/styles/public-sector.css', 'src/styles/compact.css', 'stories/foundations/brands.css'].map(sheetOf),
    );
    host.attachShadow({ mode: 'open' }).adoptedStyleSheets = [tokens.styleSheet!];
    host.shadowRoot!.append(place);
    stage.append(host);
    document.body.append(stage);
  });

  beforeEach(() => {
    document.adoptedStyleSheets = sheets;
    document.documentElement.className = 'rung-theme-default';
    stage.className = '';
    stage.style.setProperty('color-scheme', 'light');
  });

  after(() => {
    document.adoptedStyleSheets = [];
    document.documentElement.className = '';
    stage.remove();
  });

  const looks = ['rung-theme-default', 'rung-theme-public-sector', 'rung-theme-compact', 'brand-harbour', 'brand-orchard', 'brand-ironworks'];
  for (const look of looks) {
    for (const scheme of ['light', 'dark']) {
      describe(`${look}, ${scheme}`, () => {
        beforeEach(() => {
          stage.className = look;
          stage.style.setProperty('color-scheme', scheme);
        });

        for (const [ink, ground] of [...text, ...levels]) {
          it(`shows ${ink.slice(3)} on ${ground.slice(3)} at 4.5 : 1`, () => {
            expect(contrast(ink, ground)).to.be.at.least(4.5);
          });
        }

        it('shows the edges of controls at 3 : 1', () => {
          expect(contrast('--_control', '--_surface')).to.be.at.least(3);
        });

        it('shows focus at 3 : 1, by the outline or by the edge inside it', () => {
          const best = look.endsWith('public-sector')
            ? Math.max(contrast('--_focus', '--_surface'), contrast('--_focus-edge', '--_surface'))
            : contrast('--_focus', '--_surface');
          expect(best).to.be.at.least(3);
        });
      });
    }
  }

  it('sets the yellow of public-sector focus against black', () => {
    stage.className = 'rung-theme-public-sector';
    expect(pixel('--_focus')).to.deep.equal([255, 221, 0]);
    expect(contrast('--_focus', '--_focus-edge')).to.be.at.least(7);
  });

  for (const scheme of ['light', 'dark']) {
    it(`keeps text on levels and on the accent legible for every accent, ${scheme}`, () => {
      stage.style.setProperty('color-scheme', scheme);
      const weak: string[] = [];
      for (const accent of everyAccent()) {
        stage.style.setProperty('--rung-color-accent', accent);
        for (const [ink, ground] of [['--_on-accent', '--_accent'] as const, ...levels]) {
          const ratio = contrast(ink, ground);
          if (ratio < 4.5) weak.push(`${accent}: ${ink} on ${ground} ${ratio.toFixed(2)}`);
        }
      }
      stage.style.removeProperty('--rung-color-accent');
      expect(weak).to.deep.equal([]);
    });
  }

  it('gives a grey accent grey levels', () => {
    stage.className = 'brand-ironworks';
    for (const [, level] of levels) {
      const [red, green, blue] = pixel(level);
      expect(Math.max(red, green, blue) - Math.min(red, green, blue), level).to.be.at.most(1);
    }
  });

  itInChromium('makes muted text and hairlines as strong as text for who asks for more contrast', async () => {
    await emulateMedia({ contrast: 'more' });
    for (const token of ['--_muted', '--_line', '--_control']) expect(pixel(token), token).to.deep.equal(pixel('--_text'));
    await emulateMedia({});
  });

  itInChromium('takes the colours of the system where they are forced, whatever the theme', async () => {
    stage.className = 'rung-theme-public-sector';
    await emulateMedia({ forcedColors: 'active' });
    const canvas = paint(place, 'Canvas');
    for (const [ink, ground] of levels) {
      expect(pixel(ground), ground).to.deep.equal(canvas);
      expect(contrast(ink, ground), ink).to.be.at.least(7);
    }
    await emulateMedia({});
  });

  itInChromium('prints black on white, also from a dark page', async () => {
    stage.style.setProperty('color-scheme', 'dark');
    stage.style.setProperty('--rung-color-text', '#eee');
    await emulateMedia({ media: 'print' });
    for (const token of ['--_text', '--_accent', '--_error']) expect(pixel(token), token).to.deep.equal([0, 0, 0]);
    for (const token of ['--_muted', '--_control']) expect(contrast(token, '--_surface'), token).to.be.at.least(4.5);
    expect(pixel('--_surface')).to.deep.equal([255, 255, 255]);
    await emulateMedia({});
    stage.style.removeProperty('--rung-color-text');
  });

  it('steps from light to dark without a step back', () => {
    const steps = levels.map(([, level]) => luminance(pixel(level)));
    expect(steps).to.deep.equal([...steps].sort((a, b) => b - a));
  });

  it('covers the page by a theme alone, and gives way to a class and to rules of the host', async () => {
    document.documentElement.className = '';
    document.adoptedStyleSheets = [await sheetOf('src/styles/public-sector.css'), await sheetOf('src/styles/default.css')];
    expect(pixel('--_accent')).to.deep.equal([0, 94, 165]);
    stage.className = 'rung-theme-default';
    expect(pixel('--_accent')).to.deep.equal([29, 90, 140]);
    stage.className = '';
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, await new CSSStyleSheet().replace('html { --rung-color-accent: #0a0 }')];
    expect(pixel('--_accent')).to.deep.equal([0, 170, 0]);
  });

  it('spreads a scale over the whole hue', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7].map((index) => levelStep(index, 8))).to.deep.equal([1, 2, 3, 4, 5, 6, 7, 8]);
    expect([0, 1, 2].map((index) => levelStep(index, 3))).to.deep.equal([1, 5, 8]);
    expect(levelStep(0, 1)).to.equal(5);
  });
});

/** Hues in steps of 15°, pale to strong, dark to light. */
function* everyAccent(): Generator<string> {
  for (const lightness of [0.25, 0.45, 0.6, 0.75, 0.95]) {
    for (const chroma of [0, 0.08, 0.2]) {
      for (let hue = 0; hue < 360; hue += chroma === 0 ? 360 : 15) yield `oklch(${lightness} ${chroma} ${hue})`;
    }
  }
}
