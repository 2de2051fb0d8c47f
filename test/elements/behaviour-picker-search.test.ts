import { expect, waitUntil } from '@open-wc/testing';
import type { BehaviourPicker } from '../../src/elements/behaviour-picker/behaviour-picker.js';
import { press, active, announced, collectWarnings, field, ids, large, live, part, parts, reference, sample, show, small, text, texts, type } from './behaviour-picker-support.js';
import { sendKeys } from '../support/commands.js';

const found = (picker: BehaviourPicker): string[] => texts(picker, 'option-text');

async function opened(properties: Partial<BehaviourPicker> = {}): Promise<BehaviourPicker> {
  const picker = await show(properties);
  field(picker).focus();
  await press('Alt+ArrowDown');
  return picker;
}

async function searched(words: string, properties: Partial<BehaviourPicker> = {}): Promise<BehaviourPicker> {
  const picker = await show(properties);
  await type(picker, words);
  return picker;
}

describe('<rung-behaviour-picker> offers', () => {
  collectWarnings();

  it('behaviours by competency, then theme, then level, whatever their order in the framework', async () => {
    const picker = await opened();
    const groups = parts(picker, 'group').map((group) => [text(group.querySelector('.group-title')!), ...[...group.querySelectorAll('.option-text')].map(text)]);
    expect(groups).to.deep.equal([
      ['Care', 'Greets everyone at the door', 'Asks what people want', 'Keeps a ward tidy', 'Finds the café’s best table'],
      ['Craft', 'Mends what is broken'],
    ]);
  });

  it('each with its theme and level in a second line', async () => {
    const picker = await opened();
    expect(texts(picker, 'option-note')).to.deep.equal(['People · Level A', 'People · Level B', 'Places · Level A', 'Level A']);
  });

  it('levels with names of their own by these', async () => {
    const picker = await opened({ framework: await sample('arun') });
    expect(texts(picker, 'option-note')[0]).to.equal('All Colleagues');
  });

  it('no contra-indicators, unless the host asks for them; then they say what they are', async () => {
    const picker = await opened();
    expect(found(picker)).to.not.include('Walks past');
    picker.kinds = 'contra';
    await picker.updateComplete;
    expect(found(picker)).to.deep.equal(['Walks past']);
    expect(texts(picker, 'option-note')).to.deep.equal(['People · Level B · Contra-indicator']);
  });

  it('contra-indicators under the framework’s own name for them', async () => {
    const picker = await opened({ framework: await sample('arun'), kinds: 'contra' });
    expect(texts(picker, 'option-note')[0]).to.contain('Contra Indicators');
  });

  it('only the kinds that the host asks for', async () => {
    const picker = await opened({ kinds: 'example' });
    expect(found(picker)).to.deep.equal(['Keeps a ward tidy']);
  });

  it('only the behaviours of the competency that the host asks for', async () => {
    const picker = await opened({ competency: 'craft' });
    expect(found(picker)).to.deep.equal(['Mends what is broken']);
    expect(text(part(picker, 'label'))).to.equal('Behaviours for Craft');
  });

  it('the number of them, and how many are chosen', async () => {
    const picker = await opened({ value: [reference('care.1')] });
    expect(text(part(picker, 'count'))).to.equal('5 behaviours');
    expect(text(part(picker, 'tally'))).to.equal('1 chosen');
  });

  it('each as one of all, with its place', async () => {
    const picker = await opened();
    expect(parts(picker, 'option').map((option) => [option.ariaPosInSet, option.ariaSetSize])).to.deep.equal([1, 2, 3, 4, 5].map((place) => [String(place), '5']));
  });

  it('which of them are chosen, by state and tick, also after a change', async () => {
    const picker = await opened({ value: [reference('care.2')] });
    const chosen = (): string[] => parts(picker, 'option').filter((option) => option.ariaChecked === 'true' && option.part.contains('chosen')).map((option) => text(option.querySelector('.option-text')!));
    expect(chosen()).to.deep.equal(['Asks what people want']);
    await press('ArrowDown', 'Enter');
    await picker.updateComplete;
    expect(chosen()).to.deep.equal(['Greets everyone at the door', 'Asks what people want']);
    picker.value = [];
    await picker.updateComplete;
    expect(chosen()).to.deep.equal([]);
  });

  it('the behaviours of another framework as soon as there is one, with the list open', async () => {
    const picker = await opened();
    picker.framework = { ...small, competencies: [small.competencies[1]] };
    await picker.updateComplete;
    await waitUntil(() => found(picker).length === 1);
    expect(found(picker)).to.deep.equal(['Mends what is broken']);
  });
});

