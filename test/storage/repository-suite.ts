import { ConflictError, RepositoryError, type Change, type KeptDocument, type Page, type Query, type Repository, type RepositoryErrorCode, type Stored } from '../../src/storage/repository.js';
import { check, rejection, same, until } from './assertions.js';
import { sampleProfile, type SampleProfile } from './sample-profiles.js';

/** A kind of repository to be tested. */
export interface Contestant {
  readonly name: string;
  /** A repository in which there is nothing; a new one with each call. */
  readonly open: () => Promise<Repository>;
  /** Another connection to the data of the repository that was opened last: another tab, another machine. */
  readonly second?: () => Promise<Repository>;
}

/** What registers tests: those of node:test and of mocha alike. */
export interface Runner {
  readonly describe: (name: string, work: () => void) => unknown;
  readonly it: (name: string, work: () => Promise<void>) => unknown;
}

const TYPE = 'role-profile';

async function codeOf(work: Promise<unknown>): Promise<RepositoryErrorCode | undefined> {
  const error = await rejection(work);
  return error instanceof RepositoryError ? error.code : undefined;
}

async function conflictOf(work: Promise<unknown>): Promise<ConflictError> {
  const error = await rejection(work);
  if (!(error instanceof ConflictError)) throw new Error(`There was no conflict but ${String(error)}.`);
  return error;
}

const idsOf = ({ items }: Page): readonly string[] => items.map(({ document }) => document.id);

/** Every page of a query, to the last. */
async function pagesOf(repository: Repository, query: Query): Promise<readonly (readonly string[])[]> {
  const pages: (readonly string[])[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await repository.query({ ...query, ...(cursor !== undefined && { cursor }) });
    pages.push(idsOf(page));
    if (page.cursor === undefined) return pages;
    cursor = page.cursor;
  }
}

/** What a document says under a name that the port knows nothing of. */
const valueOf = (stored: Stored | undefined, name: string): unknown => stored && Reflect.get(stored.document, name);

const note = (id: string, text = 'A note.'): KeptDocument & { readonly text: string; readonly more: unknown } => ({ type: 'note', id, text, more: { deep: [1, null, { ŵ: '🎉\u2028"' }] } });

