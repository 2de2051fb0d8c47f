import { expect } from '@open-wc/testing';
import type { LevelChangeDetail, LevelPicker } from '../../src/elements/level-picker/level-picker.js';
import { sendKeys } from '../support/commands.js';
import { checked, choose, collectWarnings, communication, focused, part, parts, radio, radios, sample, show, text, texts } from './level-picker-support.js';

describe('<rung-level-picker>', () => {
  const warnings = collectWarnings();

  describe('asks', () => {
    it('for the level of its competency, and says which levels have descriptions', async () => {
      const picker = await communication();
      expect(text(part(picker, 'legend'))).to.equal('Level for Communication (B, D, F and H have descriptions)');
    });

    it('without that remark where all levels have descriptions', async () => {
      const picker = await show({ framework: await sample('arun'), competency: 'customer-focus' });
      expect(text(part(picker, 'legend'))).to.equal('Level for Customer Focus');
    });

    it('in the host’s words when there are any', async () => {
      const picker = await communication({ label: 'What does the role need?' });
      expect(text(part(picker, 'legend'))).to.equal('What does the role need? (B, D, F and H have descriptions)');
    });

    it('in the words of a label in the page when there is nothing nearer', async () => {
      const label = document.createElement('label');
      label.append('How confident are you?');
      const picker = Object.assign(document.createElement('rung-level-picker'), { levels: 'A B' });
      label.append(picker);
      document.body.append(label);
      await picker.updateComplete;
      expect(text(part(picker, 'legend'))).to.equal('How confident are you?');
      label.remove();
    });

    it('for a level, when it is told nothing else', async () => {
      const picker = await show({ levels: 'A B' });
      expect(text(part(picker, 'legend'))).to.equal('Level');
    });

    it('with a sentence of help', async () => {
      const picker = await show({ levels: 'A B', hint: 'Think of most days.' });
      expect(text(part(picker, 'hint'))).to.equal('Think of most days.');
    });
  });

  describe('offers', () => {
    it('every level of the framework, lowest first, and "Not assessed" last', async () => {
      const picker = await communication();
      expect(radios(picker).map(({ value }) => value)).to.deep.equal(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', '']);
      expect(texts(picker, 'rung')).to.deep.equal(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H']);
      expect(texts(picker, 'none')).to.deep.equal(['Not assessed']);
    });

    it('levels of its own without a framework', async () => {
      const picker = await show({ levels: 'A B  C A' });
      expect(radios(picker).map(({ value }) => value)).to.deep.equal(['A', 'B', 'C', '']);
      expect(parts(picker, 'hollow')).to.deep.equal([]);
    });

    it('levels with spaces in their names, set apart by commas', async () => {
      const picker = await show({ levels: 'New to it, Confident,Leads others,' });
      expect(texts(picker, 'rung')).to.deep.equal(['New to it', 'Confident', 'Leads others']);
    });

    it('nothing chosen at first', async () => {
      const picker = await communication();
      expect(checked(picker)).to.equal(undefined);
      expect(picker.value).to.equal('');
      expect(picker.matches(':state(chosen)')).to.equal(false);
    });

    it('hollow rungs where there is no description', async () => {
      const picker = await communication();
      expect(texts(picker, 'hollow')).to.deep.equal(['A', 'C', 'E', 'G']);
    });

    it('at each hollow rung the levels to compare it with', async () => {
      const picker = await communication();
      expect(texts(picker, 'note')).to.deep.equal([
        'No description. Compare with level B.',
        'No description. Compare with level B and level D.',
        'No description. Compare with level D and level F.',
        'No description. Compare with level F and level H.',
      ]);
    });

    it('the level that the role asks for, in words and with a notch', async () => {
      const picker = await communication({ requiredLevel: 'D' });
      const mark = part(picker, 'required-mark');
      expect(text(mark)).to.equal('Role asks for D');
      expect(mark.closest('label')!.contains(radio(picker, 'D'))).to.equal(true);
      expect(getComputedStyle(mark, '::before').content).to.not.equal('none');
    });

    it('its own levels rather than those of a workspace', async () => {
      const workspace = document.createElement('rung-workspace');
      workspace.framework = await sample('cherwell');
      document.body.append(workspace);
      const picker = await show({ levels: '1 2 3' }, workspace);
      expect(texts(picker, 'rung')).to.deep.equal(['1', '2', '3']);
      workspace.remove();
    });
  });

  describe('once a level is chosen', () => {
    it('checks it and fills the ladder up to it', async () => {
      const picker = await communication();
      await choose(picker, 'D');
      expect(checked(picker)).to.equal('D');
      expect(texts(picker, 'filled')).to.deep.equal(['A', 'B', 'C', 'D']);
      expect(texts(picker, 'chosen')).to.deep.equal(['D']);
      expect(picker.matches(':state(chosen)')).to.equal(true);
    });

    it('has its tick there and a thicker border', async () => {
      const picker = await communication({ value: 'D' });
      const width = (level: string): number => parseFloat(getComputedStyle(radio(picker, level).nextElementSibling!).borderTopWidth);
      expect(parts(picker, 'tick')).to.have.length(1);
      expect(part(picker, 'chosen').contains(part(picker, 'tick'))).to.equal(true);
      expect(width('D')).to.be.greaterThan(width('B'));
    });

    it('lets the person undo by "Not assessed"', async () => {
      const picker = await communication();
      await choose(picker, 'D');
      await choose(picker, '');
      expect(picker.value).to.equal('');
      expect(checked(picker)).to.equal('');
      expect(parts(picker, 'filled')).to.deep.equal([]);
      expect(parts(picker, 'descriptor')).to.deep.equal([]);
    });

    it('has nothing chosen again after a reset', async () => {
      const picker = await communication();
      await choose(picker, '');
      picker.formResetCallback();
      await picker.updateComplete;
      expect(checked(picker)).to.equal(undefined);
    });

    it('brings "Not assessed" back as it was', async () => {
      const picker = await communication({ defaultValue: 'D' });
      picker.formStateRestoreCallback('', 'restore');
      await picker.updateComplete;
      expect(checked(picker)).to.equal('');
    });

    it('shows what the host sets', async () => {
      const picker = await communication();
      picker.value = 'F';
      await picker.updateComplete;
      expect(checked(picker)).to.equal('F');
      expect(texts(picker, 'chosen')).to.deep.equal(['F']);
    });
  });

  describe('describes', () => {
    it('the chosen level by themes, and nothing before a choice', async () => {
      const picker = await communication();
      expect(parts(picker, 'descriptor')).to.deep.equal([]);
      await choose(picker, 'D');
      const { competencies } = await sample('cherwell');
      const { indicators, themes } = competencies[0]!;
      expect(texts(picker, 'descriptor-title')).to.deep.equal(['Level D']);
      expect(texts(picker, 'theme')).to.deep.equal(themes.map(({ title }) => title));
      expect(texts(picker, 'indicator')).to.have.members(indicators.filter(({ level }) => level === 'D').map((each) => each.text));
    });

    it('beside a level without description those around it, each in its column', async () => {
      const picker = await communication({ value: 'C' });
      expect(texts(picker, 'descriptor-title')).to.deep.equal(['No description. Compare with level B and level D.']);
      expect(texts(picker, 'level')).to.deep.equal(['B', 'D']);
      const cells = [...part(picker, 'descriptor').querySelectorAll('td')];
      expect(cells.map((cell) => cell.dataset.level)).to.deep.equal(['B', 'D', 'B', 'D', 'B', 'D', 'B', 'D']);
    });

    it('below the lowest described level only the one above', async () => {
      const picker = await communication({ value: 'A' });
      expect(texts(picker, 'descriptor-title')).to.deep.equal(['No description. Compare with level B.']);
      const { indicators } = (await sample('cherwell')).competencies[0]!;
      expect(texts(picker, 'indicator')).to.have.members(indicators.filter(({ level }) => level === 'B').map((each) => each.text));
    });

    it('with words of the framework only', async () => {
      const picker = await communication();
      const { indicators } = (await sample('cherwell')).competencies[0]!;
      const known = new Set(indicators.map((each) => each.text));
      for (const level of ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H']) {
        await choose(picker, level);
        for (const said of texts(picker, 'indicator')) expect(known.has(said), said).to.equal(true);
      }
    });

    it('in a cumulative scale also what a level includes, marked as from there', async () => {
      const picker = await show({ framework: await sample('arun'), competency: 'customer-focus', value: 'leaders' });
      expect(texts(picker, 'descriptor-title')).to.deep.equal(['Leaders']);
      expect(texts(picker, 'inherited')).to.deep.equal(['Also from People Managers', 'Also from All Colleagues']);
      const { indicators } = (await sample('arun')).competencies[0]!;
      expect(texts(picker, 'indicator')).to.have.length(indicators.filter(({ kind }) => kind !== 'contra').length);
    });

    it('the level itself where the scale has a text for it', async () => {
      const framework = await sample('arun');
      const picker = await show({ framework, competency: 'customer-focus', value: 'leaders' });
      expect(texts(picker, 'level-text')).to.deep.equal([framework.scale!.levels[2]!.description]);
    });

    it('nothing that is not acceptable', async () => {
      const framework = await sample('arun');
      const picker = await show({ framework, competency: 'customer-focus', value: 'leaders' });
      const contra = framework.competencies[0]!.indicators.filter(({ kind }) => kind === 'contra').map((each) => each.text);
      expect(contra).to.not.deep.equal([]);
      expect(texts(picker, 'indicator')).to.not.include.members(contra);
    });

    it('all levels before a choice, built only when a person opens them', async () => {
      const picker = await communication();
      const details = part(picker, 'all-descriptions') as HTMLDetailsElement;
      expect(text(details)).to.equal('Read all descriptions');
      details.querySelector('summary')!.click();
      await new Promise((resolve) => details.addEventListener('toggle', resolve, { once: true }));
      await picker.updateComplete;
      expect(texts(picker, 'level')).to.deep.equal(['B', 'D', 'F', 'H']);
      expect(parts(picker, 'indicator')).to.have.length((await sample('cherwell')).competencies[0]!.indicators.length);
    });

    it('keeps them open through a choice', async () => {
      const picker = await communication();
      const details = part(picker, 'all-descriptions') as HTMLDetailsElement;
      details.open = true;
      await choose(picker, 'B');
      expect(details.isConnected && details.open).to.equal(true);
    });

    it('in the framework’s language and direction', async () => {
      const framework = { ...(await sample('cherwell')), language: 'ar' };
      const picker = await show({ framework, competency: 'communication', value: 'B' });
      const descriptor = part(picker, 'descriptor');
      expect([descriptor.lang, descriptor.dir]).to.deep.equal(['ar', 'rtl']);
      expect(part(picker, 'descriptor-title').lang).to.equal('en');
    });

    it('nothing without a competency, and claims nothing', async () => {
      const picker = await show({ framework: await sample('cherwell'), value: 'C' });
      expect(text(part(picker, 'legend'))).to.equal('Level');
      expect(parts(picker, 'descriptor')).to.deep.equal([]);
      expect(parts(picker, 'all-descriptions')).to.deep.equal([]);
      expect(warnings).to.deep.equal([]);
    });
  });

  describe('says rung-level-change', () => {
    function listen(picker: LevelPicker): LevelChangeDetail[] {
      const details: LevelChangeDetail[] = [];
      picker.parentElement!.addEventListener('rung-level-change', ({ detail }) => details.push(detail));
      return details;
    }

    it('with ids, for what a person does', async () => {
      const picker = await communication();
      const details = listen(picker);
      await choose(picker, 'D');
      await choose(picker, '');
      expect(details).to.deep.equal([
        { level: 'D', previous: null, competency: 'communication' },
        { level: null, previous: 'D', competency: 'communication' },
      ]);
    });

    it('never for what the host sets', async () => {
      const picker = await communication();
      const details = listen(picker);
      picker.value = 'D';
      picker.defaultValue = 'F';
      picker.formResetCallback();
      await picker.updateComplete;
      expect(details).to.deep.equal([]);
    });

    it('before it is applied, and before input and change', async () => {
      const picker = await communication();
      const seen: string[] = [];
      for (const name of ['rung-level-change', 'input', 'change']) picker.addEventListener(name, () => void seen.push(`${name} ${picker.value}`));
      await choose(picker, 'D');
      expect(seen).to.deep.equal(['rung-level-change ', 'input D', 'change D']);
    });

    it('and goes back when that is prevented', async () => {
      const picker = await communication({ value: 'B' });
      const seen: string[] = [];
      for (const name of ['input', 'change']) picker.addEventListener(name, () => void seen.push(name));
      picker.addEventListener('rung-level-change', (event) => event.preventDefault());
      await choose(picker, 'D');
      expect(picker.value).to.equal('B');
      expect(checked(picker)).to.equal('B');
      expect(texts(picker, 'chosen')).to.deep.equal(['B']);
      expect(seen).to.deep.equal([]);
    });

    it('and goes back to no choice when the first one is prevented', async () => {
      const picker = await communication();
      picker.addEventListener('rung-level-change', (event) => event.preventDefault());
      await choose(picker, 'D');
      expect(checked(picker)).to.equal(undefined);
    });

    it('and leaves the focus on the choice when an arrow key is prevented', async () => {
      const picker = await communication({ value: 'B' });
      picker.addEventListener('rung-level-change', (event) => event.preventDefault());
      picker.focus();
      await sendKeys({ press: 'ArrowDown' });
      expect(checked(picker)).to.equal('B');
      expect(focused(picker)).to.equal('B');
    });

    it('and lets the host set another level instead', async () => {
      const picker = await communication();
      picker.addEventListener('rung-level-change', (event) => {
        event.preventDefault();
        picker.value = 'H';
      });
      await choose(picker, 'D');
      expect(checked(picker)).to.equal('H');
    });
  });
});