describe('<rung-behaviour-picker> finds', () => {
  collectWarnings();

  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['a word', 'tidy', ['Keeps a ward tidy']],
    ['a part of a word', 'reet', ['Greets everyone at the door']],
    ['several words in any order', 'want asks', ['Asks what people want']],
    ['capitals', 'MENDS', ['Mends what is broken']],
    ['letters without their accents', 'cafe', ['Finds the café’s best table']],
    ['accents that the text lacks', 'tidÿ', ['Keeps a ward tidy']],
    ['any apostrophe', "café's", ['Finds the café’s best table']],
    ['words of the theme', 'places', ['Keeps a ward tidy']],
    ['words of the competency', 'craft', ['Mends what is broken']],
    ['a level by its name', 'level b want', ['Asks what people want']],
    ['words of theme and behaviour together', 'people door', ['Greets everyone at the door']],
    ['spaces as nothing', '   ', ['Greets everyone at the door', 'Asks what people want', 'Keeps a ward tidy', 'Finds the café’s best table', 'Mends what is broken']],
  ];
  for (const [name, query, expected] of cases) {
    it(name, async () => {
      expect(found(await searched(query))).to.deep.equal(expected);
    });
  }

  it('Welsh behaviours typed without circumflexes', async () => {
    const welsh = {
      id: 'w',
      title: 'W',
      language: 'cy',
      competencies: [{ id: 'c', title: 'Gofal', indicators: ['Yn cadw’r tŷ’n lân', 'Yn siarad â phawb', 'Yn gofalu am y dŵr'].map((words, index) => ({ id: `i${index}`, kind: 'positive', text: words })) }],
    };
    expect(found(await searched('ty lan', { framework: welsh }))).to.deep.equal(['Yn cadw’r tŷ’n lân']);
    expect(found(await searched('dwr', { framework: welsh }))).to.deep.equal(['Yn gofalu am y dŵr']);
  });

  it('and marks the words in the behaviour, whole letters of it', async () => {
    const picker = await searched('cafe best');
    expect(texts(picker, 'match')).to.deep.equal(['café', 'best']);
    expect(found(picker)).to.deep.equal(['Finds the café’s best table']);
  });

  it('and marks what is in the behaviour where the other words are in its theme', async () => {
    expect(texts(await searched('people door'), 'match')).to.deep.equal(['door']);
  });

  it('and counts: visibly at once, announced once after a rest', async () => {
    const picker = await searched('what');
    expect(text(part(picker, 'count'))).to.equal('2 behaviours');
    expect(live(picker)).to.equal('');
    await announced(picker, '2 behaviours');
  });

  it('and says one of one', async () => {
    const picker = await searched('tidy');
    await announced(picker, '1 behaviour');
  });

  it('nothing, and says so: in the place of the list, announced after a rest', async () => {
    const picker = await searched('zebra');
    expect(text(part(picker, 'nothing-found'))).to.equal('No behaviour has these words. Try fewer words, or others.');
    expect(part(picker, 'nothing-found').checkVisibility()).to.equal(true);
    expect(part(picker, 'listbox').checkVisibility()).to.equal(false);
    expect(field(picker).getAttribute('aria-expanded')).to.equal('false');
    await announced(picker, 'No behaviour has these words. Try fewer words, or others.');
  });

  it('all again when the text is gone', async () => {
    const picker = await searched('zebra');
    await press('Control+a', 'Delete');
    expect(found(picker)).to.have.length(5);
    expect(field(picker).getAttribute('aria-expanded')).to.equal('true');
  });

  it('what the text says when the list is opened again', async () => {
    const picker = await searched('what');
    await press('Escape', 'ArrowDown');
    expect(found(picker)).to.have.length(2);
    expect(active(picker)).to.equal('Asks what people want');
  });

  it('nothing that the host would take for a change of the value', async () => {
    const picker = await show();
    const events: string[] = [];
    for (const name of ['input', 'change', 'rung-behaviours-change']) picker.addEventListener(name, () => void events.push(name));
    await type(picker, 'what');
    await press('ArrowDown', 'Escape', 'Escape', 'Tab');
    expect(events).to.deep.equal([]);
  });
});

