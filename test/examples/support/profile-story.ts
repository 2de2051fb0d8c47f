import assert from 'node:assert/strict';
import { aYearLater } from './year-later.js';
import type { Keyboard } from './keyboard.js';
import type { Visitor } from './visitor.js';

/** Competencies that every role has in the sample framework. */
const CORE = 7;

const TITLE = 'Tree officer';

/** Somebody at a machine of their own, who uses nothing but the keyboard. */
export interface Colleague {
  readonly visitor: Visitor;
  readonly keys: Keyboard;
}

/** Two machines whose profiles are kept in one place: the line manager sits at the first, everybody else at the second. */
export interface Stage {
  readonly manager: Colleague;
  readonly office: Colleague;
  /** Profiles that are kept there beside that of the story, and how many of them the framework of next year touches. */
  readonly others: { readonly count: number; readonly touched: number };
  /** Whether the place is a server, which can be out of reach. */
  readonly isServer: boolean;
  /** A year goes by where the profiles are kept. */
  readonly passYear: () => void;
}

/** The whole story of a role profile, step by step, each as people at both machines see it. */
export async function tellStory(stage: Stage): Promise<void> {
  await create(stage);
  if (stage.isServer) await writeApart(stage);
  await submit(stage);
  await passOn(stage);
  await moderate(stage);
  await agree(stage);
  await publish(stage);
  await tell(stage);
  await findInRegister(stage);
  await changeFramework(stage);
  await beginReview(stage);
  await review(stage);
}

/** The line manager writes a profile. */
async function create({ manager, office }: Stage): Promise<void> {
  await manager.keys.use('button', 'New profile', { back: true });
  await manager.visitor.reads('Role profile');
  await writeDraft(manager, TITLE);

  await office.keys.select('Act as', 'Rhodri', { back: true });
  await open(office);
  await office.keys.has(/^Rationale for Expertise/, `What the role needs, part ${String(CORE)}.`);
}

/** Two write in the same row while there is no network between them; nothing is lost, and the line manager decides. */
async function writeApart({ manager, office }: Stage): Promise<void> {
  await manager.visitor.page.setOfflineMode(true);
  await addToRationale(manager, ' Written on the train.');
  await manager.keys.reads('There is no connection to the server.');
  await manager.keys.reads('Saved at', 'rung-role-profile');
  await addToRationale(office, ' Written in the office.');
  await office.keys.reads('Saved at', 'rung-role-profile');
  await office.keys.reads('Everything is on the server.');
  await manager.visitor.page.setOfflineMode(false);

  await manager.keys.reads(`Two people have changed this at the same time: ${TITLE}`);
  for (const version of ['on the train', 'in the office']) await manager.keys.reads(`part 1. Written ${version}.`, 'rung-conflict');
  await manager.keys.reads('Two versions are kept until somebody has chosen.');
  assert.deepEqual(await manager.visitor.barriers(), []);
  // From below one comes to the last radio button of a group.
  await manager.keys.goTo('radio', /^Theirs/, { back: true });
  await manager.keys.press('ArrowUp');
  await manager.keys.use('button', 'Keep what is chosen');
  for (const { keys, visitor } of [manager, office]) {
    await visitor.page.waitForFunction(() => !document.querySelector('rung-conflict'));
    await keys.has(/^Rationale for Communication/, 'What the role needs, part 1. Written on the train.');
    await keys.reads('Everything is on the server.');
  }
}

async function submit({ manager }: Stage): Promise<void> {
  await manager.keys.takeStep('Submit');
  await manager.keys.reads('Waits for HR', 'rung-role-profile');
}

/** HR passes it on to a panel; the line manager's page follows. */
async function passOn({ manager, office }: Stage): Promise<void> {
  await office.keys.select('Act as', 'Grace', { back: true });
  await office.keys.takeStep('Pass on');
  await manager.keys.reads('Waits for the panel', 'rung-role-profile');
}

