import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import 'rung-elements/define/evidence-card.js';
import 'rung-elements/define/workspace.js';
import { registerAll } from '../../src/define/register-all.js';
import type { EvidenceCard } from '../../src/elements/evidence-card/evidence-card.js';
import { apology, olderFramework, otherFramework, valuesEvidence, waitingRoom, welshGreeting } from '../../stories/elements/sample-evidence.js';
import { emulateMedia, itInChromium, printSheets, sendKeys, setViewport } from '../support/commands.js';
import { collectWarnings, focused, part, parts, sample, shownTexts, small, text } from './framework-grid-support.js';

async function show(properties: Partial<EvidenceCard>, parentNode?: Element): Promise<EvidenceCard> {
  const card = Object.assign(document.createElement('rung-evidence-card'), properties);
  await fixture(html`${card}`, parentNode && { parentNode });
  await card.updateComplete;
  return card;
}

/** The entries as they are read: what, and its text. */
const entries = (card: Element): Record<string, string> =>
  Object.fromEntries([...card.shadowRoot!.querySelectorAll('dl > div')].map((entry) => [text(entry.querySelector('dt')!), text(entry.querySelector('dd')!)]));

const around = (attributes: Readonly<Record<string, string>>): HTMLElement => {
  const element = document.createElement('div');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
};

const squeezed = (words: string): string => words.replace(/\s+/g, '');