describe('<rung-behaviour-picker> with 20,000 behaviours', () => {
  collectWarnings();

  const everything = large();

  it('opens with the first of them, and says of each which of 20,000 it is', async () => {
    const picker = await opened({ framework: everything });
    const options = parts(picker, 'option');
    expect(options).to.have.length(20);
    expect(options.at(-1)!.ariaPosInSet).to.equal('20');
    expect(options.at(-1)!.ariaSetSize).to.equal('20000');
    expect(text(part(picker, 'count'))).to.equal('20,000 behaviours');
  });

  it('makes more as the list is scrolled, without a gap and in its group', async () => {
    const picker = await opened({ framework: large(2_000) });
    const list = part(picker, 'listbox');
    for (let made = 20; made < 160; made += 20) {
      list.scrollTop = list.scrollHeight;
      await waitUntil(() => parts(picker, 'option').length > made);
    }
    const numbers = found(picker).map((words) => Number(/\d+/.exec(words)?.[0]));
    expect(numbers).to.deep.equal(numbers.map((_, index) => index));
    expect(texts(picker, 'group-title').slice(0, 2)).to.deep.equal(['Competency 0', 'Competency 1']);
    expect(parts(picker, 'group')[0]!.querySelectorAll('.option')).to.have.length(100);
  });

  it('makes more as the keys move through it, and keeps the active one in view', async () => {
    const picker = await opened({ framework: everything });
    for (let step = 0; step < 60; step += 1) field(picker).dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true, cancelable: true }));
    expect(active(picker)).to.contain('number 59 ');
    const [list, option] = [part(picker, 'listbox'), part(picker, 'active')].map((each) => each.getBoundingClientRect());
    expect(option!.bottom).to.be.at.most(list!.bottom + 1);
    expect(option!.top).to.be.at.least(list!.top);
  });

  it('finds exactly those that have the words', async () => {
    const picker = await searched('number 1999', { framework: everything });
    await waitUntil(() => text(part(picker, 'count')) === '12 behaviours');
    expect(found(picker).map((words) => /\d+/.exec(words)?.[0])).to.deep.equal(['1999', '11999', ...Array.from({ length: 10 }, (_, digit) => `1999${digit}`)]);
  });

  it('takes one from among the last', async () => {
    const picker = await searched('ysgol 19999', { framework: everything });
    await waitUntil(() => text(part(picker, 'count')) === '1 behaviour');
    await press('ArrowDown', 'Enter');
    expect(ids(picker)).to.deep.equal(['i19999']);
  });

  it('shows what was typed last, not what a longer search finds later', async () => {
    const picker = await searched('at', { framework: everything });
    await sendKeys({ type: ' work 12345' });
    await waitUntil(() => text(part(picker, 'count')) === '1 behaviour');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(text(part(picker, 'count'))).to.equal('1 behaviour');
  });

  it('moves to the first match when the arrow is quicker than the search', async () => {
    const picker = await searched('number 777', { framework: everything });
    await press('Escape');
    await press('ArrowDown');
    await waitUntil(() => active(picker) !== undefined);
    expect(active(picker)).to.contain('number 777 ');
  });
});
