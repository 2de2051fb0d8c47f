import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { Keyboard } from './support/keyboard.js';
import { servePortalWith } from './support/portal-site.js';
import { openBrowser, Visitor } from './support/visitor.js';

/** The pages by themselves; profiles-story.test.ts goes from the first to the last. */
describe('role profiles in the portal', { timeout: 300_000 }, () => {
  let site: Awaited<ReturnType<typeof servePortalWith>>;
  let browser: Browser;
  let visitor: Visitor;
  let keys: Keyboard;

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
});