/** Three members choose by themselves, two of them at the same time, one without a network; none sees what another has chosen. */
async function moderate({ manager, office }: Stage): Promise<void> {
  await office.keys.select('Act as', 'Rhodri', { back: true });
  await beginPanel(office);
  await chooseAlone(office, { first: 0, remark: 'Rhodri thinks of tree wardens.' });
  await office.keys.reads('Waiting for Nadia Osman and Tom Hartley', 'rung-moderation');
  await manager.keys.reads('In moderation', 'rung-role-profile');

  await manager.keys.select('Act as', 'Nadia', { back: true });
  await manager.keys.reads('0 of 7 chosen', 'rung-moderation');
  await manager.visitor.page.setOfflineMode(true);
  assert.doesNotMatch(await manager.visitor.text(), /tree wardens/);
  await chooseAlone(manager, { first: 0, remark: 'Nadia agrees with the profile.' });
  await manager.keys.reads('Tom Hartley', 'rung-moderation');

  await office.keys.select('Act as', 'Tom', { back: true });
  await office.keys.reads('0 of 7 chosen', 'rung-moderation');
  assert.doesNotMatch(await office.visitor.text(), /tree wardens|agrees with the profile/);
  await chooseAlone(office, { first: 1, remark: 'Tom sees public meetings.' });
  await manager.visitor.page.setOfflineMode(false);
}

/** Once all have handed in, both machines show what all have chosen; together they agree. */
async function agree({ manager, office }: Stage): Promise<void> {
  for (const { keys, visitor } of [manager, office]) {
    await keys.reads('Agree on the levels', 'rung-moderation');
    for (const remark of ['tree wardens', 'agrees with the profile', 'public meetings']) await keys.reads(remark, 'rung-moderation');
    assert.deepEqual(await visitor.barriers(), []);
  }
  await office.keys.use('button', 'Agree on the 6 where all chose the same');
  await office.keys.reads('6 of 7 agreed', 'rung-moderation');
  await office.keys.goTo('combobox', 'Agreed level: Communication');
  await office.keys.type('B');
  await office.keys.write(/^Reason.*: Communication$/, 'There are public meetings now.');
  await office.keys.reads('7 of 7 agreed', 'rung-moderation');
  await office.keys.use('button', 'Agree on the profile');
  await office.keys.reads('Agreed', 'rung-role-profile');
  await manager.keys.reads('Waits for HR', 'rung-role-profile');
}

/** HR publishes at one machine and sees it at the other. The level is the one that was agreed, not the one that was written. */
async function publish({ manager, office }: Stage): Promise<void> {
  await office.keys.select('Act as', 'Grace', { back: true });
  await office.keys.takeStep('Publish');
  for (const { keys } of [office, manager]) {
    await keys.reads('Published', 'rung-role-profile');
    await keys.reads('B What the role needs, part 1.', 'rung-role-profile');
  }
}

async function tell({ manager, office }: Stage): Promise<void> {
  await office.keys.takeStep('The line manager was told');
  await office.keys.takeStep('Employees were advised');
  for (const { keys } of [office, manager]) await keys.reads('Employees advised', 'rung-role-profile');
}

async function findInRegister({ manager, office, others }: Stage): Promise<void> {
  await manager.keys.select('Act as', 'Amara', { back: true });
  for (const each of [manager, office]) {
    await each.keys.use('link', 'All role profiles', { back: true });
    await each.visitor.reads('Role profiles');
    await find(each, 'Tree', others.count > 0 ? `1 of ${String(others.count + 1)} profiles` : '1 profile');
  }
}

/** HR says that the framework of next year is in use from now on, for everybody. */
async function changeFramework({ manager, office, others }: Stage): Promise<void> {
  await office.keys.use('link', 'Next year’s framework', { back: true });
  await office.visitor.reads('Next year’s framework');
  await office.keys.reads(others.touched > 0 ? `${String(others.touched + 1)} role profiles to look at again` : '1 role profile to look at again', 'rung-framework-diff');
  assert.deepEqual(await office.visitor.barriers(), []);
  await office.keys.use('button', 'Use it from now on', { back: true });
  await office.keys.reads('It is in use');
  await manager.keys.reads('New profiles and reviews are written with the framework of');
}

/** A year later HR finds what is due and begins its review. */
async function beginReview({ manager, office, passYear, isServer }: Stage): Promise<void> {
  await office.keys.use('link', 'All role profiles', { back: true });
  await office.visitor.reads('Role profiles');
  passYear();
  for (const { visitor } of [manager, office]) {
    await visitor.page.evaluateOnNewDocument(aYearLater);
    await visitor.page.reload();
  }
  // Windows of one browser share who acts.
  await office.keys.select('Act as', 'Grace', { back: true });
  await find(office, '', /^(?!.*No profile).*1 (?:of \d+ )?profile/s);
  await office.keys.goTo('checkbox', /^Due for review/, { back: true });
  await office.keys.press('Space');
  await office.keys.use('button', TITLE);
  await office.visitor.reads('Role profile');
  await office.keys.takeStep('Start the review');
  await office.keys.reads('The profile that this one follows');
  await office.keys.reads('Draft', 'rung-role-profile');
  if (isServer) await office.keys.reads('Everything is on the server.');
}

