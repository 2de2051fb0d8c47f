import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import 'rung-elements/define/all.js';
import { HOSTILE_STRINGS } from '../support/hostile-strings.js';

/** Every string that a host or a document can give, as scripts would have it. The page allows scripts, so one that got through would run. */

declare global {
  var hostile: (() => void) | undefined;
}

const all = HOSTILE_STRINGS;
const [first = ''] = all;

/** A framework in which every text, label and id is hostile. */
const framework = {
  id: first,
  title: first,
  subtitle: all[1],
  strapline: all[2],
  publisher: all[3],
  owner: all[4],
  note: all[5],
  vision: all[6],
  purpose: all.slice(7, 20),
  published: all[8],
  labels: { positive: all[20], example: all[21], contra: all[22], skills: all[23], definition: all[24], importance: all[25] },
  scale: { note: all[26], levels: all.slice(0, 8).map((text, index) => ({ id: `${text}${String(index)}`, label: text, description: all[index + 30] })) },
  groups: [{ id: all[40], title: all[41], appliesTo: all[42] }],
  competencies: [
    {
      id: all[50],
      title: all[51],
      group: all[40],
      definition: all[52],
      importance: all[53],
      tagline: all[54],
      skills: all.slice(55, 60),
      themes: [{ id: all[60], title: all[61] }],
      indicators: all.map((text, index) => ({
        id: `${text} ${String(index)}`,
        kind: (['positive', 'example', 'contra'] as const)[index % 3],
        text,
        level: index % 2 ? undefined : `${all[index % 8] ?? ''}${String(index % 8)}`,
        theme: index % 5 ? undefined : all[60],
      })),
    },
  ],
  charter: { title: all[70], vision: all[71], values: all.slice(72, 78), dimensions: [{ id: all[78], title: all[79], source: all[80] }], promises: all.slice(81, 90) },
};

const evidence = all.slice(0, 100).map((text, index) => ({
  type: 'evidence',
  id: `${text} ${String(index)}`,
  behaviours: [{ competency: all[50], indicator: text, text }],
  when: { from: '2026-03-02' },
  source: 'self',
  account: { kind: 'star', situation: text, task: all[index + 100], action: all[index + 200], result: all[index + 300] },
  learning: all[index + 400],
  links: [{ url: text, title: all[index + 1] }, { url: `https://a.example/${text}`, title: text }],
  attachments: [{ name: text, type: text, size: 1, digest: text }],
}));

const checklist = { type: 'checklist', outcome: 'observed', observed: all.slice(0, 50).map((text) => ({ indicator: text, seen: text, support: text })) };

const person = { id: first, name: all[1] };
const level = `${first}0`;
const roleProfile = {
  type: 'role-profile',
  id: all[91],
  framework: { id: first, title: all[92] },
  role: { title: all[93], family: all[94], organisations: all.slice(95, 105), lineManager: { id: all[105], name: all[106] }, jobDescription: { url: all[107], title: all[108] }, personSpecification: { url: all[109] } },
  rows: [
    { competency: all[50], level, rationale: all[110], behaviours: all.slice(0, 50).map((text) => ({ competency: all[50], indicator: text, text })) },
    { competency: all[111], level: all[112], rationale: all[113] },
  ],
  history: all.slice(0, 100).map((text) => ({ action: 'raise-concern', at: text, by: { id: text, name: text, role: 'employee' }, to: 'published', reason: text, concern: text })),
};
const members = all.slice(120, 123).map((text) => ({ id: text, name: text, trained: true }));
const moderation = {
  type: 'moderation',
  id: all[130],
  profile: { id: all[91], title: all[93] },
  members,
  lineManager: { id: all[131], name: all[132], attended: true },
  ballots: members.map(({ id }) => ({ member: id, choices: all.slice(0, 50).map((remark, index) => ({ competency: index ? remark : all[50], level, remark })), handedIn: id })),
  agreed: [{ competency: all[50], level, reason: all[133] }],
};
const actor = { ...person, roles: ['line-manager', 'panel-member', 'hr', 'external-provider', 'employee'] };
const profiles = all.slice(0, 100).map((text, index) => ({ ...roleProfile, id: `${text} ${String(index)}`, role: { title: text, family: text, organisations: [text], lineManager: { id: text, name: text } } }));

