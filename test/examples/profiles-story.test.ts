import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { PEOPLE } from '../../examples/portal/roles/people.js';
import { serve } from '../../examples/server/server.js';
import { startCouchServer } from '../storage-pure/support/couch-server.js';
import { Cable } from '../support/cable.js';
import { Keyboard } from './support/keyboard.js';
import { servePortalWith } from './support/portal-site.js';
import { tellStory, type Colleague } from './support/profile-story.js';
import { openBrowser, Visitor } from './support/visitor.js';
import { aYearLater, YEAR } from './support/year-later.js';

/** What browsers themselves note when the network is cut, or a server is down or says no. */
const OF_THE_NETWORK = /Failed to load resource|net::ERR_/;

/** Where profiles are kept: how far down its entry is in the list of places, and what stands in the field below. */
interface Server {
  readonly name: string;
  readonly down: number;
  readonly address: string;
}

const SERVERS = {
  http: { name: 'the HTTP server', down: 1, address: '/api' },
  couch: { name: 'PouchDB replicating with a server that speaks CouchDB’s protocol', down: 2, address: '/couch/rung' },
} satisfies Record<string, Server>;

/** Two machines, and nothing but keys. */
describe('the story of a role profile in the portal', { timeout: 300_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'rung-portal-'));
  /** How far the HTTP server's clock is ahead. */
  let ahead = 0;
  let api: Awaited<ReturnType<typeof serve>>;
  let couch: Awaited<ReturnType<typeof startCouchServer>>;
  let cables: Readonly<Record<keyof typeof SERVERS, Cable>>;
  let site: Awaited<ReturnType<typeof servePortalWith>>;
  let browser: Browser;

  before(async () => {
    const now = (): Date => new Date(Date.now() + ahead);
    [api, couch, browser] = await Promise.all([serve({ database: join(folder, 'profiles.db'), users: PEOPLE, now }), startCouchServer(), openBrowser()]);
    await fetch(`${couch.origin}/rung`, { method: 'PUT' });
    cables = { http: await Cable.to(api.url), couch: await Cable.to(couch.origin) };
    site = await servePortalWith({ '/api/': cables.http.origin, '/couch/': cables.couch.origin }, 'profiles-story-test');
  });
  after(async () => {
    await browser.close();
    site.close();
    await Promise.all([cables.http.cut(), cables.couch.cut()]);
    couch.close();
    await api.close();
    rmSync(folder, { recursive: true });
  });

  const sit = async (visitor: Visitor): Promise<Colleague> => {
    visitor.page.setDefaultTimeout(20_000);
    const keys = await Keyboard.of(visitor);
    await visitor.visit(`${site.portal}#framework=cherwell&page=profiles`);
    await keys.reads('100 profiles', 'rung-profile-register');
    return { visitor, keys };
  };

  /** Sits down at a machine of one's own, and chooses where profiles are kept. */
  const arrive = async ({ down, address }: Server): Promise<Colleague> => {
    const colleague = await sit(await Visitor.open(browser));
    const { keys } = colleague;
    await keys.goTo('DisclosureTriangle', 'Where profiles are kept', { back: true });
    await keys.press('Enter');
    await keys.goTo('radio', 'In this browser');
    await keys.press('ArrowDown', down);
    await keys.write('Address', address);
    await keys.press('Enter');
    await keys.reads(/There are no profiles here yet|\d+ profile/, 'rung-workspace');
    return colleague;
  };

  const leave = async ({ visitor: { complaints, page } }: Colleague): Promise<void> => {
    await page.close();
    assert.deepEqual(complaints.filter((complaint) => !OF_THE_NETWORK.test(complaint)), []);
  };

  it('is whole in the browser’s own database, in two windows', async () => {
    const manager = await sit(await Visitor.open(browser));
    const office = await sit(await manager.visitor.openWindow());
    await tellStory({ manager, office, others: { count: 100, touched: 86 }, isServer: false, passYear: () => undefined });
    await Promise.all([leave(manager), leave(office)]);
  });

  for (const [kind, server] of Object.entries(SERVERS)) {
    it(`is whole on ${server.name}, at two machines, with the network cut in between and a conflict`, async () => {
      const [manager, office] = await Promise.all([arrive(server), arrive(server)]);
      ahead = 0;
      await tellStory({ manager, office, others: { count: 0, touched: 0 }, isServer: true, passYear: () => (ahead = YEAR) });
      await Promise.all([leave(manager), leave(office)]);
    });

    it(`says that ${server.name} is down and sends later what is written meanwhile`, async () => {
      const cable = kind === 'http' ? cables.http : cables.couch;
      const [writer, reader] = await Promise.all([arrive(server), arrive(server)]);
      await writer.keys.use('button', 'New profile', { back: true });
      await writer.visitor.reads('Role profile');
      await writer.keys.write('Title of the role', 'Park');
      await writer.keys.reads('Saved at', 'rung-role-profile');
      await writer.keys.reads('Everything is on the server.');

      await cable.cut();
      for (const { keys, visitor } of [writer, reader]) {
        await keys.reads('There is no connection to the server.');
        assert.ok(await visitor.page.evaluate(() => navigator.onLine));
      }
      await writer.keys.type(' warden');
      await writer.keys.reads('There is no connection to the server.');
      await cable.mend();

      await writer.keys.reads('Everything is on the server.');
      await reader.keys.reads('Everything is on the server.');
      await reader.keys.reads('Park warden', 'rung-profile-register');
      await Promise.all([leave(writer), leave(reader)]);
    });
  }

  it('says what the HTTP server does not take after it was away, and why, until it is discarded', async () => {
    const writer = await arrive(SERVERS.http);
    // A device whose clock is wrong: what it has put into a history could not be put right later.
    await writer.visitor.page.evaluateOnNewDocument(aYearLater);
    await writer.visitor.page.reload();
    ahead = 0;
    await writer.keys.reads(/There are no profiles here yet|\d+ profile/, 'rung-workspace');
    await cables.http.cut();
    await writer.keys.use('button', 'New profile', { back: true });
    await writer.visitor.reads('Role profile');
    await writer.keys.write('Title of the role', 'Lock keeper');
    await writer.keys.reads('Saved at', 'rung-role-profile');
    await cables.http.mend();

    await writer.keys.reads('The server does not take a change of Lock keeper.');
    assert.deepEqual(await writer.visitor.barriers(), []);
    await writer.keys.use('button', 'Discard this change', { back: true });
    await writer.visitor.page.waitForFunction(() => !document.querySelector('.problem'));
    await writer.keys.use('link', 'All role profiles', { back: true });
    await writer.visitor.reads('Role profiles');
    assert.doesNotMatch(await writer.visitor.text(), /Lock keeper/);
    await leave(writer);
  });
});
