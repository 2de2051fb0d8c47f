import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { ContraChecklist } from '../../src/elements/contra-checklist/contra-checklist.js';
import { parseChecklist } from '../../src/model/index.js';
import { answer, checked, collectWarnings, field, part, parts, standalone, toggle, write } from './contra-checklist-support.js';

type Note = { seen?: string; support?: string };
type Notes = ReadonlyMap<string, Note>;

/** What a person must find after each step, told as plainly as can be. */
class Expected {
  outcome: 'observed' | 'none' | null = 'observed';
  notes = new Map<string, Note>([
    ['b', {}],
    ['gone', { seen: 'In June.' }],
  ]);
  /** What comes back with its entry. */
  kept = new Map<string, Note>();
  cleared: Notes | undefined;

  toggle(id: string): void {
    const note = this.notes.get(id);
    if (note) {
      this.kept.set(id, note);
      this.notes.delete(id);
      this.outcome = this.notes.size > 0 ? 'observed' : null;
    } else {
      this.notes.set(id, this.kept.get(id) ?? {});
      this.outcome = 'observed';
      this.cleared = undefined;
    }
  }

  none(): void {
    this.outcome = this.outcome === 'none' ? null : 'none';
    if (this.notes.size === 0) return;
    this.cleared = new Map(this.notes);
    for (const [id, note] of this.notes) this.kept.set(id, note);
    this.notes.clear();
  }

  undo(): void {
    if (!this.cleared) return;
    this.notes = new Map(this.cleared);
    this.outcome = 'observed';
    this.cleared = undefined;
  }

  write(id: string, name: keyof Note, words: string): void {
    const { [name]: _, ...rest } = this.notes.get(id)!;
    this.notes.set(id, words ? { ...rest, [name]: words } : rest);
  }

  forget(): void {
    this.kept.clear();
    this.cleared = undefined;
  }
}

/** A step of a person, or of the host around them. */
type Step = readonly [kind: 'toggle' | 'none' | 'undo' | 'write' | 'prevented' | 'echo' | 'list' | 'move', id: string, name: keyof Note, words: string];

const step: fc.Arbitrary<Step> = fc.tuple(
  fc.constantFrom('toggle', 'toggle', 'toggle', 'none', 'none', 'undo', 'write', 'write', 'prevented', 'echo', 'list', 'move'),
  fc.constantFrom('a', 'b', 'c', 'gone'),
  fc.constantFrom('seen', 'support'),
  fc.constantFrom('', 'Once.', 'Twice,\nor more.', '<b>bold</b>'),
);

async function take(checklist: ContraChecklist, model: Expected, [kind, id, name, words]: Step): Promise<void> {
  const shown = parts(checklist, 'checkbox').some((each) => each.getAttribute('value') === id);
  switch (kind) {
    case 'toggle':
      if (!shown) return;
      model.toggle(id);
      return toggle(checklist, id);
    case 'none':
      model.none();
      return toggle(checklist, 'none');
    case 'undo':
      if (model.cleared) part(checklist, 'undo').click();
      model.undo();
      return;
    case 'write':
      if (!model.notes.has(id)) return;
      model.write(id, name, words);
      return write(checklist, id, name, words);
    case 'prevented':
      checklist.addEventListener('rung-contra-change', (event) => event.preventDefault(), { once: true });
      return toggle(checklist, 'none');
    case 'echo':
      if (!checklist.value) model.forget();
      checklist.value = structuredClone(checklist.value);
      return;
    case 'list': {
      const option = checklist.querySelector('option[value="b"]');
      if (option) option.remove();
      else checklist.append(Object.assign(document.createElement('option'), { value: 'b', textContent: 'Leaves early.' }));
      // The observer is told in a microtask.
      return Promise.resolve();
    }
    case 'move':
      checklist.parentElement!.append(checklist);
  }
}

describe('<rung-contra-checklist> through any sequence of steps', () => {
  collectWarnings();

  it('has what the person has answered, 400 times', async function () {
    this.timeout(60_000);
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40, size: 'max' }), async (steps) => {
        const checklist = await standalone({ value: answer('b', { indicator: 'gone', seen: 'In June.' }) });
        const model = new Expected();
        for (const each of steps) {
          await take(checklist, model, each);
          await checklist.updateComplete;
          const { value } = checklist;
          const context = JSON.stringify(each);
          expect(value?.outcome ?? null, context).to.equal(model.outcome);
          expect(Object.fromEntries(value?.observed.map(({ indicator, ...note }) => [indicator, note]) ?? []), context).to.deep.equal(Object.fromEntries(model.notes));
          if (value) expect(parseChecklist(value).issues, context).to.deep.equal([]);
          expect(new Set(checked(checklist)), context).to.deep.equal(new Set(model.outcome === 'none' ? ['none'] : model.notes.keys()));
          for (const [id, note] of model.notes) expect(field(checklist, id, 'seen').value, context).to.equal(note.seen ?? '');
          expect(parts(checklist, 'undo').length, context).to.equal(model.cleared ? 1 : 0);
        }
        checklist.remove();
      }),
      { numRuns: 400, seed: 3 },
    );
  });
});
