import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { directionOf, interfaceLanguage } from '../../src/locale/language.js';

describe('interfaceLanguage', () => {
  for (const tag of ['cy', 'CY', 'cy-GB', 'cy_GB', 'cy-Latn-GB']) it(`speaks Welsh for "${tag}"`, () => assert.equal(interfaceLanguage(tag), 'cy'));
  for (const tag of ['', 'en', 'en-GB', 'cym', 'cyx', 'de', 'x-cy']) it(`speaks English for "${tag}"`, () => assert.equal(interfaceLanguage(tag), 'en'));
});

describe('directionOf', () => {
  for (const tag of ['ar', 'AR', 'ar-EG', 'ar_EG', 'he', 'fa-IR', 'ur', 'yi', 'pa-Arab', 'ku-Arab-IQ', 'uz-Arab', 'en-Hebr']) {
    it(`writes "${tag}" from right to left`, () => assert.equal(directionOf(tag), 'rtl'));
  }
  for (const tag of ['en', 'cy', 'arn', 'hei', 'fat', 'pa', 'ku', 'de']) it(`writes "${tag}" from left to right`, () => assert.equal(directionOf(tag), 'ltr'));
  for (const tag of ['', null, undefined]) it(`leaves it to the words for ${String(tag)}`, () => assert.equal(directionOf(tag), 'auto'));
});
