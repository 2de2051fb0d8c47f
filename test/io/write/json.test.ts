import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { writeJson } from '../../../src/io/write/json.js';

describe('a document as JSON', () => {
  it('has its fields in the same order, however they came, and ends with a line break', () => {
    const one = writeJson({ zebra: 1, groups: [], title: 'T', id: 'f', apple: { text: 'x', id: 'i' } });
    const other = writeJson({ apple: { id: 'i', text: 'x' }, id: 'f', title: 'T', groups: [], zebra: 1 });
    assert.equal(one, other);
    assert.equal(one, '{\n  "id": "f",\n  "title": "T",\n  "groups": [],\n  "apple": {\n    "id": "i",\n    "text": "x"\n  },\n  "zebra": 1\n}\n');
  });

  it('keeps fields that nobody knows, also those with names of JavaScript’s own', () => {
    const document: unknown = JSON.parse('{"id":"f","__proto__":{"x":1},"constructor":"c"}');
    assert.deepEqual(JSON.parse(writeJson(document)), document);
  });

  it('holds every character, however it is read', () => {
    const text = '\ud800 \u0000 \u007f \ufeff \u2028 “”';
    assert.doesNotMatch(writeJson({ text }), /[\0-\x08\x7f-\x9f\u2028\ufeff\ud800]/);
    assert.deepEqual(JSON.parse(writeJson({ text })), { text });
  });
});
