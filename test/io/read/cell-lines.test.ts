import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { linesOfRuns, linesOfText } from '../../../src/io/read/cell-lines.js';

const shown = (text: string) => linesOfText(text).map(({ text: words, depth, soft }) => `${depth}${soft ? '~' : ''} ${words}`);

describe('lines of a cell', () => {
  it('divides at every kind of line break and leaves empty lines out', () => {
    assert.deepEqual(shown('One\nTwo\r\nThree\rFour\u2028Five\vSix\n\n  \nSeven'), ['0 One', '0~ Two', '0~ Three', '0~ Four', '0~ Five', '0~ Six', '0 Seven']);
    assert.deepEqual(shown(' \n\u200b\n'), []);
  });

  it('knows bullets by their sign, with an introduction and a wrapped line', () => {
    assert.deepEqual(shown('You can:\n• write\n- speak\n* listen\nand hear\n\uf0b7 draw'), ['0 You can:', '1 write', '1 speak', '1 listen', '0~ and hear', '1 draw']);
  });

  it('divides bullets in one line', () => {
    assert.deepEqual(shown('• write • speak'), ['1 write', '1 speak']);
  });

  it('leaves dashes within a single line to the interpreter', () => {
    assert.deepEqual(shown('- write - speak'), ['0 - write - speak']);
    assert.deepEqual(shown('- write'), ['1 write']);
    assert.deepEqual(shown('-5 to 5'), ['0 -5 to 5']);
  });

  it('knows the bullets that Word leaves when it is copied into a cell', () => {
    assert.deepEqual(shown('o\tWrites letters\n§   Speaks'), ['1 Writes letters', '1 Speaks']);
    assert.deepEqual(shown('o bydded i’r heniaith barhau'), ['0 o bydded i’r heniaith barhau']);
  });

  it('sees bullets within bullets by their indentation', () => {
    assert.deepEqual(shown('• one\n   - two\n   - three\n• four\n - five'), ['1 one', '2 two', '2 three', '1 four', '1 five']);
    assert.deepEqual(shown('  • one\n  • two'), ['1 one', '1 two']);
  });

  it('keeps bold words at the beginning apart', () => {
    assert.deepEqual(linesOfRuns([{ text: '• Definition:', bold: true }, { text: ' what it is\n', bold: false }, { text: 'All bold', bold: true }]), [
      { text: 'Definition: what it is', depth: 1, bold: false, soft: false, lead: 'Definition:' },
      { text: 'All bold', depth: 0, bold: true, soft: true },
    ]);
  });

  it('reads right-to-left texts alike', () => {
    assert.deepEqual(shown('• يكتب بوضوح\n• يستمع'), ['1 يكتب بوضوح', '1 يستمع']);
  });
});
