import { expect, fixture, html } from '@open-wc/testing';
import type { LevelPicker } from '../../src/elements/level-picker/level-picker.js';
import { clickOn, sendKeys } from '../support/commands.js';
import { checked, focused, part, radio, show } from './level-picker-support.js';

async function between(properties: Partial<LevelPicker> = {}): Promise<LevelPicker> {
  const group = await fixture(html`<div><button>Before</button><div></div><button>After</button></div>`);
  const picker = await show({ levels: 'A B C', ...properties }, group.children[1]);
  (group.firstElementChild as HTMLElement).focus();
  return picker;
}

const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await sendKeys({ press: key });
};

describe('<rung-level-picker> by keys', () => {
  it('Tab goes to the first level when none is chosen, and chooses nothing', async () => {
    const picker = await between();
    await press('Tab');
    expect(focused(picker)).to.equal('A');
    expect(checked(picker)).to.equal(undefined);
  });

  it('Tab goes to the chosen level', async () => {
    const picker = await between({ value: 'B' });
    await press('Tab');
    expect(focused(picker)).to.equal('B');
  });

  it('Tab leaves it after one stop', async () => {
    await between({ value: 'B' });
    await press('Tab', 'Tab');
    expect(document.activeElement?.textContent).to.equal('After');
  });

  it('Shift and Tab go back out of it', async () => {
    await between({ value: 'B' });
    await press('Tab', 'Shift+Tab');
    expect(document.activeElement?.textContent).to.equal('Before');
  });

  for (const key of ['ArrowDown', 'ArrowRight']) {
    it(`${key} chooses the next level and wraps`, async () => {
      const picker = await between({ value: 'B' });
      const chosen: unknown[] = [];
      await press('Tab');
      for (let step = 0; step < 4; step += 1) {
        await press(key);
        chosen.push(picker.value, focused(picker));
      }
      expect(chosen).to.deep.equal(['C', 'C', '', '', 'A', 'A', 'B', 'B']);
    });
  }

  for (const key of ['ArrowUp', 'ArrowLeft']) {
    it(`${key} chooses the level before and wraps`, async () => {
      const picker = await between({ value: 'B' });
      const chosen: unknown[] = [];
      await press('Tab');
      for (let step = 0; step < 4; step += 1) {
        await press(key);
        chosen.push(picker.value, focused(picker));
      }
      expect(chosen).to.deep.equal(['A', 'A', '', '', 'C', 'C', 'B', 'B']);
    });
  }

  it('Space chooses the level that has the focus', async () => {
    const picker = await between();
    await press('Tab', 'Space');
    expect(picker.value).to.equal('A');
  });

  it('letters choose nothing', async () => {
    const picker = await between();
    await press('Tab', 'b', 'C', 'n');
    expect(picker.value).to.equal('');
    expect(focused(picker)).to.equal('A');
  });

  it('focus() goes where Tab goes', async () => {
    const picker = await between({ value: 'C' });
    picker.focus();
    expect(focused(picker)).to.equal('C');
    picker.value = '';
    await picker.updateComplete;
    picker.blur();
    picker.focus();
    expect(focused(picker)).to.equal('A');
  });

  it('read-only, Tab goes to the chosen level and arrows stay there', async () => {
    const picker = await between({ value: 'B', readonly: true });
    await press('Tab', 'ArrowDown', 'ArrowUp', 'Space');
    expect(focused(picker)).to.equal('B');
    expect(picker.value).to.equal('B');
  });

  it('read-only without a value, Tab goes to "Not assessed"', async () => {
    const picker = await between({ readonly: true });
    await press('Tab', 'ArrowDown');
    expect(focused(picker)).to.equal('');
    expect(picker.value).to.equal('');
  });

  it('a click anywhere on a rung chooses it', async () => {
    const picker = await between();
    await clickOn(radio(picker, 'B').nextElementSibling!);
    expect(picker.value).to.equal('B');
  });

  it('a click on a read-only rung changes nothing', async () => {
    const picker = await between({ value: 'A', readonly: true });
    await clickOn(radio(picker, 'B').nextElementSibling!);
    expect(picker.value).to.equal('A');
    expect(checked(picker)).to.equal('A');
  });

  it('shows where the focus is', async function () {
    const picker = await between({ value: 'B' });
    await press('Tab');
    if (!document.hasFocus()) this.skip(); // WebKit's test window is never the active one
    const { outlineStyle, outlineWidth } = getComputedStyle(part(picker, 'chosen'));
    expect(outlineStyle).to.equal('solid');
    expect(parseFloat(outlineWidth)).to.equal(3);
  });
});
