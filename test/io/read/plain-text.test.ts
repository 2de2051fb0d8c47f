import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPlainText } from '../../../src/io/read/plain-text.js';
import { shownReading } from '../support/blocks.js';

const shown = (text: string) => shownReading(readPlainText(text));

describe('bullets in plain text', () => {
  for (const sign of ['-', '*', '–', '—', '•', '·', '▪', '●', '◦', '○', '➢', '✓', '\uf0b7', '§\t', 'o\t', 'o  ', '+', '»', '→', '★', '☐', '‐', '1.', '2)', '(3)', 'a)', '(iv)']) {
    it(JSON.stringify(sign), () => {
      assert.deepEqual(shown(`Above.\n\n${sign} Reads\n${sign} Tells`), ['p Above.', '- Reads', '- Tells']);
    });
  }

  it('are none where a sign belongs to the words', () => {
    assert.deepEqual(shown('-5 degrees.\n\no flaen pobl.\n\n*Note.\n\n3.5 days.\n\nA. Smith wrote it.'), ['p -5 degrees.', 'p o flaen pobl.', 'p *Note.', 'p 3.5 days.', 'p A. Smith wrote it.']);
  });

  it('are as deep as they stand in, with spaces, tabs, or signs that stand within', () => {
    assert.deepEqual(shown('- One\n  - Two\n    - Three\n  - Four\n- Five'), ['- One', '  - Two', '    - Three', '  - Four', '- Five']);
    assert.deepEqual(shown('• One\n\t• Two\n• Three'), ['- One', '  - Two', '- Three']);
    assert.deepEqual(shown('•\tOne\no\tTwo\n▪\tThree\n•\tFour'), ['- One', '  - Two', '  - Three', '- Four']);
    assert.deepEqual(shown('- One\n - Two\n– Three'), ['- One', '- Two', '- Three']);
  });

  it('several in a line, and lines that were wrapped', () => {
    assert.deepEqual(shown('• One • Two\n• Three that\n  goes on here\nand here.\n• Four'), ['- One', '- Two', '- Three that goes on here and here.', '- Four']);
  });

  it('behind marks of direction', () => {
    assert.deepEqual(shown('\u200f• مقروء\n\u202b- واضح\u202c'), ['- مقروء', '- واضح']);
  });
});

describe('headings in plain text', () => {
  it('underlined, in capitals, before bullets, ending with a colon', () => {
    assert.deepEqual(shown('Framework\n=========\n\nTides\n-----\n\nText of it.\n\nWhat we expect:\n- Reads\n\nRopes\n-----\n- Ties'), ['# Framework', '## Tides', 'p Text of it.', '### What we expect:', '- Reads', '## Ropes', '- Ties']);
    assert.deepEqual(shown('HARBOUR FRAMEWORK\n\nTIDES\n\nText of it.\n\nROPES\n\n- Ties'), ['## HARBOUR FRAMEWORK', '## TIDES', 'p Text of it.', '## ROPES', '- Ties']);
    assert.deepEqual(shown('=====\nTides\n=====\nText of it.'), ['## Tides', 'p Text of it.']);
  });

  it('the first line alone is the title', () => {
    assert.deepEqual(shown('Harbour framework\n\nTides\n- Reads\n\nRopes\n- Ties'), ['# Harbour framework', '## Tides', '- Reads', '## Ropes', '- Ties']);
  });

  it('numbered above bullets', () => {
    assert.deepEqual(shown('1. Tides\n   - Reads\n2. Ropes\n   - Ties'), ['## Tides', '- Reads', '## Ropes', '- Ties']);
    assert.deepEqual(shown('1. Reads\n2. Ties'), ['- Reads', '- Ties']);
  });

  it('that name a kind or level make a list of the lines below them', () => {
    assert.deepEqual(shown('Tides\nExpected behaviours\nReads the water\nTells others\nUnhelpful behaviours\nGuesses\n\nRopes\nExpected behaviours\nTies'), ['## Tides', '### Expected behaviours', '- Reads the water', '- Tells others', '### Unhelpful behaviours', '- Guesses', '## Ropes', '### Expected behaviours', '- Ties']);
    assert.deepEqual(shown('Lefel 1\n\nYn darllen\nYn dweud'), ['## Lefel 1', '- Yn darllen', '- Yn dweud']);
  });

  it('are no sentences, and no lines beside each other', () => {
    assert.deepEqual(shown('We read the water.\n\n- Reads'), ['p We read the water.', '- Reads']);
    assert.deepEqual(shown('Reads the water\n\nTells others\n\nPlans'), ['p Reads the water', 'p Tells others', 'p Plans']);
  });
});

describe('lines of plain text', () => {
  it('that were wrapped are one paragraph; others stay apart', () => {
    assert.deepEqual(shown('This is a text that\nwas wrapped.\nAnother line.\r\n\r\nThe next.'), ['p This is a text that was wrapped.', 'p Another line.', 'p The next.']);
  });

  it('end in any way', () => {
    assert.deepEqual(shown('a.\r\nB.\rC.\vD.\fE.\u0085F.\u2028G.\u2029H.'), ['p a.', 'p B.', 'p C.', 'p D.', 'p E.', 'p F.', 'p G.', 'p H.']);
  });

  it('nothing at all', () => {
    assert.deepEqual(shown(''), []);
    assert.deepEqual(shown('\n \n=====\n'), []);
  });
});
