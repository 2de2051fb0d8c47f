import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { numberFormat } from '../../../src/io/read/number-format.js';

const by = (code: string, value: number, from1904 = false) => numberFormat(200, new Map([[200, code]]), from1904)(value);
const builtIn = (id: number, value: number) => numberFormat(id, new Map(), false)(value);

describe('numbers as a workbook shows them', () => {
  it('shows plain numbers without the noise of binary fractions', () => {
    assert.deepEqual([0, 3, -4.5, 0.1 + 0.2, 1 / 3, 1e11].map((value) => builtIn(0, value)), ['0', '3', '-4.5', '0.3', '0.3333333333', '100000000000']);
  });

  it('shows decimals, thousands, percents and powers', () => {
    assert.equal(by('0.00', 2.5), '2.50');
    assert.equal(by('#,##0.0#', 1234.5), '1,234.5');
    assert.equal(builtIn(3, 1_234_567.8), '1,234,568');
    assert.equal(builtIn(9, 0.75), '75%');
    assert.equal(builtIn(10, 0.7512), '75.12%');
    assert.equal(by('000', 7), '007');
    assert.equal(builtIn(11, 12_345), '1.23E+04');
  });

  it('keeps words of the format, and chooses its part by the sign', () => {
    assert.equal(by('"Level "0', 3), 'Level 3');
    assert.equal(by('\\L0', 2), 'L2');
    assert.equal(by('[$£-809]#,##0.00', 1500), '£1,500.00');
    assert.equal(by('0;[Red](0);"none"', -5), '(5)');
    assert.equal(by('0;[Red](0);"none"', 0), 'none');
    assert.equal(by('0.0', -1.25), '-1.3');
  });

  it('shows dates and times, those that follow the computer as ISO does', () => {
    assert.equal(builtIn(14, 45_352), '2024-03-01');
    assert.equal(by('dd/mm/yyyy', 45_352), '01/03/2024');
    assert.equal(by('d mmmm yyyy', 45_352), '1 March 2024');
    assert.equal(by('[$-809]ddd d-mmm-yy', 45_352), 'Fri 1-Mar-24');
    assert.equal(by('h:mm AM/PM', 45_352.5625), '1:30 PM');
    assert.equal(by('hh:mm:ss', 0.5), '12:00:00');
    assert.equal(by('yyyy-mm-dd', 0, true), '1904-01-01');
    assert.equal(by('yyyy-mm-dd', 59), '1900-02-28');
    assert.equal(by('yyyy-mm-dd', 61), '1900-03-01');
  });

  it('shows the number itself where a format is not known or the date impossible', () => {
    assert.equal(by('# ?/?', 0.5), '0.5');
    assert.equal(by('@', 12), '12');
    assert.equal(by('yyyy', -3), '-3');
    assert.equal(by('yyyy', 1e300), '1e+300');
    assert.equal(by('', 5), '5');
  });
});