/** The line manager writes what is new in the framework without a network and submits it; HR takes it to its end. */
async function review({ manager, office }: Stage): Promise<void> {
  await manager.keys.select('Status', 'Draft');
  await manager.keys.reads(/^(?!.*Published).*Draft/s, 'rung-profile-register');
  await open(manager);
  await manager.keys.reads('Draft', 'rung-role-profile');
  await manager.visitor.page.setOfflineMode(true);
  await manager.keys.goTo('textbox', /^Rationale for Digital Confidence/);
  await manager.keys.goTo('radio', /./, { back: true });
  await manager.keys.press('Space');
  await manager.keys.write(/^Rationale for Digital Confidence/, 'The tree survey is on tablets now.');
  await manager.keys.takeStep('Submit');
  await manager.keys.reads('Waits for HR', 'rung-role-profile');
  await manager.visitor.page.setOfflineMode(false);

  await office.keys.reads('Waits for HR', 'rung-role-profile');
  await office.keys.reads('The tree survey is on tablets now.', 'rung-role-profile');
  for (const step of ['Pass on', 'Begin the moderation', 'Agree', 'Publish']) await office.keys.takeStep(step);
  for (const { keys } of [office, manager]) await keys.reads('Published', 'rung-role-profile');
  await manager.keys.use('link', 'The profile that this one follows', { back: true });
  await manager.keys.reads('Replaced', 'rung-role-profile');
  for (const { visitor } of [office, manager]) assert.deepEqual(await visitor.barriers(), []);
}

/** Finds profiles in the register by words, in place of what was looked for before. */
async function find({ keys }: Colleague, words: string, count: string | RegExp): Promise<void> {
  await keys.goTo('searchbox', /^Find a profile/);
  await keys.type(words);
  await keys.reads(count, 'rung-profile-register');
}

/** Opens the profile of the story from the register. */
async function open(colleague: Colleague): Promise<void> {
  await find(colleague, TITLE, TITLE);
  await colleague.keys.use('button', TITLE);
  await colleague.keys.reads(TITLE, 'rung-role-profile');
}

/** What a draft needs: each level so many above the lowest, each with a rationale. */
async function writeDraft({ keys }: Colleague, title: string): Promise<void> {
  await keys.write('Title of the role', title);
  await keys.write(/^Role family/, 'Planning');
  await keys.write('Organisations', 'Northbourne District Council');
  await keys.goTo('checkbox', 'The role manages people');
  for (let row = 0; row < CORE; row += 1) {
    await keys.chooseLevel(row % 4);
    await keys.write(/^Rationale/, `What the role needs, part ${String(row + 1)}.`);
  }
}

/** Goes to the end of what stands in the rationale, and adds to it. */
async function addToRationale({ keys }: Colleague, text: string): Promise<void> {
  await keys.goTo('textbox', /^Rationale for Communication/, { back: true });
  await keys.press('End');
  await keys.type(text);
}

/** A member of the panel chooses three people, of which they are one. */
async function beginPanel({ keys }: Colleague): Promise<void> {
  for (const member of ['Rhodri Price', 'Nadia Osman', 'Tom Hartley']) {
    await keys.goTo('checkbox', member);
    await keys.press('Space');
  }
  await keys.use('button', 'Begin the moderation');
  await keys.reads('0 of 7 chosen', 'rung-moderation');
  await keys.reads('In moderation', 'rung-role-profile');
}

/** A member's own levels: those of the profile, the first so many above the lowest and with a remark. */
async function chooseAlone({ visitor, keys }: Colleague, { first, remark }: { readonly first: number; readonly remark: string }): Promise<void> {
  for (let row = 0; row < CORE; row += 1) {
    await keys.chooseLevel(row === 0 ? first : row % 4);
    await keys.goTo('textbox', /^Remark: /);
    if (row === 0) await keys.type(remark);
  }
  await keys.reads('7 of 7 chosen', 'rung-moderation');
  await keys.use('button', 'Hand in');
  await visitor.finds('rung-moderation >>> dialog[open]');
  await keys.use('button', 'Hand in');
}
