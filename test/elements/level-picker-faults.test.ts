import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { checked, choose, collectWarnings, communication, part, parts, radio, radios, sample, show, text, texts } from './level-picker-support.js';

const entries = (form: HTMLFormElement): [string, FormDataEntryValue][] => [...new FormData(form)];

describe('<rung-level-picker> given what is wrong', () => {
  const warnings = collectWarnings();

  describe('a value that is not in the scale', () => {
    it('is named, and chooses nothing', async () => {
      const picker = await communication({ value: 'Z' });
      expect(texts(picker, 'notice')).to.deep.equal(['Level “Z” is not in this scale. It is kept until you choose another.']);
      expect(checked(picker)).to.equal(undefined);
    });

    it('is kept and sent, so that saving a page does not lose it', async () => {
      const form = await fixture<HTMLFormElement>(html`<form></form>`);
      await show({ name: 'level', levels: 'A B', defaultValue: 'Z' }, form);
      expect(entries(form)).to.deep.equal([['level', 'Z']]);
    });

    it('gives way to a choice', async () => {
      const picker = await communication({ value: 'Z' });
      const details: unknown[] = [];
      picker.addEventListener('rung-level-change', ({ detail }) => details.push(detail));
      await choose(picker, 'D');
      expect(texts(picker, 'notice')).to.deep.equal([]);
      expect(details).to.deep.equal([{ level: 'D', previous: 'Z', competency: 'communication' }]);
    });

    it('is no choice where one is required', async () => {
      const picker = await communication({ value: 'Z', required: true });
      expect(picker.validity.valueMissing).to.equal(true);
    });

    it('is said on the console once', async () => {
      const picker = await communication({ value: 'Z' });
      picker.hint = 'Rendered again';
      await picker.updateComplete;
      picker.label = 'And again';
      await picker.updateComplete;
      expect(warnings).to.deep.equal(['<rung-level-picker> Level “Z” is not in this scale. It is kept until you choose another.']);
    });
  });

  it('a competency that the framework does not have: says so and offers the levels', async () => {
    const picker = await communication({ competency: 'juggling' });
    expect(texts(picker, 'notice')).to.deep.equal(['This framework has no competency “juggling”, so there are no descriptions here.']);
    expect(radios(picker)).to.have.length(9);
    expect(text(part(picker, 'legend'))).to.equal('Level');
    expect(warnings).to.have.length(1);
  });

  it('a required level that the scale does not have: says so', async () => {
    const picker = await communication({ requiredLevel: 'Z' });
    expect(texts(picker, 'notice')).to.deep.equal(['The role asks for level “Z”, which is not in this scale.']);
    expect(parts(picker, 'required-mark')).to.deep.equal([]);
  });

  it('levels without a single name: says that there are none', async () => {
    const picker = await show({ levels: ' , ', value: 'B' });
    expect(texts(picker, 'empty')).to.deep.equal(['There are no levels to choose from yet.']);
    expect(texts(picker, 'notice')).to.deep.equal(['Level “B” is kept.']);
    expect(picker.matches(':state(empty)')).to.equal(true);
  });

  it('a framework without levels: says so and keeps the value', async () => {
    const picker = await show({ framework: await sample('kchft'), competency: 'compassionate', value: 'B' });
    expect(texts(picker, 'empty')).to.deep.equal(['This framework has no levels to choose from.']);
    expect(texts(picker, 'notice')).to.deep.equal(['Level “B” is kept.']);
  });

  it('nothing at all: says so, and is silent on the console', async () => {
    const picker = await show({});
    expect(texts(picker, 'empty')).to.deep.equal(['There are no levels to choose from yet.']);
    expect(warnings).to.deep.equal([]);
  });

  it('something that is no framework: says so in place, and error at the element', async () => {
    const picker = document.createElement('rung-level-picker');
    let failed = false;
    picker.addEventListener('error', () => (failed = true));
    picker.framework = { competencies: 'none' };
    await fixture(html`${picker}`);
    await picker.updateComplete;
    await waitUntil(() => failed);
    expect(text(part(picker, 'error'))).to.equal('There are no levels to choose from, because the framework has faults.');
    expect(picker.matches(':state(error)')).to.equal(true);
  });

  it('markup and scripts in every text: shows them as text and runs nothing', async () => {
    const evil = '<img src=x onerror="window.hacked = true"><script>window.hacked = true</script>';
    const picker = await show({
      framework: {
        id: 'x',
        title: evil,
        scale: { levels: [{ id: 'A', label: evil, description: evil }, { id: 'B', label: 'B', described: false }] },
        competencies: [{ id: 'c', title: evil, themes: [{ id: 't', title: evil }], indicators: [{ id: 'i', kind: 'positive', level: 'A', theme: 't', text: evil }] }],
      },
      competency: 'c',
      value: 'A',
      hint: evil,
      requiredLevel: evil,
    });
    expect(picker.shadowRoot!.querySelector('img, script')).to.equal(null);
    expect(texts(picker, 'indicator')).to.deep.equal([evil]);
    expect('hacked' in window).to.equal(false);
  });

  it('20,000 behaviours and a megabyte in one of them: shows the chosen level', async () => {
    const indicators = Array.from({ length: 20_000 }, (_, index) => ({ id: `i${index}`, kind: 'positive', level: index % 2 ? 'A' : 'B', text: index === 1 ? 'word '.repeat(200_000) : `Text ${index}` }));
    const framework = { id: 'x', title: 'Large', scale: { levels: [{ id: 'A', label: 'A' }, { id: 'B', label: 'B' }] }, competencies: [{ id: 'c', title: 'C', indicators }] };
    const picker = await show({ framework, competency: 'c', value: 'A' });
    expect(parts(picker, 'indicator')).to.have.length(10_000);
  });

  it('the same level twice in a scale: lets one be chosen', async () => {
    const framework = { id: 'x', title: 'Twice', scale: { levels: [{ id: 'A', label: 'A' }, { id: 'A', label: 'A' }, { id: 'B', label: 'B' }] }, competencies: [{ id: 'c', title: 'C' }] };
    const picker = await show({ framework, competency: 'c', value: 'A' });
    expect(radios(picker).filter((each) => each.checked)).to.have.length(1);
  });
});

