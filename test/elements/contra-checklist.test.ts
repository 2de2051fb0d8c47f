import { expect, fixture, html } from '@open-wc/testing';
import type { ContraChangeDetail, ContraChecklist } from '../../src/elements/contra-checklist/contra-checklist.js';
import { answer, box, boxes, checked, collectWarnings, field, framework, noteOf, part, parts, plain, show, standalone, text, texts, toggle, welcome, write } from './contra-checklist-support.js';

/** A legend joins its sentences by spaces that do not break. */
const legend = (checklist: Element): string => text(part(checklist, 'legend'));

/** What a document has besides its answers when it was given in the framework of these tests. */
const place = { framework: 'desk', competency: 'welcome' };

describe('<rung-contra-checklist>', () => {
  collectWarnings();

  describe('asks', () => {
    it('for the contra-indicators of a competency and nothing else of it', async () => {
      const checklist = await welcome();
      expect(texts(checklist, 'text')).to.deep.equal(['Talks over people.', 'Leaves letters unanswered.', 'Sends people from desk to desk.', 'None of these']);
    });

    it('with the instruction in the legend', async () => {
      expect(legend(await show({ framework: plain, competency: 'welcome' }))).to.equal('Contra-indicators observed: Welcoming people. Select all that apply.');
      expect(legend(await standalone())).to.equal('Contra-indicators observed. Select all that apply.');
    });

    it('under the framework’s own label', async () => {
      expect(legend(await welcome())).to.equal('Welcoming people: What we do not want to see. Select all that were observed.');
    });

    it('without doubling the mark at the end of a label', async () => {
      const labels = { contra: 'It is never this…' };
      expect(legend(await show({ framework: { ...framework, labels }, competency: 'calm' }))).to.equal('Staying calm: It is never this… Select all that were observed.');
      expect(legend(await standalone({ label: 'What did you see?' }))).to.equal('What did you see? Select all that apply.');
    });

    it('under the host’s label or, where there is none, the label in the page', async () => {
      expect(legend(await welcome({ label: 'Seen this quarter' }))).to.equal('Seen this quarter. Select all that apply.');
      const form = await fixture(html`<form><label for="seen">Seen by the panel</label></form>`);
      expect(legend(await standalone({ id: 'seen' }, form))).to.equal('Seen by the panel. Select all that apply.');
    });

    it('with native checkboxes in a fieldset, none checked', async () => {
      const checklist = await welcome();
      expect(boxes(checklist).map((each) => [each.type, each.closest('fieldset') !== null, each.checked])).to.deep.equal(Array(4).fill(['checkbox', true, false]));
    });

    it('with a hint below', async () => {
      expect(texts(await welcome({ hint: 'Since the last talk.' }), 'hint')).to.deep.equal(['Since the last talk.']);
    });

    it('for the competency of the value where the host names none', async () => {
      const checklist = await show({ framework, value: { ...answer('k1'), competency: 'calm' } });
      expect(checked(checklist)).to.deep.equal(['k1']);
      await toggle(checklist, 'k1');
      expect(texts(checklist, 'text'), 'also after the last answer was taken back').to.deep.equal(['Shouts.', 'None of these']);
    });
  });

  describe('keeps three outcomes apart', () => {
    const state = (checklist: Element): (string | undefined)[] => ['observed', 'none', 'not-considered'].filter((name) => checklist.matches(`:state(${name})`));

    it('not considered, also in words', async () => {
      const checklist = await welcome();
      expect(checklist.value).to.equal(null);
      expect(texts(checklist, 'outcome')).to.deep.equal(['Not considered yet. Select what was observed, or “None of these”.']);
      expect(state(checklist)).to.deep.equal(['not-considered']);
    });

    it('observed, in the order of the list', async () => {
      const checklist = await welcome();
      await toggle(checklist, 'c3', 'c1');
      expect(checklist.value).to.deep.equal({ ...answer('c1', 'c3'), ...place });
      expect(texts(checklist, 'outcome')).to.deep.equal(['Observed']);
      expect(state(checklist)).to.deep.equal(['observed']);
    });

    it('none observed', async () => {
      const checklist = await welcome();
      await toggle(checklist, 'none');
      expect(checklist.value).to.deep.equal({ ...answer(), ...place });
      expect(texts(checklist, 'outcome')).to.deep.equal(['None observed']);
      expect(state(checklist)).to.deep.equal(['none']);
    });

    it('and is not considered again when everything was unchecked, which it says', async () => {
      const checklist = await welcome();
      await toggle(checklist, 'c1', 'c2', 'c1', 'c2');
      expect(checklist.value).to.equal(null);
      expect(texts(checklist, 'status')).to.deep.equal(['Nothing is selected any more, so this counts as not considered.']);
      expect(text(part(checklist, 'outcome'))).to.contain('Not considered yet.');
    });

    it('and when "None of these" was unchecked', async () => {
      const checklist = await welcome({ value: answer() });
      await toggle(checklist, 'none');
      expect(checklist.value).to.equal(null);
    });

    it('in what the form gets: nothing, or JSON', async () => {
      const form = await fixture<HTMLFormElement>(html`<form></form>`);
      const checklist = await welcome({ name: 'contra' }, form);
      const sent = (): unknown[] => new FormData(form).getAll('contra').map((entry) => JSON.parse(entry as string) as unknown);
      expect(sent()).to.deep.equal([]);
      await toggle(checklist, 'none');
      expect(sent()).to.deep.equal([{ ...answer(), ...place }]);
      await toggle(checklist, 'c2');
      expect(sent()).to.deep.equal([{ ...answer('c2'), ...place }]);
    });

    it('without a number anywhere', async () => {
      const checklist = await welcome({ value: answer('c1', 'c2') });
      expect(checklist.shadowRoot!.textContent).to.not.match(/\d/);
    });
  });

  describe('required', () => {
    it('takes "None of these" for an answer as well', async () => {
      const checklist = await welcome({ required: true });
      expect(checklist.validationMessage).to.equal('Select what was observed for Welcoming people, or “None of these”.');
      await toggle(checklist, 'none');
      expect(checklist.validity.valid).to.equal(true);
    });

    it('asks for nothing where the framework has nothing to ask', async () => {
      const checklist = await show({ framework, competency: 'order', required: true });
      expect(texts(checklist, 'empty')).to.deep.equal(['This framework has no contra-indicators for Keeping order.']);
      expect(checklist.validity.valid).to.equal(true);
      expect(checklist.matches(':state(empty)')).to.equal(true);
    });

    it('says so to those who do not see', async () => {
      expect(legend(await welcome({ required: true }))).to.match(/\(required\)$/);
    });
  });

  describe('"None of these"', () => {
    const given = answer({ indicator: 'c1', seen: 'Twice in March.', support: 'A course.' }, 'c3');

    it('clears the others, says so politely and offers Undo', async () => {
      const checklist = await welcome({ value: given });
      await toggle(checklist, 'none');
      expect(checked(checklist)).to.deep.equal(['none']);
      expect(checklist.value?.observed).to.deep.equal([]);
      expect(part(checklist, 'status').getAttribute('role')).to.equal('status');
      expect(texts(checklist, 'status')).to.deep.equal(['The other answers and their notes were cleared. Undo brings them back.']);
      expect(texts(checklist, 'undo')).to.deep.equal(['Undo']);
    });

    it('has its place to speak from before there is anything to say', async () => {
      const checklist = await welcome({ value: given });
      const status = part(checklist, 'status');
      await toggle(checklist, 'none');
      expect(part(checklist, 'status')).to.equal(status);
    });

    it('is undone with every answer and every note', async () => {
      const checklist = await welcome({ value: given });
      await toggle(checklist, 'none');
      part(checklist, 'undo').click();
      await checklist.updateComplete;
      expect(checklist.value).to.deep.equal(given);
      expect(checked(checklist)).to.deep.equal(['c1', 'c3']);
      expect(field(checklist, 'c1', 'seen').value).to.equal('Twice in March.');
      expect(texts(checklist, 'status')).to.deep.equal(['All answers and notes are back.']);
      expect(parts(checklist, 'undo')).to.deep.equal([]);
    });

    it('leaves the focus beside the button that was undone with', async () => {
      const checklist = await welcome({ value: given });
      await toggle(checklist, 'none');
      part(checklist, 'undo').focus();
      part(checklist, 'undo').click();
      await checklist.updateComplete;
      expect(checklist.shadowRoot!.activeElement).to.equal(box(checklist, 'none'));
    });

    it('can still be undone after it was unchecked by hand', async () => {
      const checklist = await welcome({ value: given });
      await toggle(checklist, 'none', 'none');
      expect(checklist.value).to.equal(null);
      part(checklist, 'undo').click();
      expect(checklist.value).to.deep.equal(given);
    });

    it('is unchecked by another answer, which is said; then there is nothing to undo', async () => {
      const checklist = await welcome({ value: given });
      await toggle(checklist, 'none', 'c2');
      expect(checked(checklist)).to.deep.equal(['c2']);
      expect(texts(checklist, 'status')).to.deep.equal(['“None of these” is no longer selected.']);
      expect(parts(checklist, 'undo')).to.deep.equal([]);
    });

    it('offers no Undo where it has cleared nothing', async () => {
      const checklist = await welcome();
      await toggle(checklist, 'none');
      expect(texts(checklist, 'status')).to.deep.equal(['']);
      expect(parts(checklist, 'undo')).to.deep.equal([]);
    });

    it('is not undone by a host that sets another value, nor after a reset', async () => {
      const checklist = await welcome({ value: given });
      await toggle(checklist, 'none');
      checklist.value = answer('c2');
      await checklist.updateComplete;
      expect(parts(checklist, 'undo')).to.deep.equal([]);
      await toggle(checklist, 'none');
      checklist.formResetCallback();
      await checklist.updateComplete;
      expect(parts(checklist, 'undo')).to.deep.equal([]);
    });

    it('is undone also where the host sets what it was told of again', async () => {
      const checklist = await welcome({ value: given });
      checklist.addEventListener('change', () => (checklist.value = structuredClone(checklist.value)));
      await toggle(checklist, 'none');
      expect(texts(checklist, 'undo')).to.deep.equal(['Undo']);
    });
  });

  describe('a note', () => {
    it('stands under what is checked, behind a disclosure of its own', async () => {
      const checklist = await welcome();
      expect(parts(checklist, 'note')).to.deep.equal([]);
      await toggle(checklist, 'c1');
      expect(parts(checklist, 'note')).to.have.length(1);
      expect(noteOf(checklist, 'c1').open).to.equal(false);
      expect(part(checklist, 'item').contains(noteOf(checklist, 'c1'))).to.equal(true);
    });

    it('has what was seen and what support was agreed', async () => {
      const checklist = await welcome({ value: answer('c1') });
      await write(checklist, 'c1', 'seen', 'Twice in March.');
      await write(checklist, 'c1', 'support', 'A course.');
      expect(checklist.value?.observed).to.deep.equal([{ indicator: 'c1', seen: 'Twice in March.', support: 'A course.' }]);
      expect(texts(checklist, 'summary')).to.deep.equal(['Note (written) – Talks over people.']);
    });

    it('leaves no empty field behind when its text was deleted', async () => {
      const checklist = await welcome({ value: answer({ indicator: 'c1', seen: 'Twice.' }) });
      await write(checklist, 'c1', 'seen', '');
      expect(checklist.value?.observed).to.deep.equal([{ indicator: 'c1' }]);
    });

    it('cuts no text, however long', async () => {
      const checklist = await welcome({ value: answer('c1') });
      const words = 'word '.repeat(40_000);
      expect(field(checklist, 'c1', 'seen').hasAttribute('maxlength')).to.equal(false);
      await write(checklist, 'c1', 'seen', words);
      expect(checklist.value?.observed[0]?.seen).to.equal(words);
    });

    it('comes back with what was unchecked by mistake', async () => {
      const checklist = await welcome({ value: answer('c2') });
      await write(checklist, 'c2', 'seen', 'On Friday.');
      await toggle(checklist, 'c2');
      expect(checklist.value).to.equal(null);
      await toggle(checklist, 'c2');
      expect(checklist.value?.observed).to.deep.equal([{ indicator: 'c2', seen: 'On Friday.' }]);
      expect(field(checklist, 'c2', 'seen').value).to.equal('On Friday.');
    });

    it('comes back after "None of these", entry by entry', async () => {
      const checklist = await welcome({ value: answer({ indicator: 'c1', seen: 'On Monday.' }, { indicator: 'c2', seen: 'On Friday.' }) });
      await toggle(checklist, 'none', 'c2');
      expect(checklist.value?.observed).to.deep.equal([{ indicator: 'c2', seen: 'On Friday.' }]);
    });

    for (const [how, leave] of [
      ['a reset', (checklist: ContraChecklist) => checklist.formResetCallback()],
      ['the host has set none', (checklist: ContraChecklist) => (checklist.value = null)],
      ['the host has set another value', (checklist: ContraChecklist) => (checklist.value = answer('c3'))],
      ['the host asks for another competency and this one again', async (checklist: ContraChecklist) => {
        checklist.competency = 'calm';
        await checklist.updateComplete;
        checklist.competency = 'welcome';
      }],
    ] as const) {
      it(`of one person never comes into the answers of another: not after ${how}`, async () => {
        const checklist = await welcome();
        await toggle(checklist, 'c1');
        await write(checklist, 'c1', 'seen', 'About somebody.');
        await toggle(checklist, 'c1');
        await leave(checklist);
        await checklist.updateComplete;
        await toggle(checklist, 'c1');
        expect(checklist.value?.observed.find(({ indicator }) => indicator === 'c1')).to.deep.equal({ indicator: 'c1' });
      });
    }

    it('shows what the host sets while it is open', async () => {
      const checklist = await welcome({ value: answer({ indicator: 'c1', seen: 'A' }) });
      noteOf(checklist, 'c1').open = true;
      await write(checklist, 'c1', 'seen', 'B');
      checklist.value = answer({ indicator: 'c1', seen: 'C' });
      await checklist.updateComplete;
      expect(field(checklist, 'c1', 'seen').value).to.equal('C');
      expect(noteOf(checklist, 'c1').open).to.equal(true);
    });
  });

  describe('a document', () => {
    it('keeps what this version does not know of it, through every answer', async () => {
      const value = { ...answer({ indicator: 'c1', 'x-when': 'March' }), 'x-subject': 'post 12' };
      const checklist = await welcome({ value });
      await toggle(checklist, 'c2');
      expect(checklist.value).to.deep.equal({ ...value, ...place, observed: [{ indicator: 'c1', 'x-when': 'March' }, { indicator: 'c2' }] });
      await toggle(checklist, 'c1', 'c2', 'none');
      expect(checklist.value).to.deep.equal({ ...answer(), ...place, 'x-subject': 'post 12' });
    });

    it('that names an entry twice loses no word of either', async () => {
      const checklist = await welcome({ value: answer({ indicator: 'c1', seen: 'A' }, { indicator: 'c1', seen: 'B', support: 'S' }) });
      expect(field(checklist, 'c1', 'seen').value).to.equal('A\nB');
      await toggle(checklist, 'c2');
      expect(checklist.value?.observed).to.deep.equal([{ indicator: 'c1', seen: 'A\nB', support: 'S' }, { indicator: 'c2' }]);
    });
  });

  describe('says rung-contra-change', () => {
    function listen(checklist: ContraChecklist): ContraChangeDetail[] {
      const details: ContraChangeDetail[] = [];
      checklist.parentElement!.addEventListener('rung-contra-change', ({ detail }) => details.push(detail));
      return details;
    }

    it('with ids, for what a person does', async () => {
      const checklist = await welcome();
      const details = listen(checklist);
      await toggle(checklist, 'c1', 'none');
      part(checklist, 'undo').click();
      const nothing = { outcome: null, observed: [] };
      const one = { outcome: 'observed', observed: ['c1'] };
      const none = { outcome: 'none', observed: [] };
      expect(details).to.deep.equal([
        { ...one, previous: nothing, competency: 'welcome' },
        { ...none, previous: one, competency: 'welcome' },
        { ...one, previous: none, competency: 'welcome' },
      ]);
    });

    it('without a competency where there is none, and never with the words of a note', async () => {
      const checklist = await standalone({ value: answer({ indicator: 'a', seen: 'Twice.' }) });
      const details = listen(checklist);
      await write(checklist, 'a', 'seen', 'Three times.');
      expect(details).to.deep.equal([]);
      await toggle(checklist, 'b');
      expect(details).to.deep.equal([{ outcome: 'observed', observed: ['a', 'b'], previous: { outcome: 'observed', observed: ['a'] } }]);
    });

    it('never for what the host sets', async () => {
      const checklist = await welcome();
      const details = listen(checklist);
      checklist.value = answer('c1');
      checklist.defaultValue = answer();
      checklist.formResetCallback();
      await checklist.updateComplete;
      expect(details).to.deep.equal([]);
    });

    it('before it is applied, and before input and change', async () => {
      const checklist = await welcome();
      const seen: string[] = [];
      for (const name of ['rung-contra-change', 'input', 'change']) checklist.addEventListener(name, () => void seen.push(`${name} ${checklist.value?.outcome ?? 'not considered'}`));
      await toggle(checklist, 'none');
      expect(seen).to.deep.equal(['rung-contra-change not considered', 'input none', 'change none']);
    });

    it('and input and change for Undo as well', async () => {
      const checklist = await welcome({ value: answer('c1') });
      await toggle(checklist, 'none');
      const seen: string[] = [];
      for (const name of ['input', 'change']) checklist.parentElement!.addEventListener(name, () => void seen.push(`${name} ${checklist.value?.outcome ?? ''}`));
      part(checklist, 'undo').click();
      expect(seen).to.deep.equal(['input observed', 'change observed']);
    });

    for (const id of ['c2', 'none']) {
      it(`and goes back when that is prevented (${id})`, async () => {
        const given = answer({ indicator: 'c1', seen: 'Twice.' });
        const checklist = await welcome({ value: given });
        const seen: string[] = [];
        for (const name of ['input', 'change']) checklist.addEventListener(name, () => void seen.push(name));
        checklist.addEventListener('rung-contra-change', (event) => event.preventDefault());
        await toggle(checklist, id);
        expect(checklist.value).to.deep.equal(given);
        expect(checked(checklist)).to.deep.equal(['c1']);
        expect(texts(checklist, 'status')).to.deep.equal(['']);
        expect(seen).to.deep.equal([]);
      });
    }

    it('and stays undone when Undo is prevented', async () => {
      const checklist = await welcome({ value: answer('c1') });
      await toggle(checklist, 'none');
      checklist.addEventListener('rung-contra-change', (event) => event.preventDefault());
      part(checklist, 'undo').click();
      await checklist.updateComplete;
      expect(checked(checklist)).to.deep.equal(['none']);
      expect(texts(checklist, 'undo')).to.deep.equal(['Undo']);
    });

    it('and lets the host set another value instead', async () => {
      const checklist = await welcome();
      checklist.addEventListener('rung-contra-change', (event) => {
        event.preventDefault();
        checklist.value = answer('c3');
      });
      await toggle(checklist, 'c1');
      expect(checked(checklist)).to.deep.equal(['c3']);
    });
  });

  describe('to read only', () => {
    const given = answer({ indicator: 'c1', seen: 'Twice in March.\nIn the hall.', support: 'A course.' }, 'c3');

    it('is text and no control', async () => {
      const checklist = await welcome({ value: given, readonly: true });
      expect([...checklist.shadowRoot!.querySelectorAll('input, textarea, button, details')]).to.deep.equal([]);
      expect(legend(checklist)).to.equal('Welcoming people: What we do not want to see Read only');
      expect(checklist.matches(':state(readonly)')).to.equal(true);
    });

    it('says what was observed, with the notes', async () => {
      const checklist = await welcome({ value: given, readonly: true });
      expect(texts(checklist, 'outcome')).to.deep.equal(['Observed']);
      expect(texts(checklist, 'text')).to.deep.equal(['Talks over people.', 'Sends people from desk to desk.']);
      expect(texts(checklist, 'note-label')).to.deep.equal(['What was seen', 'What support was agreed']);
      expect(texts(checklist, 'seen')).to.deep.equal(['Twice in March. In the hall.']);
      expect(texts(checklist, 'support')).to.deep.equal(['A course.']);
    });

    it('says that none was observed', async () => {
      const checklist = await welcome({ value: answer(), readonly: true });
      expect(texts(checklist, 'outcome')).to.deep.equal(['None observed']);
      expect(parts(checklist, 'item')).to.deep.equal([]);
    });

    it('says that it was not considered', async () => {
      const checklist = await welcome({ readonly: true });
      expect(texts(checklist, 'outcome')).to.deep.equal(['Not considered']);
      expect(parts(checklist, 'item').filter((item) => item.checkVisibility())).to.deep.equal([]);
    });

    it('comes and goes without touching the answers', async () => {
      const checklist = await welcome({ value: given });
      checklist.readonly = true;
      await checklist.updateComplete;
      checklist.readonly = false;
      await checklist.updateComplete;
      expect(checked(checklist)).to.deep.equal(['c1', 'c3']);
      expect(checklist.value).to.deep.equal(given);
    });
  });
});
