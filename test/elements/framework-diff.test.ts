import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import 'rung-elements/define/framework-diff.js';
import type { DiffOpenDetail, FrameworkDiff } from '../../src/elements/framework-diff/framework-diff.js';
import { editFramework, type Framework, type FrameworkEdit } from '../../src/model/index.js';
import { sendKeys, setViewport } from '../support/commands.js';
import { profileAt } from '../../stories/elements/sample-register.js';
import { collectWarnings, count, focused, part, parts, shownTexts, small, text } from './framework-grid-support.js';

function edited(...edits: readonly FrameworkEdit[]): Framework {
  return edits.reduce<Framework>((framework, edit) => {
    const result = editFramework(framework, edit);
    if (result.refused !== undefined) throw new Error(result.refused);
    return result.framework;
  }, { ...small, version: '3' });
}

const later = edited(
  { type: 'change-indicator', id: 'care.1', text: 'Lets everybody finish.' },
  { type: 'change-indicator', id: 'care.2', level: 'low' },
  { type: 'remove-indicator', id: 'care.3' },
  { type: 'rename-level', id: 'high', label: 'Highest' },
  { type: 'remove-competency', id: 'order' },
);

const profile = (id: string, level: string): unknown => ({
  ...profileAt(0),
  id,
  framework: { id: 'small', version: '2' },
  role: { ...profileAt(0).role, title: `Role ${id}`, organisations: [] },
  rows: [{ competency: 'care', level, rationale: '', behaviours: [{ competency: 'care', indicator: 'care.1' }] }],
});
const evidence = [{ type: 'evidence', id: 'e-1', behaviours: [{ competency: 'order', indicator: 'order.1' }], account: { kind: 'statement', text: 'Tidied the store.' } }];

async function show(properties: Readonly<Record<string, unknown>> = {}, parentNode?: Element): Promise<FrameworkDiff> {
  const element = Object.assign(document.createElement('rung-framework-diff'), { earlier: small, later }, properties);
  await fixture(html`${element}`, parentNode && { parentNode });
  await element.updateComplete;
  return element;
}

const changes = (element: Element): string[] => parts(element, 'change').map((row) => [...row.children].map(text).join(' | '));

