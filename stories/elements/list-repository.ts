import type { ProfileRegister } from 'rung-elements';
import type { RoleProfile } from 'rung-elements/model';

type Repository = NonNullable<ProfileRegister['repository']>;

export interface ListOptions {
  /** Milliseconds until each answer. */
  readonly wait?: number;
  /** Why nothing is answered. */
  readonly fault?: string;
}

/** A repository of profiles that are made when they are asked for, in their order and without filters: as many as one likes. */
export function listRepository(size: number, profileAt: (index: number) => RoleProfile, { wait = 0, fault }: ListOptions = {}): Repository {
  const answer = async <Result>(result: () => Result): Promise<Result> => {
    await new Promise((resolve) => setTimeout(resolve, wait));
    if (fault) throw Object.assign(new Error(fault), { code: fault });
    return result();
  };
  const none = (): Promise<never> => Promise.reject(new Error('This repository can only be read.'));
  return {
    query: ({ limit = 50, cursor = '0' }) =>
      answer(() => {
        const start = Number(cursor);
        const end = Math.min(start + limit, size);
        const items = Array.from({ length: end - start }, (_, index) => ({ document: profileAt(start + index), revision: '1' }));
        return { items, ...(end < size && { cursor: String(end) }) };
      }),
    count: () => answer(() => size),
    get: none,
    put: none,
    remove: none,
    putAttachment: none,
    getAttachment: none,
    removeAttachment: none,
    watch: () => () => undefined,
    close: () => Promise.resolve(),
  };
}
