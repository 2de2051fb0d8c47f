import { expect, waitUntil } from '@open-wc/testing';
import { sendKeys } from '../support/commands.js';
import { memoryRepository } from 'rung-elements/storage/memory.js';
import type { Moderation, ModerationChangeDetail, ModerationConcludeDetail } from '../../src/elements/moderation/moderation.js';
import { parseModeration, parseRoleProfile, type Actor, type Moderation as ModerationDocument, type RoleProfile } from '../../src/model/index.js';
import type { Repository } from '../../src/storage/repository.js';
import { agreed, amara, begun, grace, handedIn, nadia, people, rhodri, routedProfile, tom } from '../../stories/elements/sample-moderation.js';
import { all, framework, one, pick, press, settle, show, type, words } from './moderation-support.js';

const documentOf = (element: Moderation): ModerationDocument => parseModeration(element.moderation).value!;
const changes = (element: Element): ModerationChangeDetail[] => {
  const details: ModerationChangeDetail[] = [];
  element.addEventListener('rung-moderation-change', (event) => details.push((event as CustomEvent<ModerationChangeDetail>).detail));
  return details;
};
const describedBy = (element: Moderation, field: Element): string => one(element, `#${field.getAttribute('aria-describedby') ?? ''}`).textContent.trim();
/** What screen readers are told without being asked. */
const told = (element: Moderation): string[] => all(element, '[role=status]').map(({ textContent }) => textContent.trim());