describe('<rung-evidence-card>', () => {
  const warnings = collectWarnings();
  afterEach(() => setViewport({ width: 800, height: 600 }));

  it('shows everything that was written, in its order', async () => {
    const card = await show({ evidence: apology, framework: await sample('kchft') });
    expect(text(part(card, 'title'))).to.equal('Apologises when something has gone wrong');
    expect(text(part(card, 'context'))).to.equal('Compassionate');
    const { account } = apology;
    expect(entries(card)).to.deep.equal({
      'When it was': '2 March 2026',
      'Where it comes from': 'The person themselves',
      ...(account?.kind === 'star' && { Situation: account.situation, Task: account.task, Action: account.action, Result: account.result }),
      'What was learnt': apology.learning,
      Links: 'How we hand over',
      Files: 'Thank-you card.jpg JPEG, 842 kBHandover checklist.docx Word, 23 kB',
    });
    expect(card.matches(':state(ready)')).to.be.true;
    expect(warnings).to.deep.equal([]);
  });

  it('takes the date as the heading of several behaviours, and lists these', async () => {
    const card = await show({ evidence: waitingRoom, framework: await sample('kchft'), headingLevel: 3 });
    expect(part(card, 'title').localName).to.equal('h3');
    expect(text(part(card, 'title'))).to.equal('12 January 2026 – 20 February 2026');
    expect(shownTexts(card, 'behaviour')).to.deep.equal([
      'Warns anyone who is waiting about a delay (Compassionate)',
      'Speaks plainly and briefly and confirms that people understand (Responsive)',
      'Asks for comments without being prompted and makes services better accordingly (Excellent)',
    ]);
    expect(entries(card)).to.not.have.property('When it was');
    expect(getComputedStyle(part(card, 'text')).whiteSpace).to.contain('pre-wrap');
  });

  it('leaves out heading, behaviours and date where the page says them', async () => {
    const card = await show({ evidence: apology, bare: true });
    expect(parts(card, 'title')).to.deep.equal([]);
    expect(Object.keys(entries(card))[0]).to.equal('Where it comes from');
  });

  it('has the framework of the workspace around it', async () => {
    const workspace = await fixture(html`<rung-workspace .framework=${await sample('kchft')}><rung-evidence-card .evidence=${{ ...apology, behaviours: [{ competency: 'compassionate', indicator: 'compassionate.expected.4' }] }}></rung-evidence-card></rung-workspace>`);
    const card = workspace.querySelector('rung-evidence-card')!;
    await waitUntil(() => parts(card, 'title').length > 0 && text(part(card, 'title')).startsWith('Apologises'));
    expect(part(card, 'title').closest('[lang]')!.getAttribute('lang')).to.equal('en-GB');
  });

  it('keeps the words that came with it where there is no framework, and says nothing of it', async () => {
    const card = await show({ evidence: olderFramework });
    expect(text(part(card, 'title'))).to.equal('Answers letters within five working days');
    expect(text(part(card, 'context'))).to.equal('responsive');
  });

  it('marks what is gone, own or of another framework', async () => {
    const framework = await sample('kchft');
    const contexts: string[] = [];
    for (const evidence of [olderFramework, welshGreeting, otherFramework]) contexts.push(text(part(await show({ evidence, framework }), 'context')));
    expect(contexts).to.deep.equal(['Responsive, no longer in the framework', 'Compassionate, own behaviour', 'openness, from “The values before the merger”']);
  });

  it('can be read with a framework that cannot be used, and says so', async () => {
    const card = await show({ evidence: apology, framework: { id: 5 } });
    expect(text(part(card, 'notice'))).to.contain('The framework could not be used.');
    expect(text(part(card, 'title'))).to.equal('Apologises when something has gone wrong');
  });

  it('says that there is none', async () => {
    for (const evidence of [undefined, null]) {
      const card = await show({ evidence });
      expect(text(part(card, 'empty'))).to.equal('There is no evidence to show.');
      expect(card.matches(':state(empty)')).to.be.true;
    }
    expect(warnings).to.deep.equal([]);
  });

  for (const [name, evidence, words] of [
    ['a number', 5, 'an object is needed'],
    ['a text', '<b>x</b>', 'an object is needed'],
    ['another document', { type: 'framework', id: 'x', behaviours: [] }, 'At type'],
    ['a newer version', { ...apology, version: 9 }, 'written by a newer version'],
    ['an unknown source', { ...apology, source: 'rumour' }, 'At source'],
  ] as const) {
    it(`says what is wrong with ${name}, once on the console`, async () => {
      const card = await show({ evidence });
      expect(text(part(card, 'error'))).to.contain('This evidence cannot be read.').and.to.contain(words);
      expect(card.matches(':state(error)')).to.be.true;
      card.headingLevel = 4;
      await card.updateComplete;
      expect(warnings).to.have.length(1);
      card.evidence = apology;
      await card.updateComplete;
      expect(card.matches(':state(ready)')).to.be.true;
      expect(parts(card, 'error')).to.deep.equal([]);
    });
  }

  it('shows what has faults, and names them', async () => {
    const card = await show({ evidence: { ...apology, when: { from: 'in spring' } } });
    expect(text(part(card, 'notice'))).to.contain('"in spring" is not a date');
    expect(entries(card)['When it was']).to.equal('in spring');
    expect(warnings).to.have.length(1);
  });

  it('makes links of addresses of web pages only', async () => {
    const urls = ['https://a.example/x', 'http://b.example/', 'javascript:alert(1)', 'JAVASCRIPT:alert(1)', ' javascript:alert(1)', 'data:text/html,x', 'vbscript:x', '//c.example', '/d', 'mailto:x@y.example', ''];
    const card = await show({ evidence: { ...apology, links: urls.map((url) => ({ url, title: 'Title' })) } });
    const links = [...card.shadowRoot!.querySelectorAll<HTMLAnchorElement>('[part=link] a')];
    expect(links.map(({ href }) => href)).to.deep.equal(['https://a.example/x', 'http://b.example/']);
    expect(links.every(({ rel }) => rel === 'noopener noreferrer')).to.be.true;
    expect(shownTexts(card, 'link')[2]).to.equal('Title (javascript:alert(1))');
  });

  it('gives files the addresses of the host, and only safe ones', async () => {
    const address: Readonly<Record<string, string>> = { 'a.pdf': '/files/1?x="', 'b.pdf': 'javascript:alert(1)', 'c\u202efdp.exe': 'blob:https://host.example/1' };
    const attachments = [...Object.keys(address), 'd.pdf'].map((name) => ({ name, type: 'application/pdf', size: 12_000, digest: '0' }));
    const card = await show({ evidence: { ...apology, attachments }, hrefOf: ({ name }) => address[name] });
    const links = parts(card, 'download') as HTMLAnchorElement[];
    expect(links.map(({ href, download }) => [href, download])).to.deep.equal([
      [new URL('/files/1?x="', location.href).href, 'a.pdf'],
      ['blob:https://host.example/1', 'cfdp.exe'],
    ]);
    expect(shownTexts(card, 'file-name')).to.deep.equal(['a.pdf', 'b.pdf', 'cfdp.exe', 'd.pdf']);
  });

  it('does without addresses when the host fails to give them', async () => {
    const card = await show({
      evidence: apology,
      hrefOf: () => {
        throw new Error('offline');
      },
    });
    expect(shownTexts(card, 'file-name')).to.have.length(2);
    expect(parts(card, 'download')).to.deep.equal([]);
  });

  it('shows every text as text', async () => {
    const traces = globalThis as unknown as { ran?: string };
    for (const attack of ['<img src=x onerror="ran=1">', '<script>ran=1</script>', '"><svg onload="ran=1">', 'javascript:ran=1', '?lit$123456789$ <!--?lit$-->', '{{ran=1}}${ran=1}']) {
      const evidence = {
        type: 'evidence',
        id: attack,
        framework: { id: attack, title: attack },
        behaviours: [{ competency: attack, indicator: attack, text: attack }, { competency: attack, text: attack }],
        when: { from: attack, to: attack },
        account: { kind: 'star', situation: attack, task: attack, action: attack, result: attack },
        learning: attack,
        links: [{ url: attack, title: attack }],
        attachments: [{ name: attack, type: attack, size: 1, digest: attack }],
      };
      const card = await show({ evidence, framework: small, hrefOf: () => attack });
      expect(card.shadowRoot!.querySelectorAll('img, script, svg, iframe, object'), attack).to.have.length(0);
      expect([...card.shadowRoot!.querySelectorAll('a')].every(({ protocol }) => /^https?:$/.test(protocol)), attack).to.be.true;
      expect(shownTexts(card, 'text')).to.deep.equal(Array.from({ length: 5 }, () => attack));
    }
    expect(traces.ran).to.equal(undefined);
  });

  it('has a place for what can be done with it, also when it cannot be read', async () => {
    for (const evidence of [apology, 5, undefined]) {
      const card = await fixture<EvidenceCard>(html`<rung-evidence-card .evidence=${evidence}><button slot="actions" id="edit">Edit</button></rung-evidence-card>`);
      await card.updateComplete;
      const button = card.querySelector('button')!;
      expect(button.checkVisibility()).to.be.true;
      for (let presses = 0; presses < 4 && focused() !== button; presses += 1) await sendKeys({ press: 'Tab' });
      expect(focused()).to.equal(button);
    }
  });

  it('keeps long words within its place at 320 pixels', async () => {
    await setViewport({ width: 320, height: 640 });
    const endless = 'Donaudampfschifffahrt'.repeat(30);
    await show({ evidence: { ...apology, behaviours: [{ competency: endless, text: endless }], learning: endless, links: [{ url: `https://a.example/${endless}` }], attachments: [{ name: `${endless}.pdf`, type: endless, size: 1, digest: '' }] } });
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
  });

  it('speaks Welsh', async () => {
    const card = await show({ evidence: apology, framework: await sample('kchft') }, around({ lang: 'cy' }));
    await waitUntil(() => 'O ble y mae’n dod' in entries(card));
    expect(entries(card)['Pryd oedd hyn']).to.equal('2 Mawrth 2026');
    card.evidence = { ...apology, when: { from: 'x' } };
    await waitUntil(() => parts(card, 'notice').map(text).join().includes('nid yw “x” yn ddyddiad'));
    await expect(card).to.be.accessible();
  });

  it('works under another prefix', async () => {
    registerAll({ prefix: 'cards' });
    const card = Object.assign(document.createElement('cards-evidence-card'), { evidence: apology });
    await fixture(html`${card}`);
    await waitUntil(() => card.shadowRoot!.querySelector('dl'));
    expect(getComputedStyle(part(card, 'label')).fontWeight).to.equal('700');
  });

  it('leaves no style sheet and no listener behind', async () => {
    const sheets = document.adoptedStyleSheets.length;
    for (let cycle = 0; cycle < 200; cycle += 1) {
      const card = Object.assign(document.createElement('rung-evidence-card'), { evidence: valuesEvidence[cycle % valuesEvidence.length] });
      document.body.append(card);
      if (cycle % 20 === 0) await card.updateComplete;
      card.remove();
    }
    expect(document.adoptedStyleSheets.length).to.equal(sheets);
  });

  it('can be read by everybody, on a desk and on a phone', async () => {
    const framework = await sample('kchft');
    for (const evidence of [...valuesEvidence, 5, undefined]) await expect(await show({ evidence, framework, hrefOf: () => '/file' })).to.be.accessible();
    await setViewport({ width: 320, height: 640 });
    await expect(await show({ evidence: waitingRoom, framework })).to.be.accessible();
  });

  itInChromium('can be read in dark and in forced colours', async () => {
    const dark = around({});
    dark.style.setProperty('color-scheme', 'dark');
    await expect(await show({ evidence: apology, hrefOf: () => '/file' }, dark)).to.be.accessible();
    await emulateMedia({ forcedColors: 'active' });
    await expect(await show({ evidence: apology })).to.be.accessible();
    await emulateMedia({});
  });

  itInChromium('prints on A4 upright, with the addresses of links, without buttons, no entry cut in two', async function () {
    this.timeout(30_000);
    const learning = Array.from({ length: 12 }, (_, index) => `Sentence ${index} of what was learnt, long enough to fill a line of the sheet and some more.`).join('\n');
    const account = { kind: 'star', situation: learning, task: learning, action: learning, result: learning };
    await fixture(html`<rung-evidence-card .evidence=${{ ...apology, account, learning }}><button slot="actions">Edit</button></rung-evidence-card>`);
    await waitUntil(() => document.querySelector('rung-evidence-card')!.matches(':state(ready)'));
    const sheets = await printSheets();
    expect(sheets.length).to.be.at.least(2);
    for (const { width, height, smallestType } of sheets) {
      expect(width).to.be.closeTo(595.3, 1);
      expect(height).to.be.closeTo(841.9, 1);
      expect(smallestType).to.be.at.least(8.99);
    }
    const texts = sheets.map((sheet) => squeezed(sheet.text));
    expect(texts.join('')).to.contain('https://intranet.example/handover').and.to.not.contain('Edit');
    for (const label of ['Situation', 'Task', 'Action', 'Result', 'Whatwaslearnt']) {
      expect(texts.some((sheet) => sheet.includes(squeezed(`${label}${learning}`))), label).to.be.true;
    }
    expect(texts[0]).to.contain(squeezed(`Page 1 / ${sheets.length}`));
  });
});