interface Subject {
  readonly tag: string;
  readonly properties: Readonly<Record<string, unknown>>;
  /** Properties that take any text: each of the strings goes through each. */
  readonly texts: readonly string[];
}

const subjects: readonly Subject[] = [
  { tag: 'rung-framework-grid', properties: { framework, selectable: true, hash: first }, texts: [] },
  { tag: 'rung-framework-grid', properties: { framework: { id: 'x', title: 'X', competencies: [] } }, texts: ['lang', 'columns', 'hash'] },
  { tag: 'rung-competency-card', properties: { framework, competency: all[50] }, texts: ['level'] },
  { tag: 'rung-charter', properties: { framework }, texts: ['lang'] },
  { tag: 'rung-level-picker', properties: { framework, competency: all[50], value: first }, texts: ['label', 'hint', 'requiredLevel', 'value', 'name'] },
  { tag: 'rung-level-picker', properties: {}, texts: ['levels'] },
  { tag: 'rung-contra-checklist', properties: { framework, competency: all[50], value: checklist }, texts: ['label', 'hint', 'name'] },
  { tag: 'rung-behaviour-picker', properties: { framework, value: evidence.flatMap(({ behaviours }) => behaviours) }, texts: ['label', 'hint', 'kinds'] },
  { tag: 'rung-evidence-form', properties: { framework, value: evidence[0] }, texts: ['label', 'hint', 'fileKinds', 'evidenceId', 'draftKey', 'name'] },
  { tag: 'rung-evidence-form', properties: { framework, value: evidence[1], readonly: true }, texts: ['label'] },
  { tag: 'rung-evidence-card', properties: { framework, evidence: evidence[2] }, texts: [] },
  { tag: 'rung-evidence-list', properties: { framework, evidence, editable: true }, texts: ['label'] },
  { tag: 'rung-role-profile', properties: { framework, actor, profile: roleProfile, others: profiles }, texts: [] },
  { tag: 'rung-role-profile', properties: { framework, actor, profile: { ...roleProfile, status: 'published' } }, texts: ['label'] },
  { tag: 'rung-workflow-steps', properties: { profile: { ...roleProfile, status: 'published', reviewDue: all[134] } }, texts: [] },
  { tag: 'rung-moderation', properties: { framework, actor: { ...actor, id: all[120] }, moderation, profile: { ...roleProfile, status: 'in-moderation', route: 'panel' }, people: members, others: profiles }, texts: ['label'] },
  { tag: 'rung-moderation-queue', properties: { actor, profiles: profiles.map((profile) => ({ ...profile, status: 'routed', route: 'hr' })), moderations: [moderation] }, texts: ['label'] },
  { tag: 'rung-profile-register', properties: { framework, profiles, organisations: all, families: all }, texts: ['label', 'today'] },
  { tag: 'rung-framework-diff', properties: { earlier: framework, later: { ...framework, competencies: [] }, profiles, evidence }, texts: ['label'] },
  { tag: 'rung-conflict', properties: { framework, mine: roleProfile, theirs: profiles[0] }, texts: ['label'] },
  { tag: 'rung-conflict', properties: { mine: { type: first, id: first, [first]: all }, theirs: { type: first, id: first, [first]: all.toReversed() } }, texts: [] },
  { tag: 'rung-export-menu', properties: { framework }, texts: ['label', 'formats'] },
];