/** What every repository has to do; see the port for what it means. */
export function repositorySuite({ name, open, second }: Contestant, { describe, it }: Runner): void {
  let repository: Repository;

  /** Each test has its own repository, which is closed in the end. */
  const test = (sentence: string, work: () => Promise<void>): unknown =>
    it(sentence, async () => {
      repository = await open();
      try {
        await work();
      } finally {
        await repository.close();
      }
    });

  const put = async (...profiles: readonly SampleProfile[]): Promise<void> => {
    for (const profile of profiles) await repository.put(sampleProfile(profile));
  };
  const found = async (query: Omit<Query, 'type'> = {}): Promise<readonly string[]> => idsOf(await repository.query({ type: TYPE, ...query }));

  describe(`repository: ${name}`, () => {
    describe('one document', () => {
      test('is not there at first', async () => {
        same(await repository.get(TYPE, 'a'), undefined);
      });

      test('is read as it was written, with a revision', async () => {
        const profile = sampleProfile({ id: 'a', title: 'Planner' });

        const stored = await repository.put(profile);

        same(stored.document, profile);
        same(await repository.get(TYPE, 'a'), { document: profile, revision: stored.revision });
      });

      test('may be of another maker; what is unknown in it is kept', async () => {
        await repository.put(note('a'));
        await repository.put({ ...sampleProfile({ id: 'a' }), vendorField: { grade: [7] } });

        same((await repository.get('note', 'a'))?.document, note('a'));
        same(valueOf(await repository.get(TYPE, 'a'), 'vendorField'), { grade: [7] });
      });

      test('has an id of its own only within its type, whatever is in it', async () => {
        for (const id of ['a', 'A', 'a b/c?d=é&f#"%', 'ŵ🎉', '_design', '__proto__']) {
          await repository.put(note(id, `note ${id}`));
          await repository.put(sampleProfile({ id }));
        }

        for (const id of ['a', 'A', 'a b/c?d=é&f#"%', 'ŵ🎉', '_design', '__proto__']) {
          same(valueOf(await repository.get('note', id), 'text'), `note ${id}`);
          same((await repository.get(TYPE, id))?.document.id, id);
        }
        same(await repository.count({ type: 'note' }), 6);
      });

      test('is replaced by a change that is based on what is there', async () => {
        const first = await repository.put(note('a', 'one'));

        const next = await repository.put(note('a', 'two'), first.revision);

        check(next.revision !== first.revision, 'The revision is another one.');
        const there = await repository.get('note', 'a');
        same([valueOf(there, 'text'), there?.revision], ['two', next.revision]);
      });

      test('belongs to the repository: changing an object that was given or got changes nothing', async () => {
        const given = { ...note('a'), list: ['one'] };
        const kept = repository.put(given);
        given.list.push('two');
        await kept;
        given.list.push('three');

        const got = await repository.get('note', 'a');
        const list: unknown = valueOf(got, 'list');
        try {
          if (Array.isArray(list)) list.push('four');
        } catch {
          // It cannot be changed at all, which is as good.
        }

        same(valueOf(await repository.get('note', 'a'), 'list'), ['one']);
      });

      test('is gone once it was removed, and may come again', async () => {
        const { revision } = await repository.put(note('a'));

        await repository.remove('note', 'a', revision);

        same(await repository.get('note', 'a'), undefined);
        same(await repository.count({ type: 'note' }), 0);
        await repository.put(note('a', 'again'));
        same(valueOf(await repository.get('note', 'a'), 'text'), 'again');
      });

      test('that is not there is removed without a word', async () => {
        await repository.remove('note', 'a', 'any');
        same(await repository.get('note', 'a'), undefined);
      });
    });

    describe('a conflict', () => {
      test('holds what was to be written and what is there; nothing is written', async () => {
        const first = await repository.put(note('a', 'one'));
        const theirs = await repository.put(note('a', 'theirs'), first.revision);

        const conflict = await conflictOf(repository.put(note('a', 'mine'), first.revision));

        same(conflict.mine, note('a', 'mine'));
        same(conflict.theirs, theirs);
        same(await repository.get('note', 'a'), theirs);
      });

      test('comes of a new document where there is one already', async () => {
        const first = await repository.put(note('a', 'one'));

        const conflict = await conflictOf(repository.put(note('a', 'two')));

        same(conflict.theirs, first);
        same(await repository.get('note', 'a'), first);
      });

      test('comes of changing what was removed meanwhile; it can then be put as a new one', async () => {
        const first = await repository.put(note('a', 'one'));
        await repository.remove('note', 'a', first.revision);

        const conflict = await conflictOf(repository.put(note('a', 'mine'), first.revision));

        same([conflict.mine, conflict.theirs], [note('a', 'mine'), undefined]);
        await repository.put(note('a', 'mine'));
      });

      test('comes of removing what was changed meanwhile', async () => {
        const first = await repository.put(note('a', 'one'));
        const next = await repository.put(note('a', 'two'), first.revision);

        const conflict = await conflictOf(repository.remove('note', 'a', first.revision));

        same([conflict.mine, conflict.theirs], [undefined, next]);
        same(await repository.get('note', 'a'), next);
      });

      test('is solved by a change that is based on theirs', async () => {
        const first = await repository.put(note('a', 'one'));
        await repository.put(note('a', 'theirs'), first.revision);
        const { theirs } = await conflictOf(repository.put(note('a', 'mine'), first.revision));

        await repository.put(note('a', 'both'), theirs?.revision);

        same(valueOf(await repository.get('note', 'a'), 'text'), 'both');
      });

      test('comes of all but one of those who write at once', async () => {
        const first = await repository.put(note('a', 'one'));

        const outcomes = await Promise.allSettled(['b', 'c', 'd'].map((text) => repository.put(note('a', text), first.revision)));

        const winners = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
        same(winners.length, 1);
        same(await repository.get('note', 'a'), winners[0]);
      });
    });

    describe('a query', () => {
      test('finds nothing where there is nothing', async () => {
        same(await repository.query({ type: TYPE }), { items: [] });
      });

      test('gives documents of its type with their revisions, in the order of their ids', async () => {
        const [b, a] = [await repository.put(sampleProfile({ id: 'b' })), await repository.put(sampleProfile({ id: 'a' }))];
        await repository.put(note('c'));

        same(await repository.query({ type: TYPE }), { items: [a, b] });
      });

      test('finds documents without index fields by their type only', async () => {
        await repository.put(note('b'));
        await repository.put(note('a'));

        same(idsOf(await repository.query({ type: 'note', sort: { field: 'title' } })), ['a', 'b']);
        same(idsOf(await repository.query({ type: 'note', where: { title: 'A note.' } })), []);
      });

      test('finds by one value: a text as it is spelt, a number, true or false', async () => {
        await put({ id: 'a', family: 'Planning', posts: 2, manager: true }, { id: 'b', family: 'planning', posts: 12 }, { id: 'c', family: 'Planning services' });

        same(await found({ where: { family: 'Planning' } }), ['a']);
        same(await found({ where: { posts: 12 } }), ['b']);
        same(await found({ where: { manager: true } }), ['a']);
        same(await found({ where: { manager: false } }), ['b', 'c']);
        same(await found({ where: { family: '' } }), []);
      });

      test('finds by one of several values', async () => {
        await put({ id: 'a', family: 'Planning' }, { id: 'b', family: 'Housing' }, { id: 'c', family: 'Legal' });

        same(await found({ where: { family: { anyOf: ['Legal', 'Planning', 'Planning', 'Waste'] } } }), ['a', 'c']);
        same(await found({ where: { family: { anyOf: [] } } }), []);
      });

      test('finds by any value of a list, once', async () => {
        await put({ id: 'a', organisations: ['Cherwell', 'South Northants'] }, { id: 'b', organisations: ['South Northants'] }, { id: 'c' });

        same(await found({ where: { organisations: 'South Northants' } }), ['a', 'b']);
        same(await found({ where: { organisations: { anyOf: ['Cherwell', 'South Northants'] } } }), ['a', 'b']);
        same(await found({ where: { organisations: { from: 'A', to: 'Z' } } }), ['a', 'b']);
      });

      test('finds by a range with both ends in it, or with one end', async () => {
        await put({ id: 'a', reviewDue: '2026-03-01', posts: 1 }, { id: 'b', reviewDue: '2026-03-31', posts: 10 }, { id: 'c', reviewDue: '2027-01-01', posts: 9 }, { id: 'd', posts: 2 });

        same(await found({ where: { reviewDue: { from: '2026-03-01', to: '2026-03-31' } } }), ['a', 'b']);
        same(await found({ where: { reviewDue: { to: '2026-12-31' } } }), ['a', 'b']);
        same(await found({ where: { reviewDue: { from: '2026-03-02' } } }), ['b', 'c']);
        same(await found({ where: { posts: { from: 2, to: 9 } } }), ['c', 'd']);
        same(await found({ where: { posts: { from: 9 } } }), ['b', 'c']);
        same(await found({ where: { reviewDue: { from: '2028-01-01', to: '2026-01-01' } } }), []);
      });

      test('finds by ranges of texts as people read them: case and accents do not matter', async () => {
        await put({ id: 'a', family: 'Arts' }, { id: 'b', family: 'économie' }, { id: 'c', family: 'ESTATES' }, { id: 'd', family: 'Finance' });

        same(await found({ where: { family: { from: 'e', to: 'Estates' } } }), ['b', 'c']);
      });

      test('finds nothing by a value that is missing', async () => {
        await put({ id: 'a' });

        same(await found({ where: { reviewDue: { from: '0000-01-01' } } }), []);
        same(await found({ where: { lineManager: 'm1' } }), []);
        same(await found({ where: { unknown: 'x' } }), []);
      });

      test('finds by all conditions together', async () => {
        await put({ id: 'a', family: 'Planning', posts: 1, organisations: ['A'] }, { id: 'b', family: 'Planning', posts: 3, organisations: ['A', 'B'] }, { id: 'c', family: 'Legal', posts: 3, organisations: ['B'] });

        same(await found({ where: { family: 'Planning', posts: { from: 2 }, organisations: { anyOf: ['B', 'C'] } } }), ['b']);
        same(await found({ where: { family: 'Planning' }, text: 'role b' }), ['b']);
      });

      test('finds by the beginnings of words, in any order, without regard to case and accents', async () => {
        await put(
          { id: 'a', title: 'Senior Planning Officer', family: 'Place' },
          { id: 'b', title: 'Swyddog Tŷ a Thân-ddiogelwch' },
          { id: 'c', title: "Manager's assistant", organisations: ['Planet (North)'] },
        );

        same(await found({ text: 'plan' }), ['a', 'c']);
        same(await found({ text: 'OFF plann sen' }), ['a']);
        same(await found({ text: 'place' }), ['a']);
        same(await found({ text: 'ty' }), ['b']);
        same(await found({ text: 'than-ddio' }), ['b']);
        same(await found({ text: 'north) manager’s' }), ['c']);
        same(await found({ text: 'anning' }), []);
        same(await found({ text: 'plan zebra' }), []);
        same(await found({ text: ' – ' }), ['a', 'b', 'c']);
      });

      test('finds a document by what it is now, and no longer by what it was', async () => {
        const { revision } = await repository.put(sampleProfile({ id: 'a', title: 'Planner', family: 'Planning', organisations: ['A', 'B'] }));

        await repository.put(sampleProfile({ id: 'a', title: 'Solicitor', family: 'Legal', organisations: ['B'] }), revision);

        same(await found({ text: 'planner' }), []);
        same(await found({ where: { family: 'Planning' } }), []);
        same(await found({ where: { organisations: 'A' } }), []);
        same(await found({ where: { organisations: 'B', family: 'Legal' }, text: 'sol' }), ['a']);
      });
    });

    describe('the order', () => {
      test('is that of a field, either way; equal values follow their ids', async () => {
        await put({ id: 'c', title: 'Beadle', posts: 2 }, { id: 'a', title: 'Beadle', posts: 10 }, { id: 'b', title: 'Archivist', posts: 9 });

        same(await found({ sort: { field: 'title' } }), ['b', 'a', 'c']);
        same(await found({ sort: { field: 'title', descending: true } }), ['c', 'a', 'b']);
        same(await found({ sort: { field: 'posts' } }), ['c', 'b', 'a']);
        same(await found({ sort: { field: 'posts', descending: true } }), ['a', 'b', 'c']);
      });

      test('takes texts as people read them', async () => {
        await put({ id: 'a', title: 'Zoologist' }, { id: 'b', title: 'ŵyl organiser' }, { id: 'c', title: 'archivist' }, { id: 'd', title: 'Archivist' }, { id: 'e', title: 'Youth worker' }, { id: 'f', title: 'Archivists' });

        same(await found({ sort: { field: 'title' } }), ['c', 'd', 'f', 'b', 'e', 'a']);
      });

      test('has missing values last, either way', async () => {
        await put({ id: 'd', reviewDue: '2026-05-01' }, { id: 'b' }, { id: 'c', reviewDue: '2027-05-01' }, { id: 'a' });

        same(await found({ sort: { field: 'reviewDue' } }), ['d', 'c', 'a', 'b']);
        same(await found({ sort: { field: 'reviewDue', descending: true } }), ['c', 'd', 'b', 'a']);
        same(await found({ sort: { field: 'unknown' } }), ['a', 'b', 'c', 'd']);
        same(await found({ sort: { field: 'unknown', descending: true } }), ['d', 'c', 'b', 'a']);
      });

      test('takes a list by its smallest value', async () => {
        await put({ id: 'a', organisations: ['Daventry', 'Banbury'] }, { id: 'b', organisations: ['Cherwell', 'Zeals'] }, { id: 'c', organisations: ['Abingdon'] }, { id: 'd' });

        same(await found({ sort: { field: 'organisations' } }), ['c', 'a', 'b', 'd']);
        same(await found({ sort: { field: 'organisations', descending: true } }), ['b', 'a', 'c', 'd']);
        same(await found({ sort: { field: 'organisations' }, where: { organisations: { from: 'C' } } }), ['a', 'b']);
      });

      test('goes with conditions, also on the field that it is by', async () => {
        await put({ id: 'a', family: 'B', posts: 3 }, { id: 'b', family: 'A', posts: 2 }, { id: 'c', family: 'C', posts: 1 }, { id: 'd', family: 'A', posts: 9 });

        same(await found({ where: { family: { anyOf: ['A', 'C'] } }, sort: { field: 'posts', descending: true } }), ['d', 'b', 'c']);
        same(await found({ where: { family: { anyOf: ['C', 'A'] } }, sort: { field: 'family' } }), ['b', 'd', 'c']);
        same(await found({ where: { family: { anyOf: ['A', 'C'] } }, sort: { field: 'family', descending: true } }), ['c', 'd', 'b']);
        same(await found({ where: { posts: { from: 2, to: 3 } }, sort: { field: 'posts' }, text: 'role' }), ['b', 'a']);
      });
    });

    describe('pages', () => {
      const numbers = Array.from({ length: 23 }, (_, index) => `p${String(index + 10)}`);
      const profiles = numbers.map((id, index) => ({ id, posts: index % 5, ...(index % 3 !== 0 && { reviewDue: `2026-0${String(1 + (index % 4))}-01` }), family: index % 2 === 0 ? 'Even' : 'Odd' }));
      const sorts: readonly Query['sort'][] = [undefined, ...['posts', 'reviewDue', 'title', 'unknown'].flatMap((field) => [{ field }, { field, descending: true }])];

      test('have fifty documents where no limit is asked for, and a cursor only where there is more', async () => {
        await Promise.all(Array.from({ length: 51 }, (_, index) => repository.put(sampleProfile({ id: String(index) }))));

        same((await pagesOf(repository, { type: TYPE })).map(({ length }) => length), [50, 1]);
        same((await pagesOf(repository, { type: TYPE, limit: 51 })).map(({ length }) => length), [51]);
      });

      test('give everything once, in every order, with and without conditions', async () => {
        await put(...profiles);

        for (const sort of sorts) {
          for (const where of [undefined, { family: 'Odd' }, { posts: { from: 1, to: 3 } }]) {
            const query: Query = { type: TYPE, ...(sort && { sort }), ...(where && { where }) };
            const whole = await found({ ...query, limit: 100 });
            for (const limit of [1, 4]) {
              const pages = await pagesOf(repository, { ...query, limit });
              same(pages.flat(), whole, `pages of ${String(limit)} of ${JSON.stringify(query)}`);
              check(pages.slice(0, -1).every(({ length }) => length === limit), 'All pages but the last are full.');
            }
          }
        }
      });

      test('skip and double nothing when documents come and go in between', async () => {
        await put(...['b', 'd', 'f', 'h', 'j'].map((id) => ({ id, title: id.toUpperCase() })));
        const query: Query = { type: TYPE, sort: { field: 'title' }, limit: 2 };
        const first = await repository.query(query);

        await put({ id: 'a', title: 'A' }, { id: 'g', title: 'G' });
        const [, last] = first.items;
        if (last) await repository.remove(TYPE, last.document.id, last.revision);
        const second = await repository.query({ ...query, cursor: first.cursor! });
        await put({ id: 'e', title: 'E' });
        const third = await repository.query({ ...query, cursor: second.cursor! });

        same([first, second, third].map(idsOf), [['b', 'd'], ['f', 'g'], ['h', 'j']]);
        same(third.cursor, undefined);
      });

      test('begin nowhere with a cursor that is none', async () => {
        await put({ id: 'a' });
        same(await codeOf(repository.query({ type: TYPE, cursor: 'nonsense' })), 'invalid');
      });
    });

    describe('counting', () => {
      test('counts what a query would find', async () => {
        await put({ id: 'a', family: 'Planning', organisations: ['A', 'B'], posts: 3 }, { id: 'b', family: 'Planning', organisations: ['B'] }, { id: 'c', family: 'Legal', title: 'Plan planner' });

        same(await repository.count({ type: TYPE }), 3);
        same(await repository.count({ type: 'note' }), 0);
        same(await repository.count({ type: TYPE, where: { family: 'Planning' } }), 2);
        same(await repository.count({ type: TYPE, where: { organisations: { from: 'A', to: 'B' } } }), 2);
        same(await repository.count({ type: TYPE, where: { organisations: { anyOf: ['A', 'B'] } } }), 2);
        same(await repository.count({ type: TYPE, where: { family: { anyOf: ['Planning', 'Legal'] } } }), 3);
        same(await repository.count({ type: TYPE, where: { posts: { from: 2 }, family: 'Planning' } }), 1);
        same(await repository.count({ type: TYPE, text: 'plan' }), 3);
        same(await repository.count({ type: TYPE, text: 'plan', where: { family: 'Legal' } }), 1);
        same(await repository.count({ type: TYPE, where: { unknown: 1 } }), 0);
      });
    });

    describe('attachments', () => {
      const file = (text: string, type = 'text/plain'): Blob => new Blob([text], { type });
      const textOf = async (type: string, id: string, name: string): Promise<string | undefined> => (await repository.getAttachment(type, id, name))?.text();

      test('are kept with their media type under their names, whatever is in them', async () => {
        await repository.put(note('a'));
        await repository.putAttachment('note', 'a', 'x/y z?.txt', file('one'));
        await repository.putAttachment('note', 'a', 'empty', file('', 'image/png'));

        same(await textOf('note', 'a', 'x/y z?.txt'), 'one');
        const empty = await repository.getAttachment('note', 'a', 'empty');
        same([empty?.size, empty?.type], [0, 'image/png']);
        same(await repository.getAttachment('note', 'a', 'other'), undefined);
        same(await repository.getAttachment('note', 'b', 'empty'), undefined);
      });

      test('keep every byte', async () => {
        const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => (index * 7) % 256);
        await repository.put(note('a'));

        await repository.putAttachment('note', 'a', 'bytes', new Blob([bytes], { type: 'application/octet-stream' }));

        const got = await repository.getAttachment('note', 'a', 'bytes');
        const there = new Uint8Array((await got?.arrayBuffer()) ?? new ArrayBuffer(0));
        check(there.length === bytes.length && there.every((byte, index) => byte === bytes[index]), 'The bytes are the same.');
      });

      test('need their document', async () => {
        same(await codeOf(repository.putAttachment('note', 'a', 'x', file('one'))), 'missing');
      });

      test('are replaced and removed', async () => {
        await repository.put(note('a'));
        await repository.putAttachment('note', 'a', 'x', file('one'));
        await repository.putAttachment('note', 'a', 'x', file('two'));
        same(await textOf('note', 'a', 'x'), 'two');

        await repository.removeAttachment('note', 'a', 'x');
        await repository.removeAttachment('note', 'a', 'never');

        same(await textOf('note', 'a', 'x'), undefined);
      });

      test('stay when their document changes, and do not stand in the way of its changes', async () => {
        const { revision } = await repository.put(note('a'));
        await repository.putAttachment('note', 'a', 'x', file('one'));

        await repository.put(note('a', 'two'), revision);

        same(await textOf('note', 'a', 'x'), 'one');
      });

      test('go with their document', async () => {
        const { revision } = await repository.put(note('a'));
        await repository.put(note('ab'));
        await repository.putAttachment('note', 'a', 'x', file('one'));
        await repository.putAttachment('note', 'ab', 'x', file('other'));

        await repository.remove('note', 'a', revision);

        same(await textOf('note', 'a', 'x'), undefined);
        await repository.put(note('a'));
        same(await textOf('note', 'a', 'x'), undefined);
        same(await textOf('note', 'ab', 'x'), 'other');
      });
    });

    describe('watching', () => {
      const key = ({ type, id, removed }: Change): string => `${removed ? '-' : '+'}${type}/${id}`;

      test('tells of own changes until it ends', async () => {
        const seen: string[] = [];
        const stop = repository.watch((changes) => seen.push(...changes.map(key)));
        const { revision } = await repository.put(note('a'));
        await until(() => seen.includes('+note/a'), 'word of the put');

        await repository.remove('note', 'a', revision);
        await until(() => seen.includes('-note/a'), 'word of the removal');
        stop();
        stop();
        const before = seen.length;
        await repository.put(note('b'));
        await new Promise((resolve) => setTimeout(resolve, 50));

        same(seen.length, before);
      });

      test('tells nothing of what failed', async () => {
        const seen: string[] = [];
        const stop = repository.watch((changes) => seen.push(...changes.map(key)));

        await rejection(repository.put(note('a'), 'based on nothing'));
        await repository.put(note('b'));
        await until(() => seen.length > 0, 'word of the put that followed');

        same([...new Set(seen)], ['+note/b']);
        stop();
      });
    });

    if (second) {
      describe('two at the same data', () => {
        let other: Repository;
        const testBoth = (sentence: string, work: () => Promise<void>): unknown =>
          test(sentence, async () => {
            other = await second();
            try {
              await work();
            } finally {
              await other.close();
            }
          });

        testBoth('see what the other has written', async () => {
          const { revision } = await repository.put(note('a', 'one'));
          same(valueOf(await other.get('note', 'a'), 'text'), 'one');

          await other.put(note('a', 'two'), revision);

          same(valueOf(await repository.get('note', 'a'), 'text'), 'two');
          same(idsOf(await other.query({ type: 'note' })), ['a']);
        });

        testBoth('overwrite nothing of the other’s', async () => {
          const { revision } = await repository.put(note('a', 'one'));
          const theirs = await other.put(note('a', 'theirs'), revision);

          const conflict = await conflictOf(repository.put(note('a', 'mine'), revision));

          same([conflict.mine, conflict.theirs], [note('a', 'mine'), theirs]);
        });

        testBoth('hear of each other’s changes', async () => {
          const seen = new Set<string>();
          const stop = repository.watch((changes) => changes.forEach(({ type, id, removed }) => seen.add(`${removed ? '-' : '+'}${type}/${id}`)));

          const { revision } = await other.put(note('a', 'one'));
          await until(() => seen.has('+note/a'), 'word of the other’s put');
          await other.remove('note', 'a', revision);
          await until(() => seen.has('-note/a'), 'word of the other’s removal');
          stop();
        });
      });
    }
  });
}
