import type { Query, Repository } from 'rung-elements/storage/repository.js';
import '../libraries/ours-register.js';
import { offer, otherRows } from './page.js';
import { ProfileSource, type Asked } from './profile-source.js';

const ITEM = '.rows > tr';

const scroller = (stage: HTMLElement): HTMLElement | null | undefined => stage.querySelector('rung-profile-register')?.shadowRoot?.querySelector<HTMLElement>('.scroller');
const askedBy = ({ text, sort }: Partial<Query>): Asked => ({ isFound: text !== undefined, isSorted: sort?.field === 'posts' });

/** A repository of which nothing but pages and counts is asked. */
function repositoryOf(source: ProfileSource): Repository {
  const unasked = (): Promise<never> => Promise.reject(new Error('Nobody asks for this.'));
  return {
    get: unasked,
    put: unasked,
    remove: unasked,
    putAttachment: unasked,
    getAttachment: unasked,
    removeAttachment: unasked,
    watch: () => () => undefined,
    close: () => Promise.resolve(),
    async query({ limit = 50, cursor = '0', ...query }) {
      const from = Number(cursor);
      const profiles = await source.some(askedBy(query), from, limit);
      return { items: profiles.map((document) => ({ document, revision: '1' })), cursor: String(from + profiles.length) };
    },
    count: (query) => Promise.resolve(source.count(askedBy(query))),
  };
}

const creating = (size: number) => {
  const repository = repositoryOf(new ProfileSource(size));
  return async (stage: HTMLElement): Promise<void> => {
    const register = document.createElement('rung-profile-register');
    register.repository = repository;
    stage.append(register);
    await otherRows(() => scroller(stage), ITEM, undefined);
  };
};

let wanted = '';

offer({
  item: ITEM,
  windowed: true,
  scroller,
  target: (stage) => stage.querySelector('rung-profile-register')?.shadowRoot?.querySelector<HTMLElement>(wanted),
  works: {
    register: creating,
    scrolling: creating,
    filtering: (size) => {
      wanted = 'input[type=search]';
      return creating(size);
    },
    sorting: (size) => {
      wanted = '.posts [part=sort]';
      return creating(size);
    },
  },
});
