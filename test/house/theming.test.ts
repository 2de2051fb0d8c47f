import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { isValue, tokenGroups } from '../../stories/foundations/token-list.js';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const named = (text: string, pattern: RegExp): string[] => [...new Set([...text.matchAll(pattern)].map(([, name = '']) => name))].sort();

const listed = tokenGroups.flatMap(({ tokens }) => tokens);
const names = listed.map(({ name }) => `--rung-${name}`).sort();
const source = read('src/styles/tokens.ts');

describe('the tokens that designers read about', () => {
  it('are those of the sources', () => {
    assert.deepEqual(named(source, /var\((--rung-[\w-]+),/g), names);
  });

  it('have the defaults of the sources', () => {
    const plain = listed.filter(isValue);
    assert.ok(plain.length > 15);
    for (const { name, standard } of plain) assert.ok(source.includes(`var(--rung-${name}, ${standard});`), `--rung-${name} is not ${standard}`);
    for (const { name, standard } of listed) {
      const share = /^(\d+) % text/.exec(standard)?.[1];
      if (share) assert.ok(source.includes(`var(--rung-${name}, color-mix(in oklab, var(--_text) ${share}%, var(--_surface)));`), name);
    }
  });

  it('stand in the guide, with the same words', () => {
    const guide = read('docs/theming.md').replaceAll('`', '');
    for (const { name, standard, purpose } of listed) {
      assert.ok(guide.includes(`| --rung-${name} | ${standard} | ${purpose} |`), `--rung-${name} is missing or other in docs/theming.md`);
    }
  });

  for (const theme of ['default', 'public-sector', 'compact']) {
    it(`are all set by the ${theme} theme, so that it can stand inside another`, () => {
      assert.deepEqual(named(read(`src/styles/${theme}.css`), /^ {2}(--rung-[\w-]+):/gm), names);
    });
  }
});
