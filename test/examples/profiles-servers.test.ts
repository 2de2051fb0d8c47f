import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { PEOPLE } from '../../examples/portal/roles/people.js';
import { serve } from '../../examples/server/server.js';
import { startCouchServer } from '../storage-pure/support/couch-server.js';
import { Keyboard } from './support/keyboard.js';
import { servePortalWith } from './support/portal-site.js';
import { agreeTogether, beginPanel, chooseAlone, writeDraft, type Colleague } from './support/profile-story.js';
import { openBrowser, Visitor } from './support/visitor.js';

/** What browsers themselves note when the network is cut, or a server says no; PouchDB leaves a failed request of its replication uncaught now and then. */
const OF_THE_NETWORK = /Failed to load resource|net::ERR_INTERNET_DISCONNECTED|^TypeError: Failed to fetch$/;

/** Two people at two machines, with one server between them, and nothing but keys. */
describe('role profiles in the portal, kept on servers', { timeout: 300_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'rung-portal-'));
  let api: Awaited<ReturnType<typeof serve>>;
  let couch: Awaited<ReturnType<typeof startCouchServer>>;
  let site: Awaited<ReturnType<typeof servePortalWith>>;
  let browser: Browser;

  before(async () => {
    [api, couch, browser] = await Promise.all([serve({ database: join(folder, 'profiles.db'), users: PEOPLE }), startCouchServer(), openBrowser()]);
    await fetch(`${couch.origin}/rung`, { method: 'PUT' });
    site = await servePortalWith({ '/api/': api.url, '/couch/': couch.origin }, 'profiles-servers-test');
  });
  after(async () => {
    await browser.close();
    site.close();
    couch.close();
    await api.close();
    rmSync(folder, { recursive: true });
  });

  /** Opens the portal as somebody, and chooses where profiles are kept. */
  const arrive = async (person: string, place: { readonly name: string; readonly down: number; readonly address: string }): Promise<Colleague> => {
    const visitor = await Visitor.open(browser);
    visitor.page.setDefaultTimeout(20_000);
    const keys = await Keyboard.of(visitor);
    await visitor.visit(`${site.portal}#framework=cherwell&page=profiles`);
    await keys.reads('100 profiles', 'rung-profile-register');
    await keys.select('Act as', person);
    await keys.goTo('DisclosureTriangle', 'Where profiles are kept');
    await keys.press('Enter');
    await keys.goTo('radio', 'In this browser');
    await keys.press('ArrowDown', place.down);
    await keys.write('Address', place.address);
    await keys.press('Enter');
    await keys.reads(/There are no profiles here yet|\d+ profile/, 'rung-workspace');
    return { visitor, keys };
  };

  const leave = async ({ visitor }: Colleague): Promise<void> => {
    const { complaints } = visitor;
    await visitor.close();
    assert.deepEqual(complaints.filter((complaint) => !OF_THE_NETWORK.test(complaint)), []);
  };

  /** Puts the cursor at the end of what stands in the rationale, and adds to it. */
  const addToRationale = async ({ keys }: Colleague, text: string): Promise<void> => {
    await keys.goTo('textbox', /^Rationale for Communication/);
    await keys.press('End');
    await keys.type(text);
  };

  const rationale = ({ visitor: { page } }: Colleague): Promise<string> => page.$eval('rung-role-profile >>> textarea[id^="rationale-"]', (area) => (area instanceof HTMLTextAreaElement ? area.value : ''));

  /** Waits until both see the same rationale, and gives it back. */
  const sharedRationale = async (one: Colleague, other: Colleague): Promise<string> => {
    const deadline = performance.now() + 15_000;
    for (;;) {
      const [first, second] = await Promise.all([rationale(one), rationale(other)]);
      if (first === second) return first;
      if (performance.now() > deadline) throw new Error(`One sees “${first}”, the other “${second}”.`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };

  for (const place of [
    { name: 'the HTTP server', down: 1, address: '/api' },
    { name: 'PouchDB replicating with a server that speaks CouchDB’s protocol', down: 2, address: '/couch/rung' },
  ]) {
    it(`goes on ${place.name} from a new profile over the panel to the register, at two machines`, async () => {
      const amara = await arrive('Amara', place);
      await amara.keys.use('button', 'New profile', { back: true });
      await amara.visitor.reads('Role profile');
      await writeDraft(amara, 'Park ranger');
      await amara.keys.takeStep('Submit');
      await amara.keys.reads('Waits for HR', 'rung-role-profile');

      const other = await arrive('Grace', place);
      await other.keys.reads('Park ranger', 'rung-profile-register');
      await other.keys.use('button', 'Park ranger', { back: true });
      await other.keys.reads('Waits for HR', 'rung-role-profile');
      await other.keys.takeStep('Pass on');
      // Her page follows what happens at the other machine.
      await amara.keys.reads('Waits for the panel', 'rung-role-profile');

      await other.keys.select('Act as', 'Rhodri', { back: true });
      await beginPanel(other);
      await chooseAlone(other, { first: 0, remark: 'Rhodri thinks of wardens.' });
      await other.keys.reads('Waiting for Nadia Osman and Tom Hartley', 'rung-moderation');
      await amara.keys.reads('In moderation', 'rung-role-profile');
      await amara.keys.select('Act as', 'Nadia', { back: true });
      await amara.keys.reads('0 of 7 chosen', 'rung-moderation');
      // Two members choose at the same time, one of them without a network.
      await amara.visitor.page.setOfflineMode(true);
      await chooseAlone(amara, { first: 0, remark: 'Nadia agrees.' });
      await other.keys.select('Act as', 'Tom', { back: true });
      await other.keys.reads('0 of 7 chosen', 'rung-moderation');
      assert.doesNotMatch(await other.visitor.text(), /wardens|Nadia agrees/);
      await chooseAlone(other, { first: 1, remark: 'Tom sees public meetings.' });
      await amara.visitor.page.setOfflineMode(false);
      await other.keys.reads('Agree on the levels', 'rung-moderation');
      await amara.keys.reads('public meetings', 'rung-moderation');
      await agreeTogether(other);

      await amara.keys.reads('Waits for HR', 'rung-role-profile');
      await amara.keys.select('Act as', 'Grace', { back: true });
      await amara.keys.takeStep('Publish');
      await other.keys.reads('Published', 'rung-role-profile');
      await other.keys.reads('B What the role needs, part 1.', 'rung-role-profile');
      await Promise.all([leave(amara), leave(other)]);
    });

    it(`loses nothing on ${place.name} when the network is cut between two who write at the same time`, async () => {
      const amara = await arrive('Amara', place);
      await amara.keys.use('button', 'New profile', { back: true });
      await amara.visitor.reads('Role profile');
      await amara.keys.write('Title of the role', 'Tree officer');
      await addToRationale(amara, 'Talks to residents');
      await amara.keys.reads('Saved at', 'rung-role-profile');
      await amara.keys.reads('Everything is on the server.');

      const rhodri = await arrive('Rhodri', place);
      await rhodri.keys.reads('Tree officer', 'rung-profile-register');
      await rhodri.keys.use('button', 'Tree officer', { back: true });
      await rhodri.keys.reads('Tree officer', 'rung-role-profile');

      await amara.visitor.page.setOfflineMode(true);
      await addToRationale(amara, ', written on the train');
      await amara.keys.reads('There is no connection to the server.');
      await addToRationale(rhodri, ', written in the office');
      await rhodri.keys.reads('Saved at', 'rung-role-profile');
      await rhodri.keys.reads('Everything is on the server.');
      await amara.visitor.page.setOfflineMode(false);

      await amara.keys.reads('Two people have changed this at the same time: Tree officer');
      await amara.keys.reads('written on the train', 'rung-conflict');
      await amara.keys.reads('written in the office', 'rung-conflict');
      await amara.keys.goTo('radio', /^(?:Yours|Theirs)/, { back: true });
      await amara.keys.press('Space');
      await amara.keys.use('button', 'Keep what is chosen');
      await amara.visitor.page.waitForFunction(() => !document.querySelector('rung-conflict'));
      // One version for both, and it is one of the two.
      assert.match(await sharedRationale(amara, rhodri), /^Talks to residents, written (?:on the train|in the office)$/);
      await Promise.all([leave(amara), leave(rhodri)]);
    });
  }
});
