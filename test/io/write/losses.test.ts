import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ExportFormat } from '../../../src/io/write/export-format.js';
import { EXPORT_FORMATS } from '../../../src/io/write/export-format.js';
import { exportFramework, lossesOf } from '../../../src/io/write/export-framework.js';
import { LOSS_SENTENCES } from '../../../src/io/write/loss-sentences.js';
import { lossMessagesCy } from '../../../src/locale/loss-messages.cy.js';
import type { Framework } from '../../../src/model/index.js';
import { SAMPLE } from './sample.js';

const NOW = new Date('2026-11-23T10:00:00Z');

async function lost(framework: Framework, format: ExportFormat): Promise<readonly string[]> {
  return (await lossesOf(framework, format)).map(({ code, count }) => `${code} ${count}`);
}

const [ropes, tides] = SAMPLE.competencies;
const withRopes = (change: object): Framework => ({ ...SAMPLE, competencies: [{ ...ropes!, ...change }, tides!] });

describe('what a format loses', () => {
  for (const format of EXPORT_FORMATS) {
    it(`${format}: is known before anything is made, and is what the export tells`, async () => {
      const framework = { ...SAMPLE, charter: { vision: 'Ships' }, own: 1 };
      assert.deepEqual((await exportFramework(framework, format, { now: NOW })).losses, await lossesOf(framework, format));
    });
  }

  it('is nothing in JSON, in the long CSV and in a workbook', async () => {
    for (const format of ['json', 'csv', 'xlsx'] as const) assert.deepEqual(await lost(SAMPLE, format), [], format);
  });

  it('is nothing in HTML, and ids only in Word, for a framework in the order in which it is read', async () => {
    assert.deepEqual(await lost(SAMPLE, 'html'), []);
    assert.deepEqual(await lost(SAMPLE, 'docx'), ['ids 15']);
  });

  it('is much in the wide CSV, each thing named', async () => {
    assert.deepEqual(await lossesOf(SAMPLE, 'csv-wide').then((losses) => losses.map(({ code, values }) => [code, values.names || values.count])), [
      ['guessed', '1'],
      ['ids', '15'],
      ['about', 'title, subtitle, publisher, language, version, published, reviewDue, vision, purpose'],
      ['labels', 'skills'],
      ['levels', '2'],
      ['groups', '1'],
      ['texts', 'tagline, definition, importance, skills'],
      ['order', '1'],
    ]);
  });

  it('is what our schema does not know, with its place, but not what is within a charter or plan', async () => {
    const framework = { ...withRopes({ owner: 'Ann', themes: [{ id: 'care', title: 'Care', colour: 'red' }, ropes!.themes[1]!] }), charter: { title: 'Ours', motto: 'Sail' } };
    const [fields, charter] = await lossesOf(framework, 'csv');
    assert.deepEqual([fields?.code, fields?.path, fields?.values, charter?.code], ['unknown-fields', ['competencies', 0, 'owner'], { count: '2', names: 'owner, colour', limit: '32,767' }, 'charter']);
    assert.equal(fields?.message, 'Fields that Rung does not know are left out (2): owner, colour.');
  });

  it('is a charter and a plan, which documents to read show without reading them back', async () => {
    const action = { id: '1', theme: 'Quay', item: 'Paint', action: 'Paint it' };
    const framework = { ...SAMPLE, charter: { vision: 'Ships' }, plan: [action, { ...action, id: '2' }] };
    assert.deepEqual(await lost(framework, 'xlsx'), ['charter 1', 'plan 2']);
    assert.deepEqual(await lost(framework, 'html'), ['charter-shown 1', 'plan-shown 2']);
  });

  it('is the order where a document puts together what belongs together', async () => {
    const framework = withRopes({ indicators: ropes!.indicators.toReversed() });
    assert.deepEqual(await lost(framework, 'html'), ['order 1']);
    assert.deepEqual(await lost(framework, 'csv'), []);
  });

  it('is a framework’s own word for what it does not have', async () => {
    const framework = { ...withRopes({ skills: [] }) };
    assert.deepEqual((await lossesOf(framework, 'html')).map(({ code, values }) => [code, values.names]), [['labels', 'skills']]);
  });

  it('is one of two themes with the same name where names are all there is', async () => {
    const framework = withRopes({ themes: [{ id: 'care', title: 'Care' }, { id: 'speed', title: 'Care' }] });
    assert.deepEqual(await lost(framework, 'docx'), ['ids 15', 'same-name 1']);
    assert.deepEqual(await lost(framework, 'csv'), []);
  });

  it('is an id that two parts share', async () => {
    const framework = withRopes({ indicators: ropes!.indicators.map((indicator) => ({ ...indicator, id: 'ropes.1' })) });
    assert.deepEqual((await lossesOf(framework, 'csv')).map(({ code, count }) => [code, count])[0], ['same-id', 4]);
  });

  it('is a reference that leads nowhere', async () => {
    const framework = withRopes({ group: 'crew' });
    assert.deepEqual((await lost(framework, 'html')).filter((loss) => loss.startsWith('references')), ['references 1']);
  });

  it('is a character that cannot be written, but a workbook can hold it', async () => {
    const framework = withRopes({ tagline: 'Ding\u0007' });
    assert.deepEqual(await lost(framework, 'html'), ['characters 1']);
    assert.deepEqual(await lost(framework, 'csv'), ['characters 1']);
    assert.deepEqual(await lost(framework, 'xlsx'), []);
  });

  it('is the end of a text that is longer than a cell', async () => {
    const framework = withRopes({ tagline: 'x'.repeat(40_000) });
    const [loss] = await lossesOf(framework, 'xlsx');
    assert.equal(loss?.message, 'Texts are longer than a cell can hold (1). They are cut after 32,767 characters.');
    assert.deepEqual(await lost(framework, 'csv'), []);
  });

  it('has a sentence in Welsh for every code', () => {
    for (const code of Object.keys(LOSS_SENTENCES)) {
      const sentence = lossMessagesCy[code]?.({ count: '2', names: 'owner, title', limit: '9' });
      assert.ok(sentence, `no Welsh for ${code}`);
      assert.doesNotMatch(sentence, code === 'unknown-fields' ? /undefined| {2}/ : /undefined| {2}|owner/, code);
    }
  });

  it('has a sentence in Welsh for what CASE and Moodle lose', async () => {
    const long = withRopes({ title: '=Ropes '.repeat(40), importance: 'It matters', id: 'x'.repeat(150) });
    const losses = (await Promise.all((['case', 'case-1.0', 'moodle'] as const).map((format) => lossesOf({ ...long, charter: { vision: 'Ships' } }, format)))).flat();
    assert.ok(losses.length > 4);
    for (const { code, values } of losses) assert.doesNotMatch(lossMessagesCy[code]?.(values) ?? 'undefined', /undefined| {2}/, code);
  });
});