describe('<rung-level-picker> in a workspace', () => {
  const warnings = collectWarnings();

  it('takes the framework from there', async () => {
    const workspace = await fixture<HTMLElementTagNameMap['rung-workspace']>(html`<rung-workspace .framework=${await sample('cherwell')}></rung-workspace>`);
    await workspace.updateComplete;
    const picker = await show({ competency: 'communication' }, workspace);
    await waitUntil(() => radios(picker).length > 0);
    expect(text(part(picker, 'legend'))).to.contain('Level for Communication');
    expect(radios(picker)).to.have.length(9);
  });

  it('keeps a value from its attribute while the framework is loading, and is sent with it', async () => {
    const form = await fixture<HTMLFormElement>(html`<form>
      <rung-workspace src="/fixtures/slow?ms=300"><rung-level-picker name="level" competency="care" value="D" required></rung-level-picker></rung-workspace>
    </form>`);
    const picker = form.querySelector('rung-level-picker')!;
    await picker.updateComplete;
    await waitUntil(() => parts(picker, 'loading').length > 0);
    expect(text(part(picker, 'loading'))).to.equal('Loading the levels…');
    expect(picker.matches(':state(loading)')).to.equal(true);
    expect(entries(form)).to.deep.equal([['level', 'D']]);
    expect(form.checkValidity()).to.equal(true);
    await waitUntil(() => parts(picker, 'loading').length === 0);
    expect(picker.value).to.equal('D');
    expect(entries(form)).to.deep.equal([['level', 'D']]);
    expect(warnings).to.deep.equal([]);
  });

  it('says when the framework could not be loaded, and tries again', async () => {
    const workspace = await fixture(html`<rung-workspace src="/fixtures/flaky?key=${crypto.randomUUID()}"><rung-level-picker competency="care"></rung-level-picker></rung-workspace>`);
    const picker = workspace.querySelector('rung-level-picker')!;
    await waitUntil(() => parts(picker, 'retry').length > 0);
    expect(text(part(picker, 'error'))).to.match(/^The levels could not be loaded from .*\(503\)\. Check the address and your connection\.$/);
    part(picker, 'retry').focus();
    part(picker, 'retry').click();
    await waitUntil(() => parts(picker, 'retry').length === 0 && parts(picker, 'loading').length === 0);
    expect(parts(picker, 'error')).to.deep.equal([]);
    expect(picker.shadowRoot!.activeElement, 'the focus stays in this place').to.equal(part(picker, 'fieldset'));
  });

  it('prefers a framework of its own', async () => {
    const workspace = await fixture<HTMLElement>(html`<rung-workspace .framework=${await sample('cherwell')}></rung-workspace>`);
    const picker = await show({ framework: await sample('arun'), competency: 'customer-focus' }, workspace);
    expect(texts(picker, 'rung')).to.deep.equal(['All Colleagues', 'People Managers', 'Leaders']);
  });

  it('keeps the choice when the framework is replaced by its next version', async () => {
    const framework = await sample('cherwell');
    const picker = await show({ framework, competency: 'communication' });
    await choose(picker, 'D');
    picker.framework = structuredClone(framework);
    await picker.updateComplete;
    await waitUntil(() => parts(picker, 'descriptor').length > 0);
    expect(checked(picker)).to.equal('D');
    expect(radio(picker, 'D').checked).to.equal(true);
  });
});
