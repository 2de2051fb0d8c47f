import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { findBehaviours } from '../../src/elements/behaviour-picker/behaviour-options.js';
import type { BehaviourReference } from '../../src/model/index.js';
import { collectWarnings, field, ids, isOpen, large, part, parts, press, reference, sample, show, small, text, texts, type } from './behaviour-picker-support.js';

const entries = (form: HTMLFormElement): [string, FormDataEntryValue][] => [...new FormData(form)];

/** As hosts without types may set it. */
const setValue = (picker: HTMLElement, value: unknown): void => void Reflect.set(picker, 'value', value);

describe('<rung-behaviour-picker> given what is wrong', () => {
  const warnings = collectWarnings();

  describe('a value that is no list of behaviours', () => {
    const UNREADABLE = 'The behaviours chosen before could not be read, so none is shown.';
    const values: readonly (readonly [string, unknown])[] = [
      ['a text', 'care.1'],
      ['a number', 7],
      ['an object', { competency: 'care' }],
      ['a list of ids', ['care.1']],
      ['a behaviour without a competency', [{ indicator: 'care.1' }]],
      ['a behaviour whose words are a number', [{ competency: 'care', text: 3 }]],
    ];
    for (const [name, value] of values) {
      it(`${name}: says so, counts as none, and gives its reason on the console once`, async () => {
        const picker = await show();
        setValue(picker, value);
        await picker.updateComplete;
        picker.hint = 'Rendered again';
        await picker.updateComplete;
        expect(picker.value).to.deep.equal([]);
        expect(texts(picker, 'notice')).to.deep.equal([UNREADABLE]);
        expect(warnings).to.have.length(1);
      });
    }

    it('in the attribute, and what is no JSON', async () => {
      const form = await fixture<HTMLFormElement>(html`<form><rung-behaviour-picker name="b" value="[{" .framework=${small}></rung-behaviour-picker></form>`);
      const picker = form.querySelector('rung-behaviour-picker')!;
      await picker.updateComplete;
      expect(texts(picker, 'notice')).to.deep.equal([UNREADABLE]);
      expect(entries(form)).to.deep.equal([]);
    });

    it('and is mended by a value that is one', async () => {
      const picker = await show();
      setValue(picker, 'x');
      picker.value = [reference('care.1')];
      await picker.updateComplete;
      expect(texts(picker, 'notice')).to.deep.equal([]);
      expect(ids(picker)).to.deep.equal(['care.1']);
    });
  });

  it('a competency that the framework does not have: says so and offers nothing', async () => {
    const picker = await show({ competency: 'juggling' });
    expect(texts(picker, 'notice')).to.deep.equal(['This framework has no competency “juggling”, so there is nothing to choose from.']);
    field(picker).focus();
    await press('ArrowDown', 'a');
    expect(isOpen(picker)).to.equal(false);
    expect(warnings).to.have.length(1);
  });

  it('kinds that are none: says which, and offers the others', async () => {
    const picker = await show({ kinds: 'positive negative' });
    expect(texts(picker, 'notice')).to.deep.equal(['There is no kind of behaviour called “negative”. The kinds are positive, example and contra.']);
    field(picker).focus();
    await press('ArrowDown');
    expect(parts(picker, 'option')).to.have.length(4);
    expect(warnings).to.have.length(1);
  });

  it('a framework without behaviours: says so and keeps what is chosen', async () => {
    const picker = await show({ framework: await (await fetch('/src/frameworks/eeast.json')).json(), value: [reference('care.1')] });
    expect(texts(picker, 'empty')).to.deep.equal(['This framework has no behaviours to choose from here.']);
    expect(ids(picker)).to.deep.equal(['care.1']);
    expect(texts(picker, 'gone')[0]).to.equal('No longer in the framework');
  });

  it('no framework: says so, keeps what is chosen, and is silent on the console', async () => {
    const picker = await show({ framework: undefined, value: [reference('care.1')] });
    expect(texts(picker, 'empty')).to.deep.equal(['There are no behaviours to choose from yet.']);
    expect(texts(picker, 'behaviour-text')[0]).to.equal('Greets everyone at the door');
    expect(parts(picker, 'behaviour-note'), 'nobody knows a competency by its id').to.deep.equal([]);
    expect(picker.matches(':state(empty)')).to.equal(true);
    expect(warnings).to.deep.equal([]);
  });

  it('something that is no framework: says so in place, and error at the element', async () => {
    const picker = document.createElement('rung-behaviour-picker');
    let failed = false;
    picker.addEventListener('error', () => (failed = true));
    picker.framework = { competencies: 'none' };
    await fixture(html`${picker}`);
    await picker.updateComplete;
    await waitUntil(() => failed);
    expect(text(part(picker, 'error'))).to.equal('There are no behaviours to choose from, because the framework has faults.');
    expect(picker.matches(':state(error)')).to.equal(true);
  });

  it('markup and scripts in every text: shows them as text and runs nothing', async () => {
    const evil = '<img src=x onerror="window.hacked = true"><script>window.hacked = true</script>';
    const picker = await show({
      framework: {
        id: 'x',
        title: evil,
        labels: { contra: evil },
        scale: { levels: [{ id: 'A', label: evil }] },
        competencies: [{ id: evil, title: evil, themes: [{ id: 't', title: evil }], indicators: [{ id: 'i', kind: 'contra', level: 'A', theme: 't', text: evil }, { id: 'j', kind: 'positive', text: evil }] }],
      },
      kinds: `contra positive ${evil.replaceAll(' ', '')}`,
      label: evil,
      hint: evil,
      value: [{ competency: evil, text: evil }, { competency: evil, indicator: evil, text: evil }, { competency: evil, indicator: 'i', text: `${evil}!` }],
    });
    await type(picker, 'script');
    await press('ArrowDown', 'ArrowDown', 'Enter');
    part(picker, 'own-summary').click();
    await picker.updateComplete;
    expect(picker.shadowRoot!.querySelector('img, script')).to.equal(null);
    expect(texts(picker, 'option-text')).to.deep.equal([evil, evil]);
    expect(texts(picker, 'behaviour-text').slice(0, 3)).to.deep.equal([evil, evil, `${evil}!`]);
    picker.readonly = true;
    await picker.updateComplete;
    expect(picker.shadowRoot!.querySelector('img, script')).to.equal(null);
    expect('hacked' in window).to.equal(false);
  });

  it('a megabyte in one behaviour: offers and takes it', async () => {
    const words = 'word '.repeat(200_000);
    const picker = await show({ framework: { id: 'x', title: 'X', competencies: [{ id: 'c', title: 'C', indicators: [{ id: 'i', kind: 'positive', text: words }] }] } });
    field(picker).focus();
    await press('ArrowDown', 'Enter');
    expect(picker.value[0]?.text).to.have.length(words.length);
  });

  it('a hundred thousand letters pasted into the field: finds nothing and goes on', async () => {
    const picker = await show();
    field(picker).value = 'x '.repeat(50_000);
    field(picker).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await waitUntil(() => part(picker, 'nothing-found').checkVisibility());
  });

  it('the same behaviour twice in the value: shows both, and takes one away', async () => {
    const picker = await show({ value: [reference('care.1'), reference('care.1')] });
    parts(picker, 'remove')[0]!.click();
    await picker.updateComplete;
    expect(ids(picker)).to.deep.equal(['care.1']);
  });

  it('the same id twice in a framework: the first one has it', () => {
    const twice = (words: string): BehaviourReference & { readonly id: string; readonly kind: 'positive'; readonly text: string } => ({ id: 'i', kind: 'positive', text: words, competency: 'c' });
    const framework = { id: 'x', title: 'X', groups: [], competencies: [{ id: 'c', title: 'C', themes: [], indicators: [twice('First'), twice('Second')] }] };
    expect(findBehaviours(framework, new Set(['i'])).get('i')?.indicator.text).to.equal('First');
  });

  it('500 chosen behaviours of 20,000: shows them all', async () => {
    const value = Array.from({ length: 500 }, (_, index) => ({ competency: 'c0', indicator: `i${index * 40}`, text: '' }));
    const picker = await show({ framework: large(), value });
    expect(parts(picker, 'chip')).to.have.length(500);
    expect(parts(picker, 'gone')).to.deep.equal([]);
  });
});

