import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { Keyboard } from './support/keyboard.js';
import { servePortalWith } from './support/portal-site.js';
import { agreeTogether, beginPanel, chooseAlone, writeDraft, type Colleague } from './support/profile-story.js';
import { openBrowser, Visitor } from './support/visitor.js';

/** From the first page of the story to the last: nothing but keys. */
describe('role profiles in the portal', { timeout: 300_000 }, () => {
  let site: Awaited<ReturnType<typeof servePortalWith>>;
  let browser: Browser;
  let visitor: Visitor;
  let keys: Keyboard;
  let person: Colleague;

  before(async () => {
    [site, browser] = await Promise.all([servePortalWith({}, 'profiles-test'), openBrowser()]);
  });
  after(async () => {
    await browser.close();
    site.close();
  });
  beforeEach(async () => {
    visitor = await Visitor.open(browser);
    visitor.page.setDefaultTimeout(20_000);
    keys = await Keyboard.of(visitor);
    person = { visitor, keys };
  });
  afterEach(async () => {
    const { complaints } = visitor;
    await visitor.close();
    assert.deepEqual(complaints, []);
  });

  const open = async (): Promise<void> => {
    await visitor.visit(`${site.portal}#framework=cherwell&page=profiles`);
    await keys.reads('100 profiles', 'rung-profile-register');
  };

  const find = async (words: string, count: string): Promise<void> => {
    await keys.goTo('searchbox', /^Find a profile/);
    await keys.type(words);
    await keys.reads(count, 'rung-profile-register');
  };

  it('begins with a hundred sample profiles, which are found, opened and left as they are when the page is loaded again', async () => {
    await open();
    await keys.goTo('searchbox', /^Find a profile/);
    await keys.type('Head of');
    await keys.reads(/\b\d+ of 100 profiles|\b9 profiles/, 'rung-profile-register');
    await keys.use('button', 'Head of planning');
    await visitor.reads('Role profile');
    await keys.reads('Head of planning', 'rung-role-profile');
    assert.deepEqual(await visitor.barriers(), []);
    await visitor.page.waitForFunction(() => document.title.startsWith('Head of planning – Role profile – '));
    await visitor.page.reload();
    await keys.reads('Head of planning', 'rung-role-profile');
  });

  it('fits a screen of 320 px in the dark, in Welsh as well', async () => {
    const { page } = visitor;
    await page.setViewport({ width: 320, height: 700 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    await open();
    for (const [address, element, words] of [
      ['page=profiles', 'rung-profile-register', '100 profiles'],
      ['page=profile&profile=profile-001', 'rung-role-profile', 'Planning administrator'],
      ['page=profile&profile=profile-025', 'rung-role-profile', 'Depot supervisor'],
      ['page=changes', 'rung-framework-diff', '86 role profiles to look at again'],
    ] as const) {
      await page.goto(`${site.portal}#framework=cherwell&${address}`);
      await keys.reads(words, element);
      assert.ok((await visitor.overflow()) <= 0, address);
      assert.deepEqual(await visitor.barriers(), [], address);
    }
    await keys.use('button', 'Cymraeg');
    await visitor.reads('Fframwaith y flwyddyn nesaf');
    assert.ok((await visitor.overflow()) <= 0);
  });

  it('has a queue for those who have to look at profiles, and downloads what is selected', async () => {
    await open();
    await keys.select('Act as', 'Grace');
    await keys.use('link', 'Profiles to look at');
    await visitor.reads('Profiles to look at');
    await keys.reads('Revenues and benefits manager', 'rung-moderation-queue');
    assert.deepEqual(await visitor.barriers(), []);
    await keys.use('button', /^Revenues and benefits manager/);
    await visitor.reads('Role profile');
    await keys.reads('Waits for HR', 'rung-role-profile');

    await keys.use('link', 'All role profiles');
    await visitor.reads('Role profiles');
    await keys.reads('100 profiles', 'rung-profile-register');
    await visitor.page.evaluate(() => {
      HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
        document.body.dataset['downloaded'] = this.download;
      };
    });
    await keys.goTo('checkbox', 'Select all that are loaded');
    await keys.press('Space');
    await keys.use('button', /^Export/);
    await visitor.page.waitForFunction(() => document.body.dataset['downloaded']?.endsWith('.csv'));
  });

  it('goes with keys alone from a new profile over the panel to the register, and to its review with the framework of next year', async () => {
    await open();
    await keys.use('button', 'New profile');
    await visitor.reads('Role profile');
    await writeDraft(person, 'Tree officer');
    await keys.takeStep('Submit');
    await keys.reads('Waits for HR', 'rung-role-profile');

    await keys.select('Act as', 'Grace', { back: true });
    await keys.takeStep('Pass on');
    await keys.reads('Waits for the panel', 'rung-role-profile');

    // The panel: nobody sees another member's levels before all have handed in.
    await keys.select('Act as', 'Rhodri', { back: true });
    await beginPanel(person);
    await chooseAlone(person, { first: 0, remark: 'Rhodri thinks of tree wardens.' });
    await keys.reads('Waiting for Nadia Osman and Tom Hartley', 'rung-moderation');

    await keys.select('Act as', 'Nadia', { back: true });
    await keys.reads('0 of 7 chosen', 'rung-moderation');
    assert.ok(!(await visitor.text()).includes('tree wardens'));
    await chooseAlone(person, { first: 0, remark: 'Nadia agrees with the profile.' });

    await keys.select('Act as', 'Tom', { back: true });
    await keys.reads('0 of 7 chosen', 'rung-moderation');
    assert.doesNotMatch(await visitor.text(), /tree wardens|agrees with the profile/);
    await chooseAlone(person, { first: 1, remark: 'Tom sees public meetings.' });

    await keys.reads('Agree on the levels', 'rung-moderation');
    for (const remark of ['tree wardens', 'agrees with the profile', 'public meetings']) await keys.reads(remark, 'rung-moderation');
    assert.deepEqual(await visitor.barriers(), []);
    await agreeTogether(person);

    await keys.select('Act as', 'Grace', { back: true });
    await keys.takeStep('Publish');
    await keys.reads('Published', 'rung-role-profile');
    await keys.takeStep('The line manager was told');
    await keys.takeStep('Employees were advised');
    await keys.reads('Employees advised', 'rung-role-profile');
    // The level is the one that was agreed, not the one that was written.
    await keys.reads('B What the role needs, part 1.', 'rung-role-profile');

    await keys.use('link', 'All role profiles', { back: true });
    await visitor.reads('Role profiles');
    await find('Tree', '1 of 101 profiles');

    // A year later.
    await keys.use('link', 'Next year’s framework', { back: true });
    await visitor.reads('Next year’s framework');
    await keys.reads('87 role profiles to look at again', 'rung-framework-diff');
    assert.deepEqual(await visitor.barriers(), []);
    await keys.use('button', 'Use it from now on', { back: true });
    await keys.reads('It is in use');
    await keys.use('link', 'All role profiles', { back: true });
    await visitor.reads('Role profiles');
    await visitor.page.evaluateOnNewDocument(aYearLater);
    await visitor.page.reload();
    await find('', '1 of 101 profiles');
    await keys.goTo('checkbox', /^Due for review/, { back: true });
    await keys.press('Space');
    await keys.use('button', 'Tree officer');
    await visitor.reads('Role profile');
    await keys.takeStep('Start the review');
    await keys.reads('The profile that this one follows');
    await keys.reads('Draft', 'rung-role-profile');

    await keys.select('Act as', 'Amara', { back: true });
    await keys.goTo('textbox', /^Rationale for Digital Confidence/);
    await keys.goTo('radio', /./, { back: true });
    await keys.press('Space');
    await keys.write(/^Rationale for Digital Confidence/, 'The tree survey is on tablets now.');
    await keys.takeStep('Submit');
    await keys.reads('Waits for HR', 'rung-role-profile');
    await keys.select('Act as', 'Grace', { back: true });
    for (const step of ['Pass on', 'Begin the moderation', 'Agree', 'Publish']) await keys.takeStep(step);
    await keys.reads('Published', 'rung-role-profile');
    await keys.use('link', 'The profile that this one follows', { back: true });
    await keys.reads('Replaced', 'rung-role-profile');
  });
});

/** Runs in the page before anything else: its clock is a year ahead. */
function aYearLater(): void {
  const Real = Date;
  const ahead = 366 * 24 * 60 * 60 * 1000;
  globalThis.Date = class extends Real {
    constructor(...given: [] | [string | number]) {
      super(given.length === 0 ? Real.now() + ahead : given[0]);
    }
    static override now(): number {
      return Real.now() + ahead;
    }
  } as DateConstructor;
}
