import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { LOSS_SENTENCES } from '../../../src/io/write/loss-sentences.js';
import { formatsTable } from './formats-table.js';

const guide = readFileSync('docs/formats.md', 'utf8');

it('the guide to formats says what the code keeps', async () => {
  const table = await formatsTable();
  assert.ok(guide.includes(table), `docs/formats.md has another table than the code gives:\n\n${table}`);
});

it('the guide to formats names every code of a loss', () => {
  assert.deepEqual(Object.keys(LOSS_SENTENCES).filter((code) => !guide.includes(`\`${code}\``)), []);
});