describe('<rung-behaviour-picker> in a workspace', () => {
  const warnings = collectWarnings();

  it('takes the framework from there', async () => {
    const workspace = await fixture<HTMLElementTagNameMap['rung-workspace']>(html`<rung-workspace .framework=${await sample('cherwell')}></rung-workspace>`);
    await workspace.updateComplete;
    const picker = await show({ framework: undefined, competency: 'communication' }, workspace);
    await waitUntil(() => text(part(picker, 'label')) === 'Behaviours for Communication');
    field(picker).focus();
    await press('ArrowDown');
    expect(text(part(picker, 'count'))).to.equal('39 behaviours');
  });

  it('keeps a value from its attribute while the framework is loading, and is sent with it', async () => {
    const value = JSON.stringify([reference('care.1')]);
    const form = await fixture<HTMLFormElement>(html`<form>
      <rung-workspace src="/fixtures/slow?ms=300"><rung-behaviour-picker name="b" value=${value} required></rung-behaviour-picker></rung-workspace>
    </form>`);
    const picker = form.querySelector('rung-behaviour-picker')!;
    await picker.updateComplete;
    await waitUntil(() => parts(picker, 'loading').length > 0);
    expect(text(part(picker, 'loading'))).to.equal('Loading the behaviours…');
    expect(picker.matches(':state(loading)')).to.equal(true);
    expect(texts(picker, 'behaviour-text')[0]).to.equal('Greets everyone at the door');
    expect(entries(form)).to.deep.equal([['b', value]]);
    expect(form.checkValidity()).to.equal(true);
    await waitUntil(() => parts(picker, 'loading').length === 0);
    expect(entries(form)).to.deep.equal([['b', value]]);
    expect(warnings).to.deep.equal([]);
  });

  it('keeps what was typed while the framework was loading', async () => {
    const workspace = await fixture(html`<rung-workspace src="/fixtures/slow?ms=400"><rung-behaviour-picker></rung-behaviour-picker></rung-workspace>`);
    const picker = workspace.querySelector('rung-behaviour-picker')!;
    await picker.updateComplete;
    await type(picker, 'zebra');
    await waitUntil(() => parts(picker, 'loading').length === 0);
    expect(field(picker).value).to.equal('zebra');
  });

  it('says when the framework could not be loaded, and tries again', async () => {
    const workspace = await fixture(html`<rung-workspace src="/fixtures/flaky?key=${crypto.randomUUID()}"><rung-behaviour-picker></rung-behaviour-picker></rung-workspace>`);
    const picker = workspace.querySelector('rung-behaviour-picker')!;
    await waitUntil(() => parts(picker, 'retry').length > 0);
    expect(text(part(picker, 'error'))).to.match(/^The behaviours could not be loaded from .*\(503\)\. Check the address and your connection\.$/);
    part(picker, 'retry').focus();
    part(picker, 'retry').click();
    await waitUntil(() => parts(picker, 'retry').length === 0 && parts(picker, 'loading').length === 0);
    expect(parts(picker, 'error')).to.deep.equal([]);
    expect(picker.shadowRoot!.activeElement, 'the focus stays in this place').to.equal(field(picker));
  });

  it('prefers a framework of its own', async () => {
    const workspace = await fixture<HTMLElement>(html`<rung-workspace .framework=${await sample('cherwell')}></rung-workspace>`);
    const picker = await show({ competency: 'craft' }, workspace);
    expect(text(part(picker, 'label'))).to.equal('Behaviours for Craft');
  });

  it('keeps the choice when the framework is replaced by its next version, and marks what that has lost', async () => {
    const picker = await show({ value: [reference('care.1'), reference('craft.1')] });
    picker.framework = { ...small, competencies: [small.competencies[0]] };
    await picker.updateComplete;
    await waitUntil(() => parts(picker, 'gone').length > 0);
    expect(ids(picker)).to.deep.equal(['care.1', 'craft.1']);
    expect(parts(picker, 'chip').map((chip) => chip.querySelector('[part="gone"]') !== null)).to.deep.equal([false, true]);
  });
});
