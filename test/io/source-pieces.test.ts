import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { importSource } from '../../src/io/import-source.js';
import type { Block } from '../../src/io/read/block.js';
import { piecesOf, SourceJoiner } from '../../src/io/source-pieces.js';

const sourceOf = async (text: string): Promise<readonly Block[]> => (await importSource([{ bytes: new TextEncoder().encode(text) }])).source;

function joined(source: readonly Block[]): { readonly source: readonly Block[]; readonly pieces: number } {
  const joiner = new SourceJoiner();
  const pieces = [...piecesOf(source)];
  // As messages bring them.
  for (const piece of pieces) joiner.add(structuredClone(piece));
  return { source: joiner.source, pieces: pieces.length };
}

describe('Pieces of a source', () => {
  it('are one for a short source, and none for an empty one', async () => {
    const source = await sourceOf('# Caring\n\n- Listens\n- Answers');
    assert.deepEqual(joined(source), { source, pieces: 1 });
    assert.deepEqual(joined([]), { source: [], pieces: 0 });
  });

  it('cut long tables between rows, and long documents between blocks', async () => {
    const rows = Array.from({ length: 5_000 }, (_, index) => `Caring,Level ${index % 4},Does thing ${index}`);
    const table = await sourceOf(['competency,level,text', ...rows].join('\n'));
    const headings = await sourceOf(Array.from({ length: 3_000 }, (_, index) => `# Competency ${index}\n\nText`).join('\n\n'));
    for (const source of [table, headings, [...headings, ...table, ...headings]]) {
      const { pieces, source: again } = joined(source);
      assert.deepEqual(again, source);
      assert.ok(pieces > 2);
    }
  });

  it('keep cells that reach over the cut', async () => {
    const rows = Array.from({ length: 3_000 }, (_, index) => `<tr>${index === 0 ? '<td rowspan="3000">Caring</td>' : ''}<td>Does thing ${index}</td></tr>`);
    const source = await sourceOf(`<table>${rows.join('')}</table>`);
    assert.deepEqual(joined(source).source, source);
  });
});
