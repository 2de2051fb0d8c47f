import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { answer, boxes, checked, collectWarnings, field, framework, part, parts, show, standalone, text, texts, toggle, welcome } from './contra-checklist-support.js';

const entries = (form: HTMLFormElement): [string, FormDataEntryValue][] => [...new FormData(form)];

/** What a host without types, or a stored text, may hand over. */
const given = (value: unknown): { readonly value: ReturnType<typeof answer> } => ({ value: value as ReturnType<typeof answer> });

describe('<rung-contra-checklist> given what is wrong', () => {
  const warnings = collectWarnings();

  describe('a value that is no checklist', () => {
    for (const [name, value, why] of [
      ['of another shape', { type: 'checklist', outcome: 'maybe' }, 'At outcome: "observed" or "none" is needed, but "maybe" was found.'],
      ['that contradicts itself', { ...answer('c1'), outcome: 'none' }, 'The checklist says that none was observed, but lists some. Take them out, or say that they were observed.'],
      ['of a newer version', { ...answer(), version: 9 }, 'This was written by a newer version of the program (version 9; this one knows version 1). Update the program; nothing was changed.'],
    ] as const) {
      it(`${name}: says so and why, and can be answered`, async () => {
        const checklist = await welcome(given(value));
        await waitUntil(() => parts(checklist, 'notice').length === 2);
        expect(texts(checklist, 'notice')).to.deep.equal(['The answers that were given here could not be read, so they are not shown.', why]);
        expect(checklist.value).to.equal(null);
        expect(warnings).to.have.length(1);
        await toggle(checklist, 'c1');
        expect(parts(checklist, 'notice')).to.deep.equal([]);
      });
    }

    it('as an attribute that is no JSON: says so', async () => {
      const checklist = await fixture<HTMLElementTagNameMap['rung-contra-checklist']>(html`<rung-contra-checklist value="c1, c2"><option value="c1">Late.</option></rung-contra-checklist>`);
      await checklist.updateComplete;
      expect(texts(checklist, 'notice')[0]).to.equal('The answers that were given here could not be read, so they are not shown.');
      expect(checklist.value).to.equal(null);
    });

    it('says nothing of it any more once the host has set another, or none', async () => {
      for (const next of [answer('c1'), null]) {
        const checklist = await welcome(given(3));
        checklist.value = next;
        await checklist.updateComplete;
        expect(parts(checklist, 'notice')).to.deep.equal([]);
      }
    });
  });

  it('a competency that the framework does not have: says so once, and keeps the answers', async () => {
    const form = await fixture<HTMLFormElement>(html`<form></form>`);
    const checklist = await show({ name: 'contra', framework, competency: 'juggling', value: answer({ indicator: 'j1', seen: 'Dropped two.' }), required: true }, form);
    expect(texts(checklist, 'notice')).to.deep.equal(['This framework has no competency “juggling”, so there is nothing to consider here.']);
    expect(warnings).to.have.length(1);
    checklist.hint = 'Rendered again';
    await checklist.updateComplete;
    expect(warnings).to.have.length(1);
    expect(entries(form)).to.deep.equal([['contra', JSON.stringify(answer({ indicator: 'j1', seen: 'Dropped two.' }))]]);
    expect(field(checklist, 'j1', 'seen').value).to.equal('Dropped two.');
  });

  it('nothing at all: says that there is nothing, and is silent on the console', async () => {
    const checklist = await show({});
    expect(texts(checklist, 'empty')).to.deep.equal(['There are no contra-indicators to consider yet.']);
    expect(boxes(checklist)).to.deep.equal([]);
    expect(texts(checklist, 'legend'), 'and asks for nothing').to.deep.equal(['Contra-indicators observed.']);
    expect(checklist.matches(':state(empty)')).to.equal(true);
    expect(warnings).to.deep.equal([]);
  });

  it('something that is no framework: says so in place, and error at the element; answers stay to be read', async () => {
    const checklist = document.createElement('rung-contra-checklist');
    let failed = false;
    checklist.addEventListener('error', () => (failed = true));
    Object.assign(checklist, { framework: { competencies: 'none' }, competency: 'welcome', value: answer({ indicator: 'c1', seen: 'Twice.' }) });
    await fixture(html`${checklist}`);
    await checklist.updateComplete;
    await waitUntil(() => failed);
    expect(text(part(checklist, 'error'))).to.equal('There are no contra-indicators to consider, because the framework has faults.');
    expect(checklist.matches(':state(error)')).to.equal(true);
    expect(texts(checklist, 'text'), 'nobody knows whether it is in there').to.deep.equal(['c1']);
    expect(field(checklist, 'c1', 'seen').value).to.equal('Twice.');
  });

  it('markup and scripts in every text: shows them as text and runs nothing', async () => {
    const evil = '<img src=x onerror="window.hacked = true"><script>window.hacked = true</script>"\'`${1}';
    const hostile = {
      id: evil,
      title: evil,
      labels: { contra: evil },
      competencies: [{ id: evil, title: evil, indicators: [{ id: evil, kind: 'contra', text: evil }] }],
    };
    const value = answer({ indicator: evil, seen: evil, support: evil }, { indicator: `${evil}2`, seen: evil });
    for (const readonly of [false, true]) {
      const checklist = await show({ framework: hostile, competency: evil, hint: evil, value, readonly });
      expect(checklist.shadowRoot!.querySelector('img, script')).to.equal(null);
      expect(texts(checklist, 'text')[0]).to.equal(evil);
      expect(texts(checklist, 'text')[1]).to.contain(`${evil}2`);
      expect(texts(checklist, 'legend')[0]).to.contain(`${evil}: ${evil}`);
      expect(texts(checklist, 'hint')).to.deep.equal([evil]);
    }
    const inside = await standalone({ label: evil });
    inside.querySelector('option')!.textContent = evil;
    inside.querySelector('option')!.setAttribute('value', evil);
    await waitUntil(() => texts(inside, 'text')[0] === evil);
    await toggle(inside, evil);
    expect(inside.value?.observed[0]?.indicator).to.equal(evil);
    expect('hacked' in window).to.equal(false);
  });

  it('ids that objects have of themselves: are ids like others', async () => {
    const names = ['__proto__', 'constructor', 'toString'];
    const indicators = names.map((id) => ({ id, kind: 'contra', text: `Text of ${id}` }));
    const checklist = await show({ framework: { id: 'x', title: 'X', competencies: [{ id: 'c', title: 'C', indicators }] }, competency: 'c' });
    expect(checked(checklist)).to.deep.equal([]);
    await toggle(checklist, ...names);
    expect(checklist.value?.observed.map(({ indicator }) => indicator)).to.deep.equal(names);
  });

  it('two thousand contra-indicators and a megabyte in one: shows them', async () => {
    const indicators = Array.from({ length: 2_000 }, (_, index) => ({ id: `i${index}`, kind: 'contra', text: index === 1 ? 'word '.repeat(200_000) : `Text ${index}` }));
    const checklist = await show({ framework: { id: 'x', title: 'Large', competencies: [{ id: 'c', title: 'C', indicators }] }, competency: 'c', value: answer('i1999') });
    expect(boxes(checklist)).to.have.length(2_001);
    expect(checked(checklist)).to.deep.equal(['i1999']);
  });
});