describe('500 hostile strings', () => {
  let ran = 0;
  // The elements say at length what is wrong with such documents.
  const { warn, error } = console;
  before(() => {
    console.warn = console.error = () => undefined;
  });
  after(() => {
    Object.assign(console, { warn, error });
  });
  beforeEach(() => {
    ran = 0;
    globalThis.hostile = () => {
      ran += 1;
    };
  });
  afterEach(() => {
    globalThis.hostile = undefined;
  });

  it('are 500', () => expect(new Set(all)).to.have.property('size', 500));

  it('run where they are markup, so that the tests below mean something', async () => {
    const frame = document.createElement('div');
    const probe = document.createRange().createContextualFragment('<img src="data:," onerror="hostile()">');
    frame.append(probe);
    document.body.append(frame);
    await aTimeout(200);
    frame.remove();
    expect(ran).to.equal(1);
  });

  for (const { tag, properties, texts } of subjects) {
    it(`run no script in <${tag}> ${texts.join(', ')}`, async function () {
      this.timeout(60_000);
      const element = Object.assign(document.createElement(tag), properties);
      await fixture(html`<div lang="en">${element}</div>`);
      const settle = async (): Promise<unknown> => await Reflect.get(element, 'updateComplete');
      await settle();
      for (const text of texts.length > 0 ? all : []) {
        for (const name of texts) Reflect.set(element, name, text);
        await settle();
      }
      // What is folded away is drawn too, and what waits for a click or the focus gets one.
      for (const details of element.shadowRoot?.querySelectorAll('details') ?? []) details.open = true;
      await settle();
      for (const part of element.shadowRoot?.querySelectorAll<HTMLElement>('[part]') ?? []) part.dispatchEvent(new Event('mouseover', { bubbles: true }));
      await aTimeout(100);
      expect(ran).to.equal(0);
      expect(foreign(element, 'form')).to.deep.equal([]);
      const links = [...(element.shadowRoot?.querySelectorAll('a[href]') ?? [])].filter((link) => link instanceof HTMLAnchorElement && !/^https?:$/.test(link.protocol));
      expect(links.map((link) => link.getAttribute('href'))).to.deep.equal([]);
    });
  }

  it('run no script in <rung-framework-importer> label, address, nor in a document that it reads, shows and corrects', async function () {
    this.timeout(60_000);
    const importer = document.createElement('rung-framework-importer');
    await fixture(html`<div lang="en">${importer}</div>`);
    await importer.updateComplete;
    const find = (selector: string): HTMLElement[] => [...(importer.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
    const settled = async (): Promise<void> => {
      await importer.updateComplete;
      expect([ran, ...foreign(importer)]).to.deep.equal([0]);
    };
    for (const text of all) {
      importer.label = text;
      await importer.updateComplete;
    }
    await settled();
    for (const text of all.slice(0, 20)) {
      const [address] = find('#address');
      if (address instanceof HTMLInputElement) address.value = text;
      address?.closest('form')?.requestSubmit();
      await importer.updateComplete;
    }
    await settled();

    const names = all.slice(0, 12).map((text) => text.replaceAll(/\s+/g, ' '));
    const table = document.createElement('table');
    for (const cells of [['Competency', 'Theme', 'Level', 'Behaviour'], ...all.map((text, index) => [names[index % 12] ?? '', names[(index + 5) % 12] ?? '', `Level ${index % 4}`, text])]) {
      const row = table.insertRow();
      for (const text of cells) row.insertCell().textContent = text;
    }
    const file = new File([new XMLSerializer().serializeToString(table)], `${first}.html`);
    await importer.read(file);
    await settled();
    expect(find('[part=fact]').map(({ textContent }) => textContent).join()).to.contain('behaviours');
    const press = async (selector: string): Promise<void> => {
      find(selector)[0]?.click();
      await settled();
    };
    for (const details of find('details')) if (details instanceof HTMLDetailsElement) details.open = true;
    for (const view of ['[part=view]:last-of-type', '[part=view]']) await press(view);
    await press('[part=view]:last-of-type');
    for (const details of find('details')) if (details instanceof HTMLDetailsElement) details.open = true;
    await settled();
    for (const asks of ['[part=taken]', '.row-head [part=taken]', '.behaviours [part=change]', '.names [part=change]', '.named [part=change]']) {
      await press(asks);
      await press('dialog [part=save]');
      await press('dialog[open] [part=cancel]');
    }
    await press('[part=undo]');
    await press('[part=continue]');
    expect(importer.matches(':state(use)')).to.be.true;
    await aTimeout(100);
    await settled();
  });
});

/** What markup that got through would have put into an element. */
function foreign(element: Element, ...more: readonly string[]): string[] {
  const inside = element.shadowRoot?.querySelectorAll(['script, iframe, object, embed, img, base, meta, link, [onerror], [onload], [onclick], [onfocus]', ...more].join()) ?? [];
  return Array.from(inside, ({ outerHTML }) => outerHTML);
}
