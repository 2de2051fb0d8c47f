import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, it } from 'node:test';
import { isUuid, sha1, uuidByName } from '../../../src/io/items/uuid.js';

describe('identifiers by name', () => {
  it('are those of RFC 9562', () => {
    assert.equal(uuidByName('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com'), '2ed6657d-e927-568b-95e1-2665a8aea6a2');
  });

  it('rest on the SHA-1 that everybody has, for messages of any length', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        assert.equal(Buffer.from(sha1(bytes)).toString('hex'), createHash('sha1').update(bytes).digest('hex'));
      }),
      { numRuns: 500, seed: 5 },
    );
  });

  it('are UUIDs whatever the name is', () => {
    fc.assert(fc.property(fc.uuid(), fc.string({ unit: 'binary' }), (namespace, name) => isUuid(uuidByName(namespace, name))), { numRuns: 500, seed: 6 });
    assert.equal(isUuid('2ED6657D-E927-568B-95E1-2665A8AEA6A2'), false);
  });
});