describe('<rung-contra-checklist> in a workspace', () => {
  const warnings = collectWarnings();

  it('takes the framework from there', async () => {
    const workspace = await fixture<HTMLElementTagNameMap['rung-workspace']>(html`<rung-workspace .framework=${framework}></rung-workspace>`);
    await workspace.updateComplete;
    const checklist = await show({ competency: 'calm' }, workspace);
    await waitUntil(() => boxes(checklist).length > 0);
    expect(texts(checklist, 'text')).to.deep.equal(['Shouts.', 'None of these']);
  });

  describe('whose framework is on its way', () => {
    const retry = (): void => undefined;

    /** A workspace that is loading until it is told to be ready. */
    async function loading(content: unknown): Promise<{ readonly form: HTMLFormElement; readonly checklist: HTMLElementTagNameMap['rung-contra-checklist']; arrive(): void }> {
      const given: ((value: unknown) => void)[] = [];
      const answerRequest = (event: Event & { readonly callback?: (value: unknown) => void }): void => {
        event.stopPropagation();
        given.push((value) => event.callback?.(value));
        event.callback?.({ framework: { status: 'loading' }, retry });
      };
      const form = await fixture<HTMLFormElement>(html`<form @context-request=${answerRequest}>${content}</form>`);
      const checklist = form.querySelector('rung-contra-checklist')!;
      await checklist.updateComplete;
      return { form, checklist, arrive: () => given.forEach((give) => give({ framework: { status: 'ready', framework, issues: [] }, retry })) };
    }

    it('keeps a value from its attribute and is sent with it', async () => {
      const value = JSON.stringify(answer('c1', { indicator: 'x', seen: 'Twice.' }));
      const { form, checklist, arrive } = await loading(html`<rung-contra-checklist name="contra" competency="welcome" value=${value} required></rung-contra-checklist>`);
      expect(texts(checklist, 'loading')).to.deep.equal(['Loading the contra-indicators…']);
      expect(checklist.matches(':state(loading)')).to.equal(true);
      expect(texts(checklist, 'text'), 'nobody knows yet what is not in there').to.deep.equal([]);
      expect(entries(form)).to.deep.equal([['contra', value]]);
      expect(form.checkValidity()).to.equal(true);
      arrive();
      await checklist.updateComplete;
      expect(checked(checklist)).to.deep.equal(['c1', 'x']);
      expect(entries(form)).to.deep.equal([['contra', value]]);
      expect(field(checklist, 'x', 'seen').value).to.equal('Twice.');
      expect(warnings).to.deep.equal([]);
    });

    it('says that none was observed, and offers nothing to change that with yet', async () => {
      const { checklist, arrive } = await loading(html`<rung-contra-checklist competency="welcome" value=${JSON.stringify(answer())}></rung-contra-checklist>`);
      expect(texts(checklist, 'outcome')).to.deep.equal(['None observed']);
      expect(boxes(checklist)).to.deep.equal([]);
      arrive();
      await checklist.updateComplete;
      expect(checked(checklist)).to.deep.equal(['none']);
    });

    it('cannot be sent unanswered if an answer is required', async () => {
      const { form, checklist, arrive } = await loading(html`<rung-contra-checklist name="contra" competency="order" required></rung-contra-checklist>`);
      expect(form.checkValidity()).to.equal(false);
      arrive();
      await checklist.updateComplete;
      expect(form.checkValidity(), 'there is nothing to ask').to.equal(true);
    });
  });

  it('says when the framework could not be loaded, and tries again', async () => {
    const workspace = await fixture(html`<rung-workspace src="/fixtures/flaky?key=${crypto.randomUUID()}"><rung-contra-checklist competency="care"></rung-contra-checklist></rung-workspace>`);
    const checklist = workspace.querySelector('rung-contra-checklist')!;
    await waitUntil(() => parts(checklist, 'retry').length > 0);
    expect(text(part(checklist, 'error'))).to.match(/^The contra-indicators could not be loaded from .*\(503\)\. Check the address and your connection\.$/);
    part(checklist, 'retry').focus();
    part(checklist, 'retry').click();
    await waitUntil(() => parts(checklist, 'retry').length === 0 && parts(checklist, 'loading').length === 0);
    expect(parts(checklist, 'error')).to.deep.equal([]);
    expect(checklist.shadowRoot!.activeElement, 'the focus stays in this place').to.equal(part(checklist, 'fieldset'));
  });

  it('keeps the list and the focus while the next version of its own framework is being checked', async () => {
    const checklist = await welcome({ value: answer('c1') });
    const seen = field(checklist, 'c1', 'seen');
    seen.closest('details')!.open = true;
    seen.focus();
    checklist.framework = structuredClone(framework);
    await checklist.updateComplete;
    expect(checklist.shadowRoot!.activeElement).to.equal(seen);
    expect(seen.closest('details')!.open).to.equal(true);
  });
});
