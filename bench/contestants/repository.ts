import { openDB } from 'idb';
import { parseRoleProfile } from '../../src/model/parse-role-profile.js';
import { rowRecord } from '../../src/storage/documents-database.js';
import { openIndexedDb } from '../../src/storage/indexed-db.js';
import type { Query, Repository } from '../../src/storage/repository.js';

/** What the page does for the benchmark of repositories. */
export interface RepositoryBench {
  /** Adds so many profiles, from a number on; milliseconds. */
  readonly seed: (from: number, count: number) => Promise<number>;
  /** Asks for a page, or counts; milliseconds until the documents are there, and how many there are. */
  readonly page: (query: Omit<Query, 'type'>) => Promise<readonly [milliseconds: number, found: number]>;
  readonly count: (query: Pick<Query, 'where' | 'text'>) => Promise<readonly [milliseconds: number, found: number]>;
  /** Turns pages one after the other; milliseconds of each. */
  readonly pages: (query: Omit<Query, 'type'>, turns: number) => Promise<readonly number[]>;
  /** Puts one more profile as a person would. */
  readonly put: (number: number) => Promise<number>;
  readonly bytes: () => Promise<number>;
}

declare global {
  var repositoryBench: RepositoryBench;
}

const GRADES = ['Assistant', 'Junior', 'Senior', 'Principal', 'Lead', 'Deputy', 'Chief', 'Trainee'];
const FIELDS = ['Planning', 'Housing', 'Legal', 'Finance', 'Waste', 'Leisure', 'Elections', 'Parking', 'Licensing', 'Benefits', 'Customer', 'Building', 'Street', 'Facilities', 'Records', 'Payroll', 'Digital', 'Communities', 'Estates', 'Policy'];
const WORK = ['Officer', 'Manager', 'Adviser', 'Technician', 'Coordinator', 'Analyst', 'Inspector', 'Clerk'];
const STATUSES = ['published', 'published', 'published', 'published', 'published', 'published', 'draft', 'submitted', 'routed', 'in-moderation', 'returned', 'agreed', 'superseded'];
const ORGANISATIONS = Array.from({ length: 50 }, (_, index) => `Council of district ${index + 1}`);
const BY = { id: 'm1', name: 'Mair Lewis', role: 'line-manager' };

/** The same in every run: a number that looks as if by chance. */
function pick<Item>(items: readonly Item[], number: number, salt: number): Item {
  let hash = (number * 2_654_435_761 + salt * 40_503) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 15), 2_246_822_519) >>> 0;
  const item = items[((hash ^ (hash >>> 13)) >>> 0) % items.length];
  if (item === undefined) throw new Error('There is nothing to pick from.');
  return item;
}

function profile(number: number): { readonly type: string; readonly id: string } {
  const family = pick(FIELDS, number, 1);
  const month = String(pick([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], number, 2)).padStart(2, '0');
  const { value } = parseRoleProfile({
    type: 'role-profile',
    id: `profile-${String(number).padStart(7, '0')}`,
    framework: { id: 'cherwell', version: '1', title: 'Competencies' },
    role: { title: `${pick(GRADES, number, 3)} ${family} ${pick(WORK, number, 4)} ${number}`, family, organisations: [pick(ORGANISATIONS, number, 5)], posts: 1 + (number % 9), manager: number % 5 === 0 },
    rows: Array.from({ length: 11 }, (_, row) => ({ competency: `competency-${row}`, level: pick(['level-1', 'level-2', 'level-3', 'level-4'], number, row), rationale: `Deals with ${family.toLowerCase()} cases of kind ${(number * 31 + row) % 997} and answers for them.`, behaviours: [] })),
    status: pick(STATUSES, number, 6),
    reviewDue: `${2026 + (number % 3)}-${month}-01`,
    history: [{ action: 'draft', at: '2026-03-02T10:42:00.000Z', by: BY, to: 'draft' }],
  });
  if (!value) throw new Error('The sample is no role profile.');
  return value;
}

const DATABASE = 'bench-repository';
const TYPE = 'role-profile';
let opened: Promise<Repository> | undefined;
const repository = (): Promise<Repository> => (opened ??= openIndexedDb({ name: DATABASE }));

globalThis.repositoryBench = {
  async seed(from, count) {
    await repository();
    // Straight into the database, a thousand at once; one by one it would take half an hour.
    const db = await openDB(DATABASE);
    const start = performance.now();
    for (let number = from; number < from + count; ) {
      const tx = db.transaction(['documents', 'rows'], 'readwrite', { durability: 'relaxed' });
      for (const end = Math.min(number + 1_000, from + count); number < end; number += 1) {
        const document = profile(number);
        void tx.objectStore('documents').put({ type: document.type, id: document.id, revision: '1', document });
        void tx.objectStore('rows').put(rowRecord(document));
      }
      await tx.done;
    }
    db.close();
    return performance.now() - start;
  },
  async page(query) {
    const all = await repository();
    const start = performance.now();
    const { items } = await all.query({ type: TYPE, ...query });
    return [performance.now() - start, items.length];
  },
  async count(query) {
    const all = await repository();
    const start = performance.now();
    const count = await all.count({ type: TYPE, ...query });
    return [performance.now() - start, count];
  },
  async pages(query, turns) {
    const all = await repository();
    const times: number[] = [];
    let cursor: string | undefined;
    for (let turn = 0; turn < turns; turn += 1) {
      const start = performance.now();
      const page = await all.query({ type: TYPE, ...query, ...(cursor !== undefined && { cursor }) });
      times.push(performance.now() - start);
      cursor = page.cursor;
      if (cursor === undefined) break;
    }
    return times;
  },
  async put(number) {
    const all = await repository();
    const start = performance.now();
    await all.put(profile(number));
    return performance.now() - start;
  },
  async bytes() {
    return (await navigator.storage.estimate()).usage ?? 0;
  },
};