describe('<rung-framework-diff>', () => {
  const warnings = collectWarnings();
  afterEach(() => setViewport({ width: 800, height: 600 }));

  it('says in short what changed, part by part', async () => {
    const element = await show();
    expect([...part(element, 'summary').children].map(text)).to.deep.equal([
      'Framework: 1 changed',
      'Levels: 1 renamed',
      'Competencies: 1 removed',
      'Behaviours: 2 removed, 1 changed and 1 moved',
    ]);
    expect(element.matches(':state(ready)')).to.be.true;
    expect(warnings).to.deep.equal([]);
  });

  it('shows both versions side by side, competency by competency, with the words that differ', async () => {
    const element = await show();
    expect(shownTexts(element, 'group-title')).to.deep.equal(['The framework as a whole', 'Care', 'Order']);
    expect(changes(element)).to.include.members([
      'Framework, changed: version | 2 | 3',
      'Level, renamed | High | Highest',
      'Behaviour, removed | Talks over people. | Not there',
      'Behaviour, changed: text | Lets people finish. | Lets everybody finish.',
      'Behaviour, moved: level Hears what is not said. | High | Low',
    ]);
    const text = parts(element, 'change').find((row) => row.textContent.includes('everybody'))!;
    expect([text.querySelector('del')!.textContent, text.querySelector('ins')!.textContent]).to.deep.equal(['people', 'everybody']);
  });

  it('folds what went with its competency', async () => {
    const element = await show();
    const within = part(element, 'within') as HTMLDetailsElement;
    expect(text(within.querySelector('summary')!)).to.equal('Behaviours: 1 removed');
    expect(within.open).to.be.false;
  });

  it('shows one kind of change, and says how many there are', async () => {
    const element = await show();
    expect(count(element)).to.equal('7 changes');
    const select = part(element, 'filter').querySelector('select')!;
    expect([...select.options].map(text)).to.deep.equal(['Everything', 'removed', 'renamed', 'changed', 'moved']);
    select.focus();
    select.value = 'moved';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await element.updateComplete;
    expect(count(element)).to.equal('1 of 7 changes');
    expect(changes(element)).to.deep.equal(['Behaviour, moved: level Hears what is not said. | High | Low']);
    expect(focused()).to.equal(select);
  });

  it('says that both are the same', async () => {
    const element = await show({ later: structuredClone(small) });
    expect(text(part(element, 'same'))).to.contain('The same');
    expect(element.matches(':state(same)')).to.be.true;
    expect(parts(element, 'filter')).to.deep.equal([]);
  });

  it('waits for two versions', async () => {
    const element = await show({ later: undefined });
    expect(text(part(element, 'empty'))).to.contain('no two versions');
    element.later = later;
    await element.updateComplete;
    expect(parts(element, 'empty')).to.deep.equal([]);
  });

  it('says which version cannot be read, and once on the console', async () => {
    const element = await show({ earlier: { title: 1 } });
    expect(text(part(element, 'error'))).to.contain('earlier version');
    expect(element.matches(':state(error)')).to.be.true;
    element.label = 'Again';
    await element.updateComplete;
    expect(warnings.splice(0)).to.have.length(1);
  });

  it('takes the framework of the workspace as the later version', async () => {
    const workspace = await fixture<HTMLElement>(html`<rung-workspace .framework=${later}><rung-framework-diff .earlier=${small}></rung-framework-diff></rung-workspace>`);
    const element = workspace.querySelector('rung-framework-diff')!;
    await element.updateComplete;
    await new Promise((resolve) => setTimeout(resolve, 100));
    await element.updateComplete;
    expect(count(element)).to.equal('7 changes');
  });

  describe('with documents', () => {
    const documents = { profiles: [profile('a', 'low'), profile('b', 'high'), profile('c', 'mid')], evidence };

    it('counts those that have to be looked at again, reason by reason', async () => {
      const element = await show(documents);
      expect(text(part(element, 'touches'))).to.equal('3 role profiles and 1 piece of evidence to look at again');
      const reasons = [...part(element, 'reasons').querySelectorAll('tbody tr')].map((row) => [...row.children].map(text).join(' | '));
      expect(reasons).to.deep.equal([
        'A chosen behaviour is gone | 0 | 1',
        'What is said at the chosen level changed | 3 | 0',
        'A chosen behaviour has other words | 3 | 0',
        'The chosen level has another name | 1 | 0',
      ]);
    });

    it('names each with its reasons, and opens it by an event', async () => {
      const element = await show(documents);
      for (const summary of parts(element, 'lines-title')) summary.click();
      const [first, second, , last] = parts(element, 'document');
      expect(text(first!)).to.contain('Role a').and.to.contain('Care, level Low: What is said at the chosen level changed').and.to.contain('(“Lets people finish.”)');
      expect(text(second!)).to.contain('Care, level High: The chosen level has another name');
      const fired = oneEvent(document, 'rung-diff-open');
      last!.querySelector('button')!.focus();
      await sendKeys({ press: 'Enter' });
      const event = (await fired) as CustomEvent<DiffOpenDetail>;
      expect(event.detail).to.deep.equal({ type: 'evidence', id: 'e-1' });
      expect(event.bubbles && event.composed && event.cancelable).to.be.true;
    });

    it('shows many in portions', async () => {
      const element = await show({ profiles: Array.from({ length: 120 }, (_, index) => profile(String(index), 'low')) });
      parts(element, 'lines-title')[0]!.click();
      expect(parts(element, 'document')).to.have.length(50);
      part(element, 'more').focus();
      await sendKeys({ press: 'Enter' });
      await element.updateComplete;
      expect(parts(element, 'document')).to.have.length(100);
      expect(text(part(element, 'more'))).to.equal('Show 20 more');
      expect(focused()).to.equal(parts(element, 'open')[50]);
    });

    it('has all of them on paper, and the portions again afterwards', async () => {
      const element = await show({ profiles: Array.from({ length: 120 }, (_, index) => profile(String(index), 'low')) });
      dispatchEvent(new Event('beforeprint'));
      expect(parts(element, 'document')).to.have.length(120);
      dispatchEvent(new Event('afterprint'));
      expect(parts(element, 'document')).to.have.length(50);
    });

    it('leaves out what cannot be read, and says how many', async () => {
      const element = await show({ ...documents, profiles: [...documents.profiles, { id: 7 }] });
      expect(text(part(element, 'damaged'))).to.equal('1 document cannot be read and is left out.');
      expect(warnings.splice(0)).to.have.length(1);
    });

    it('says that none is touched', async () => {
      const element = await show({ profiles: [{ ...(profile('a', 'low') as object), framework: { id: 'other' } }] });
      expect(text(part(element, 'touches'))).to.contain('None of the role profiles');
    });
  });

  it('has blocks on a phone', async () => {
    await setViewport({ width: 320, height: 700 });
    const element = await show();
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    expect(getComputedStyle(parts(element, 'change')[0]!).display).to.equal('block');
    expect(parts(element, 'change')[0]!.getAttribute('role')).to.equal('row');
  });

  it('speaks Welsh around a Welsh page', async () => {
    const place = document.createElement('div');
    place.lang = 'cy';
    const element = await show({}, place);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await element.updateComplete;
    expect(text(part(element, 'title'))).to.equal('Beth sydd wedi newid');
    expect(changes(element)).to.include('Lefel, ailenwyd | High | Highest');
  });
});