describe('<rung-moderation>', () => {
  describe('beginning', () => {
    it('offers those who are trained, and says of others why not', async () => {
      const cherwell = await framework();
      const element = await show({ framework: cherwell, profile: routedProfile(cherwell), actor: nadia, people });

      const boxes = all(element, '.candidate input') as HTMLInputElement[];
      expect(boxes.map(({ value, disabled }) => [value, disabled])).to.deep.equal([['rhodri', false], ['nadia', false], ['tom', false], ['mei', false], ['amara', true], ['owen', true]]);
      expect(words(element)).to.contain('Owen Grant – Not trained in profiling').and.contain('Amara Lewis – Has submitted this profile');
    });

    it('refuses less than three in words, and begins with three', async () => {
      const cherwell = await framework();
      const element = await show({ framework: cherwell, profile: routedProfile(cherwell), actor: nadia, people });
      const heard = changes(element);
      for (const id of ['rhodri', 'tom']) one(element, `.candidate input[value=${id}]`).click();
      await press(element, '[part=begin]');
      expect(words(element)).to.contain('Choose exactly three people who are trained in profiling.');
      expect(element.shadowRoot!.activeElement).to.equal(one(element, '.candidate input[value=rhodri]'));
      expect(describedBy(element, element.shadowRoot!.activeElement!)).to.contain('Choose exactly three people');
      expect(heard).to.have.length(0);

      one(element, '.candidate input[value=nadia]').click();
      await press(element, '[part=begin]');

      expect(heard).to.have.length(1);
      expect(documentOf(element).members.map(({ id }) => id)).to.have.members(['rhodri', 'nadia', 'tom']);
      expect(parseRoleProfile(element.profile).value?.status).to.equal('in-moderation');
      expect(words(element)).to.contain('Which level does the role need?');
    });

    it('is not offered to somebody who is on no panel', async () => {
      const cherwell = await framework();
      const element = await show({ framework: cherwell, profile: routedProfile(cherwell), actor: amara, people });

      expect(words(element)).to.contain('The panel has not begun with this profile.');
    });

    it('does nothing when the host prevents it', async () => {
      const cherwell = await framework();
      const element = await show({ framework: cherwell, profile: routedProfile(cherwell), actor: nadia, people });
      element.addEventListener('rung-moderation-change', (event) => event.preventDefault());
      for (const id of ['rhodri', 'tom', 'nadia']) one(element, `.candidate input[value=${id}]`).click();
      await press(element, '[part=begin]');

      expect(element.moderation).to.equal(undefined);
    });
  });

  describe('choosing', () => {
    it('takes levels and remarks of the member, and tells the host of each', async () => {
      const cherwell = await framework();
      const element = await show({ framework: cherwell, ...begun(cherwell), actor: nadia });
      const heard = changes(element);

      await pick(element, 0, 'C');
      await type(element, all(element, '[part=remark] textarea')[0]!, 'Close to D.');

      expect(heard).to.have.length(2);
      const [ballot] = documentOf(element).ballots;
      expect([ballot?.member, ballot?.choices]).to.deep.equal(['nadia', [{ competency: 'communication', level: 'C', remark: 'Close to D.' }]]);
      expect(words(element)).to.contain('1 of 7 chosen');
    });

    it('keeps the inner pickers’ events to itself, and takes a choice back that the host prevents', async () => {
      const cherwell = await framework();
      const element = await show({ framework: cherwell, ...begun(cherwell), actor: nadia });
      const inner: string[] = [];
      for (const name of ['rung-level-change', 'input']) element.addEventListener(name, () => inner.push(name));
      element.addEventListener('rung-moderation-change', (event) => event.preventDefault());

      await pick(element, 0, 'C');

      expect(inner).to.deep.equal([]);
      expect((one(element, '#picker-0') as HTMLElement & { value: string }).value).to.equal('');
    });

    it('never shows what others chose, nor anything of it in its tree', async () => {
      const cherwell = await framework();
      const { profile, moderation } = handedIn(cherwell, 2);
      const marked = { ...moderation, ballots: moderation.ballots.map((ballot) => ({ ...ballot, choices: ballot.choices.map((choice) => ({ ...choice, remark: `seen by ${ballot.member}` })) })) };
      const element = await show({ framework: cherwell, profile, moderation: marked, actor: tom });

      expect(element.shadowRoot!.textContent).not.to.contain('seen by');
      expect(all(element, 'textarea').every((field) => (field as HTMLTextAreaElement).value === '')).to.equal(true);
      expect(words(element)).to.contain('Rhodri Price Handed in').and.contain('You Has not handed in yet');
    });

    it('says what is missing before handing in, and leads there', async () => {
      const cherwell = await framework();
      const element = await show({ framework: cherwell, ...begun(cherwell), actor: nadia });
      await pick(element, 0, 'C');
      await press(element, '[part=hand-in]');

      expect(element.shadowRoot!.activeElement?.id).to.equal('summary-title');
      const links = all(element, '[part=summary-link]');
      expect(links).to.have.length(6);
      links[0]!.click();
      expect(element.shadowRoot!.activeElement?.id).to.equal('picker-1');
      expect(documentOf(element).ballots[0]?.handedIn).to.equal(undefined);
    });

    it('asks back before handing in, by keys alone, and goes back with Escape', async () => {
      const cherwell = await framework();
      const element = await show({ framework: cherwell, ...begun(cherwell), actor: nadia });
      for (let index = 0; index < 7; index += 1) await pick(element, index, 'D');
      one(element, '[part=hand-in]').focus();
      await sendKeys({ press: 'Enter' });
      await settle(element);
      expect(one(element, 'dialog').hasAttribute('open')).to.equal(true);
      await sendKeys({ press: 'Escape' });
      await settle(element);
      expect(one(element, 'dialog').hasAttribute('open')).to.equal(false);
      expect(documentOf(element).ballots[0]?.handedIn).to.equal(undefined);

      await press(element, '[part=hand-in]');
      one(element, '[part=confirm]').focus();
      await sendKeys({ press: 'Enter' });
      await settle(element);

      expect(documentOf(element).ballots[0]?.handedIn).to.be.a('string');
      expect(words(element)).to.contain('You have handed in').and.contain('Waiting for Rhodri Price and Tom Hartley.');
      expect(element.shadowRoot!.activeElement?.id).to.equal('step-title');
    });

    it('works with a framework that has no levels', async () => {
      const kchft = await framework('kchft');
      const element = await show({ framework: kchft, ...begun(kchft), actor: nadia });
      const looks = all(element, '[part=picker] input');
      expect(looks).to.have.length(4);
      for (const box of looks) {
        box.click();
        await settle(element);
      }
      await press(element, '[part=hand-in]');
      await press(element, '[part=confirm]');

      expect(documentOf(element).ballots[0]?.choices.map(({ level }) => level)).to.deep.equal([null, null, null, null]);
    });
  });

  it('says what to do when a profile without levels has to change: agree as it is written, or return it', async () => {
    const kchft = await framework('kchft');
    const element = await show({ framework: kchft, ...handedIn(kchft, 3), actor: nadia });

    expect(one(element, '[part=hint].intro').textContent).to.contain('as it is written').and.contain('return the profile');
  });

  describe('waiting', () => {
    it('tells the member when the others have handed in, and puts the focus on what comes next', async () => {
      const cherwell = await framework();
      const element = await show({ framework: cherwell, ...handedIn(cherwell, 2), actor: nadia });
      one(element, '.own summary').focus();
      expect(told(element).join('')).to.equal('');

      element.moderation = handedIn(cherwell, 3).moderation;
      await settle(element);
      await waitUntil(() => told(element).some((sentence) => sentence.startsWith('All three')), 'it is told', { timeout: 3_000 });

      expect(told(element)).to.include('All three have handed in. Agree on a level for each competency, and say why where you had chosen differently.');
      expect(element.shadowRoot!.activeElement).to.equal(one(element, '#step-title'));
      expect(one(element, '#step-title').textContent).to.equal('Agree on the levels');
    });
  });

  describe('agreeing', () => {
    it('says how far the members are apart, in words and as a picture', async () => {
      const cherwell = await framework();
      const element = await show({ framework: cherwell, ...handedIn(cherwell, 3), actor: nadia });

      const spreads = all(element, '[part=spread]').map((each) => each.textContent.replace(/\s+/g, ' ').trim());
      expect(spreads[0]).to.equal('Rhodri Price: D You: C Tom Hartley: F 3 levels apart.');
      expect(spreads[1]).to.equal('All three chose B.');
      const places = one(element, '[part=picture]');
      expect([...places.querySelectorAll('.place')].map((place) => place.textContent.replace(/\s+/g, ' ').trim())).to.deep.equal(['A', 'B', 'NO C', 'RP D', 'E', 'TH F', 'G', 'H']);
      expect(places.getAttribute('aria-hidden')).to.equal('true');
    });

    it('agrees at once where all chose the same, and asks for a reason elsewhere', async () => {
      const cherwell = await framework();
      const element = await show({ framework: cherwell, ...handedIn(cherwell, 3), actor: nadia });
      await press(element, '[part=agree-all]');
      expect(words(element)).to.contain('4 of 7 agreed');
      await type(element, one(element, '#level-0'), 'D');
      expect(one(element, '#reason-0').ariaLabel).to.equal('Reason (needed, because not all three had chosen this): Communication');
      expect(describedBy(element, one(element, '#reason-0'))).to.equal('Kept with the profile.');
      await press(element, '[part=conclude]');

      const [first, fourth, last] = [0, 3, 6].map((index) => cherwell.competencies[index]!.title);
      expect(all(element, '[part=summary-link]').map(({ textContent }) => textContent)).to.deep.equal([`Say why you agreed on this level for ${first!}.`, `Agree on ${fourth!}.`, `Agree on ${last!}.`]);
      all(element, '[part=summary-link]')[0]!.click();
      expect(element.shadowRoot!.activeElement?.id).to.equal('reason-0');
    });

    it('ends with the levels in the profile, and tells the host', async () => {
      const cherwell = await framework();
      const element = await show({ framework: cherwell, ...agreed(cherwell), actor: tom });
      const ended: ModerationConcludeDetail[] = [];
      element.addEventListener('rung-moderation-conclude', ({ detail }) => ended.push(detail));
      await press(element, '[part=conclude]');

      expect(ended).to.have.length(1);
      expect(ended[0]?.profile.status).to.equal('agreed');
      expect(ended[0]?.moderation.outcome?.by.id).to.equal('tom');
      expect(words(element)).to.contain('Agreed. Tom Hartley (panel member)');
    });

    it('returns with a reason only', async () => {
      const cherwell = await framework();
      const element = await show({ framework: cherwell, ...agreed(cherwell), actor: tom });
      one(element, '.end details summary').click();
      await press(element, '[part=return]');
      expect(words(element)).to.contain('Say why, in a few words.');

      (one(element, '#return-reason') as HTMLTextAreaElement).value = 'About a person.';
      await press(element, '[part=return]');

      expect(parseRoleProfile(element.profile).value?.status).to.equal('returned');
    });

    it('warns of levels that are far from the same role family', async () => {
      const cherwell = await framework();
      const others = ['a', 'b'].map((id): RoleProfile => ({ ...routedProfile(cherwell, { title: id }, id), status: 'published', rows: routedProfile(cherwell).rows.map((row) => ({ ...row, level: 'H' })) }));
      const element = await show({ framework: cherwell, ...agreed(cherwell), actor: tom, others });

      expect(all(element, '[part=warning]')).to.have.length(7);
      expect(one(element, '[part=warning]').textContent).to.contain('far from level H');
    });

    it('is to read only for whoever is not on the panel', async () => {
      const cherwell = await framework();
      const element = await show({ framework: cherwell, ...handedIn(cherwell, 3), actor: grace });

      expect(all(element, '[part=spread]')).to.have.length(7);
      expect(all(element, 'select, textarea, input, [part=conclude]')).to.have.length(0);
    });

    it('notes whether the line manager attended', async () => {
      const cherwell = await framework();
      const element = await show({ framework: cherwell, ...handedIn(cherwell, 3), actor: nadia });
      await press(element, '[part=attendance] input');

      expect(documentOf(element).lineManager).to.deep.equal({ id: 'amara', name: 'Amara Lewis', attended: true });
    });
  });

  describe('in a repository', () => {
    const inWorkspace = async (repository: Repository, actor: Actor): Promise<Moderation> => {
      const workspace = Object.assign(document.createElement('rung-workspace'), { repository, actor, framework: await framework() });
      const element = Object.assign(document.createElement('rung-moderation'), { profileId: 'profile-1', people });
      workspace.append(element);
      document.body.append(workspace);
      await waitUntil(() => element.shadowRoot?.querySelector('[part=panel], [part=candidates], [part=empty]'), 'the moderation is shown');
      await settle(element);
      return element;
    };
    const kept = async (repository: Repository): Promise<ModerationDocument> => {
      const { items } = await repository.query({ type: 'moderation' });
      return parseModeration(items[0]?.document).value!;
    };
    afterEach(() => document.querySelectorAll('rung-workspace').forEach((workspace) => workspace.remove()));

    it('begins: the moderation is kept, and the profile says so', async () => {
      const repository = memoryRepository({ documents: [routedProfile(await framework())] });
      const element = await inWorkspace(repository, nadia);
      for (const id of ['rhodri', 'tom', 'nadia']) one(element, `.candidate input[value=${id}]`).click();
      await press(element, '[part=begin]');
      await waitUntil(() => words(element).includes('Which level does the role need?'));

      const profile = parseRoleProfile((await repository.get('role-profile', 'profile-1'))?.document).value;
      expect(profile?.history.at(-1)?.moderation).to.equal((await kept(repository)).id);
    });

    it('leaves the focus to a member who goes on while the beginning is still being kept', async () => {
      const memory = memoryRepository({ documents: [routedProfile(await framework())] });
      let release = (): void => undefined;
      const held = new Promise<void>((resolve) => (release = resolve));
      const put: Repository['put'] = async (document, basedOn) => {
        if (document.type === 'role-profile') await held;
        return memory.put(document, basedOn);
      };
      const element = await inWorkspace(new Proxy(memory, { get: (target, name) => (name === 'put' ? put : (Reflect.get(target, name) as () => unknown).bind(target)) }), nadia);
      for (const id of ['rhodri', 'tom', 'nadia']) one(element, `.candidate input[value=${id}]`).click();
      await press(element, '[part=begin]');
      await waitUntil(() => words(element).includes('Which level does the role need?'));

      one(element, '#picker-0').shadowRoot!.querySelector<HTMLInputElement>('input[value=B]')!.focus();
      release();
      await waitUntil(async () => parseRoleProfile((await memory.get('role-profile', 'profile-1'))?.document).value?.status === 'in-moderation');
      await settle(element);
      await sendKeys({ press: 'Space' });
      await settle(element);

      expect(element.shadowRoot!.activeElement).to.equal(one(element, '#picker-0'));
      expect(words(element)).to.contain('1 of 7');
    });

    it('loses no ballot of three members who choose and hand in at the same time', async () => {
      const { profile, moderation } = begun(await framework());
      const repository = memoryRepository({ documents: [profile, moderation] });
      const elements = await Promise.all([rhodri, nadia, tom].map((actor) => inWorkspace(repository, actor)));
      const levels = ['B', 'C', 'D'];
      for (let row = 0; row < 7; row += 1) {
        for (const [index, element] of elements.entries()) one(element, `#picker-${row}`).shadowRoot!.querySelector<HTMLInputElement>(`input[value=${levels[index]!}]`)!.click();
      }
      await Promise.all(elements.map(settle));
      for (const element of elements) one(element, '[part=hand-in]').click();
      await Promise.all(elements.map(settle));
      for (const element of elements) one(element, '[part=confirm]').click();
      await waitUntil(() => elements.every((element) => words(element).includes('Agree on the levels')), 'all see that all have handed in', { timeout: 8_000 });

      const { ballots } = await kept(repository);
      expect(ballots.map(({ member, choices }) => [member, [...new Set(choices.map(({ level }) => level))]])).to.have.deep.members([['rhodri', ['B']], ['nadia', ['C']], ['tom', ['D']]]);
    }).timeout(20_000);

    it('joins what two members agree on at the same time, and asks only where they agree differently on one', async () => {
      const { profile, moderation } = handedIn(await framework(), 3);
      const repository = memoryRepository({ documents: [profile, moderation] });
      const [first, second] = [await inWorkspace(repository, rhodri), await inWorkspace(repository, nadia)];
      const level = (element: Moderation, index: number, value: string): void => {
        const field = one(element, `#level-${index}`) as HTMLSelectElement;
        field.value = value;
        field.dispatchEvent(new Event('change', { bubbles: true }));
      };
      level(first, 0, 'D');
      level(second, 3, 'E');
      await waitUntil(async () => (await kept(repository)).agreed.length === 2, 'both are kept', { timeout: 6_000 });
      expect(all(first, 'rung-conflict')).to.have.length(0);
      await waitUntil(() => words(first).includes('2 of 7 agreed') || (one(first, '#level-3') as HTMLSelectElement).value === 'E');

      level(first, 1, 'C');
      level(second, 1, 'D');
      await waitUntil(() => all(first, 'rung-conflict').length + all(second, 'rung-conflict').length === 1, 'one is asked', { timeout: 6_000 });
      const asked = [first, second].find((element) => all(element, 'rung-conflict').length === 1)!;
      const conflict = one(asked, 'rung-conflict');
      await waitUntil(() => conflict.shadowRoot?.querySelector('[part=take-mine], input[value=mine]'));
      conflict.shadowRoot!.querySelector<HTMLInputElement>('input[value=mine]')!.click();
      conflict.shadowRoot!.querySelector<HTMLElement>('[part=decide]')!.click();
      const wanted = asked === first ? 'C' : 'D';
      await waitUntil(async () => (await kept(repository)).agreed.find(({ competency }) => competency === profile.rows[1]!.competency)?.level === wanted, 'the choice is kept');
      expect((await kept(repository)).agreed).to.have.length(3);
    }).timeout(20_000);

    it('ends in both documents', async () => {
      const { profile, moderation } = agreed(await framework());
      const repository = memoryRepository({ documents: [profile, moderation] });
      const element = await inWorkspace(repository, tom);
      await press(element, '[part=conclude]');
      await waitUntil(() => words(element).includes('Agreed. Tom Hartley'));

      await waitUntil(async () => parseRoleProfile((await repository.get('role-profile', 'profile-1'))?.document).value?.status === 'agreed');
      expect((await kept(repository)).outcome?.kind).to.equal('agreed');
    });
  });

  describe('whatever it is given', () => {
    for (const [name, properties] of Object.entries({ nothing: {}, 'a text': { moderation: 'x', profile: 'y' }, 'a list': { moderation: [], profile: [] }, 'another document': { moderation: { type: 'evidence' }, profile: { type: 'note' } } })) {
      it(`says so in words: ${name}`, async () => {
        const warn = console.warn;
        console.warn = () => undefined;
        const element = await show(properties);
        console.warn = warn;

        expect(words(element)).to.match(/no moderation to show|cannot be read/);
      });
    }

    it('speaks Welsh', async () => {
      const cherwell = await framework();
      const place = document.createElement('div');
      place.lang = 'cy';
      const element = await show({ framework: cherwell, ...handedIn(cherwell, 3), actor: nadia }, place);
      await waitUntil(() => words(element).includes('Cytuno ar y lefelau'));
      expect(words(element)).to.contain('Dewisodd y tri B.');
    });

    for (const [name, made] of Object.entries({ beginning: undefined, choosing: 0, waiting: 2, agreeing: 3 })) {
      it(`is accessible while ${name}`, async () => {
        const cherwell = await framework();
        const state = made === undefined ? { profile: routedProfile(cherwell) } : made === 0 ? begun(cherwell) : handedIn(cherwell, made);
        const element = await show({ framework: cherwell, ...state, actor: nadia, people });

        await expect(element).to.be.accessible();
      });
    }
  });
});
