import type { KeptDocument, Query, Repository } from 'rung-elements/storage/repository.js';

/** Milliseconds until the documents were there, and how many. */
export type Answer = readonly [milliseconds: number, found: number];

/** A repository of role profiles, wherever it is, and how long it takes to answer. */
export interface AskedRepository {
  page(query: Omit<Query, 'type'>): Promise<Answer>;
  count(query: Pick<Query, 'where' | 'text'>): Promise<Answer>;
  /** Turns pages one after the other; milliseconds of each. */
  pages(query: Omit<Query, 'type'>, turns: number): Promise<readonly number[]>;
  /** Puts one more profile as a person would; milliseconds. */
  put(number: number): Promise<number>;
}

const TYPE = 'role-profile';

/** @param newProfile what is put, by its number */
export function askedRepository(repository: Repository, newProfile: (number: number) => KeptDocument): AskedRepository {
  return {
    async page(query) {
      const start = performance.now();
      const { items } = await repository.query({ type: TYPE, ...query });
      return [performance.now() - start, items.length];
    },
    async count(query) {
      const start = performance.now();
      const count = await repository.count({ type: TYPE, ...query });
      return [performance.now() - start, count];
    },
    async pages(query, turns) {
      const times: number[] = [];
      let cursor: string | undefined;
      for (let turn = 0; turn < turns; turn += 1) {
        const start = performance.now();
        const page = await repository.query({ type: TYPE, ...query, ...(cursor !== undefined && { cursor }) });
        times.push(performance.now() - start);
        cursor = page.cursor;
        if (cursor === undefined) break;
      }
      return times;
    },
    async put(number) {
      const start = performance.now();
      await repository.put(newProfile(number));
      return performance.now() - start;
    },
  };
}
