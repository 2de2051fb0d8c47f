import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys } from '../support/commands.js';
import 'rung-elements/define/conflict.js';
import type { Conflict, ConflictResolveDetail } from '../../src/elements/conflict/conflict.js';
import { actOnProfile, editRole, editRow, parseModeration, parseRoleProfile, type RoleProfile } from '../../src/model/index.js';
import { ConflictError } from '../../src/storage/repository.js';
import { begun, frameworkOf, grace, handedIn, nadia, rhodri, routedProfile } from '../../stories/elements/sample-moderation.js';
import { sample } from './framework-grid-support.js';

const cherwell = async () => frameworkOf(await sample('cherwell'));

async function show(properties: Readonly<Record<string, unknown>>, lang = 'en'): Promise<Conflict> {
  const element = Object.assign(document.createElement('rung-conflict'), properties);
  await fixture(html`<div lang=${lang}>${element}</div>`);
  await element.updateComplete;
  return element;
}

const all = (element: Element, selector: string): HTMLElement[] => [...element.shadowRoot!.querySelectorAll<HTMLElement>(selector)];
const radio = (element: Element, name: string, side: string): HTMLInputElement => element.shadowRoot!.querySelector<HTMLInputElement>(`input[name="${name}"][value=${side}]`)!;
const words = (element: Element): string => (element.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ');
/** What theirs has of a member's ballot. */
const ballotText = (element: Element, member: string): string => {
  const part = all(element, 'fieldset').find((fieldset) => fieldset.querySelector('legend')?.textContent.includes(member));
  return part?.querySelectorAll('.version-text')[1]?.textContent.trim().replace(/\s+/g, ' ') ?? '';
};
const answers = (element: HTMLElement): ConflictResolveDetail['document'][] => {
  const documents: ConflictResolveDetail['document'][] = [];
  element.addEventListener('rung-conflict-resolve', ({ detail }) => documents.push(detail.document));
  return documents;
};

/** Two people have changed one profile: the role in both, the posts in theirs, a row each. */
async function versions(): Promise<{ readonly base: RoleProfile; readonly mine: RoleProfile; readonly theirs: RoleProfile; readonly framework: unknown }> {
  const framework = await cherwell();
  const base = routedProfile(framework);
  const [first, second] = base.rows.map(({ competency }) => competency);
  return {
    framework,
    base,
    mine: editRow(editRole(base, { title: 'Adviser' }, framework), first!, { level: 'F', rationale: 'Mine.' }),
    theirs: editRow(editRole(base, { title: 'Officer', posts: 9 }, framework), second!, { rationale: 'Theirs.' }),
  };
}

describe('<rung-conflict>', () => {
  it('shows only what differs, part by part, in words', async () => {
    const { base: _, ...two } = await versions();
    const element = await show(two);

    expect(all(element, 'legend').map(({ textContent }) => textContent)).to.deep.equal(['Role', 'Number of posts', 'What the role needs: Communication, level', 'What the role needs: Communication, rationale', 'What the role needs: Performance and Outcome Focus, rationale']);
    expect(words(element)).to.contain('Level F').and.contain('Mine.').and.contain('Officer');
    expect(all(element, 'input:checked')).to.have.length(0);
  });

  it('says with each part who has changed it, where that is known', async () => {
    const element = await show(await versions());

    expect(all(element, 'legend').map(({ textContent }) => textContent.replace(/\s+/g, ' '))).to.include.members(['Role – You both have changed this.', 'What the role needs: Communication, level – Only you have changed this.']);
  });

  it('has chosen already what only one side has changed', async () => {
    const element = await show(await versions());

    expect(all(element, 'input:checked').map((each) => (each as HTMLInputElement).value)).to.deep.equal(['theirs', 'mine', 'mine', 'theirs']);
    expect(words(element)).to.contain('You both have changed this.').and.contain('Only they have changed this.');
  });

  it('asks for what is not chosen, and goes there', async () => {
    const element = await show(await versions());
    const heard = answers(element);
    all(element, '[part=decide]')[0]!.click();
    await element.updateComplete;
    await waitUntil(() => element.shadowRoot!.activeElement === radio(element, 'role/title', 'mine'));

    expect(words(element)).to.contain('One part is not chosen yet.');
    expect(heard).to.deep.equal([]);
  });

  it('gives the document with the chosen parts, by keys alone', async () => {
    const given = await versions();
    const element = await show(given);
    const heard = answers(element);
    radio(element, 'role/title', 'mine').focus();
    await sendKeys({ press: ' ' });
    all(element, '[part=decide]')[0]!.focus();
    await sendKeys({ press: 'Enter' });

    expect(heard).to.have.length(1);
    const { value } = parseRoleProfile(heard[0]);
    expect([value?.role.title, value?.role.posts, value?.rows[0]?.level, value?.rows[1]?.rationale]).to.deep.equal(['Adviser', 9, 'F', 'Theirs.']);
    expect(value?.revision).to.be.greaterThan(Math.max(given.mine.revision, given.theirs.revision));
  });

  it('takes all of one side, and lets it be changed before it is kept', async () => {
    const given = await versions();
    const element = await show(given);
    const heard = answers(element);
    all(element, '[part=take-theirs]')[0]!.click();
    await element.updateComplete;
    expect(all(element, 'input:checked').every((each) => (each as HTMLInputElement).value === 'theirs')).to.equal(true);
    expect(all(element, '[role=status]').map(({ textContent }) => textContent)).to.deep.equal(['All of theirs are chosen.']);
    all(element, '[part=take-mine]')[0]!.click();
    await element.updateComplete;
    radio(element, 'role/posts', 'theirs').click();
    all(element, '[part=decide]')[0]!.click();

    const { value } = parseRoleProfile(heard[0]);
    expect([value?.role.title, value?.role.posts, value?.rows[1]?.rationale]).to.deep.equal(['Adviser', 9, given.base.rows[1]?.rationale]);
  });

  it('takes a repository’s error in place of the two', async () => {
    const { mine, theirs, framework } = await versions();
    const element = await show({ conflict: new ConflictError(mine, { document: theirs, revision: '2' }), framework });

    expect(all(element, 'legend')).to.have.length(5);
  });

  it('begins anew with other versions', async () => {
    const given = await versions();
    const element = await show(given);
    all(element, '[part=take-mine]')[0]!.click();
    await element.updateComplete;
    element.theirs = { ...given.theirs, role: { ...given.theirs.role, family: 'Other' } };
    await element.updateComplete;

    expect(all(element, 'input:checked')).to.have.length(5);
    expect(radio(element, 'role/title', 'mine').checked).to.equal(false);
  });

  it('keeps or leaves a document that was removed', async () => {
    const { mine } = await versions();
    const element = await show({ mine });
    const heard = answers(element);
    expect(words(element)).to.contain('Your version is still here.');
    all(element, '[part=keep]')[0]!.click();
    all(element, '[part=remove]')[0]!.click();

    expect(heard).to.deep.equal([mine, undefined]);
  });

  it('knows where a profile stands, moderations, evidence and any other document', async () => {
    const framework = await cherwell();
    const base = routedProfile(framework);
    const { moderation } = begun(framework);
    const steps = actOnProfile(base, { action: 'moderate', moderation }, { by: { id: 'nadia', name: 'Nadia Osman', roles: ['panel-member'] }, at: '2026-03-02T10:42:00.000Z' });
    const progress = await show({ mine: base, theirs: steps.profile, framework });
    expect(words(progress)).to.contain('In moderation').and.contain('Moderation begun: Nadia Osman (panel member), 2 March 2026');

    const ballots = await show({ mine: begun(framework).moderation, theirs: handedIn(framework, 1).moderation, framework, actor: rhodri });
    expect(words(ballots)).to.contain('Levels chosen by Rhodri Price').and.contain('Communication: Level D').and.contain('Handed in');

    const evidence = { type: 'evidence', id: 'e', behaviours: [], links: [{ url: 'https://example.org', title: 'Minutes' }] };
    const pieces = await show({ mine: evidence, theirs: { ...evidence, links: [], when: { from: '2026-03-02' } } });
    expect(words(pieces)).to.contain('Minutes https://example.org').and.contain('2 March 2026');

    const other = await show({ mine: { type: 'note', id: 'n', deep: { a: 1 } }, theirs: { type: 'note', id: 'n', deep: { a: 2 }, text: '<b>bold</b>' } });
    expect(words(other)).to.contain('{ "a": 2 }').and.contain('<b>bold</b>');
    expect(all(other, 'b')).to.have.length(0);
  });

  it('shows nobody what other members of the panel have chosen before all have handed in, and keeps it all the same', async () => {
    const framework = await cherwell();
    const [mine, theirs] = [begun(framework).moderation, handedIn(framework, 2).moderation];
    for (const actor of [nadia, grace, undefined]) {
      const element = await show({ mine, theirs, framework, ...(actor && { actor }) });
      const heard = answers(element);
      expect(ballotText(element, 'Rhodri Price'), actor?.id ?? 'nobody').to.equal('Handed in Hidden until all three have handed in.');
      expect(ballotText(element, 'Nadia Osman').includes('Level'), 'their own').to.equal(actor === nadia);

      all(element, '[part=take-theirs]')[0]!.click();
      all(element, '[part=decide]')[0]!.click();
      expect(parseModeration(heard[0]).value?.ballots).to.deep.equal(theirs.ballots);
    }
    const revealed = await show({ mine, theirs: handedIn(framework, 3).moderation, framework });
    expect(ballotText(revealed, 'Rhodri Price')).to.contain('Communication: Level D');
  });

  it('shows nothing of what a panel chose in a moderation that it cannot read', async () => {
    const unreadable = { ...handedIn(await cherwell(), 2).moderation, version: 99 };
    const element = await show({ mine: unreadable, theirs: { ...unreadable, ballots: [] } });

    expect(words(element)).to.contain('Hidden until all three have handed in.').and.not.contain('Level ');
  });

  for (const [name, properties] of Object.entries({ nothing: {}, 'a text': { mine: 'a', theirs: 'b' }, 'two documents that are not one': { mine: { type: 'a', id: '1' }, theirs: { type: 'b', id: '1' } }, 'rows that are none': { mine: { type: 'role-profile', id: '1', rows: 'x', role: 3 }, theirs: { type: 'role-profile', id: '1', rows: [null, { competency: 4 }], history: {} } } })) {
    it(`breaks on nothing: ${name}`, async () => {
      const element = await show(properties);

      expect(words(element).trim()).not.to.equal('');
    });
  }

  it('speaks Welsh', async () => {
    const element = await show(await versions(), 'cy');
    await waitUntil(() => words(element).includes('Cadw’r hyn a ddewiswyd'));
    expect(words(element)).to.contain('Nifer y swyddi');
  });

  it('is accessible', async () => {
    const element = await show({ ...(await versions()), actor: grace });

    await expect(element).to.be.accessible();
  });
});
