import { aTimeout, expect, fixture, html, nextFrame } from '@open-wc/testing';
import 'rung-elements/define/all.js';
import type { Repository } from '../../src/storage/repository.js';
import { memoryRepository } from '../../src/storage/memory.js';
import { countListeners } from '../support/count-listeners.js';
import { framework, hr, published, withHr, written } from './role-profile-support.js';

/** What each of the elements for role profiles shows. */
const subjects: Readonly<Record<string, object>> = {
  'rung-role-profile': { profileId: 'p1' },
  'rung-workflow-steps': { profileId: 'p1' },
  'rung-moderation': { profileId: 'p1' },
  'rung-moderation-queue': {},
  'rung-profile-register': {},
  'rung-framework-diff': { earlier: framework, later: { ...framework, competencies: framework.competencies.slice(1) }, profiles: [written()] },
  'rung-conflict': { mine: withHr(), theirs: published() },
};

describe('elements for role profiles', () => {
  for (const [tag, properties] of Object.entries(subjects)) {
    it(`<${tag}> leaves nothing behind after 200 times on and off the page`, async function () {
      this.timeout(60_000);
      const { repository, watchers } = counted(memoryRepository({ documents: [written()] }));
      const workspace = await fixture(html`<rung-workspace .framework=${framework} .repository=${repository} .actor=${hr}></rung-workspace>`);
      const add = (): HTMLElement => workspace.appendChild(Object.assign(document.createElement(tag), properties));
      const first = add();
      await Reflect.get(first, 'updateComplete');
      await aTimeout(100);
      first.remove();
      await aTimeout(100);
      const nodes = document.querySelectorAll('*').length;
      const sheets = document.adoptedStyleSheets.length;
      const listeners = [window, document].map(countListeners);

      for (let cycle = 0; cycle < 200; cycle += 1) {
        const element = add();
        if (cycle % 20 === 0) {
          await Reflect.get(element, 'updateComplete');
          await nextFrame();
        }
        element.remove();
      }
      await aTimeout(100);

      expect(document.querySelectorAll('*').length).to.equal(nodes);
      expect(document.adoptedStyleSheets.length).to.equal(sheets);
      expect(listeners.map(({ open }) => open())).to.deep.equal([0, 0]);
      expect(watchers()).to.equal(0);
      for (const { restore } of listeners) restore();
    });
  }
});

/** A repository that knows how many watch it. */
function counted(repository: Repository): { readonly repository: Repository; readonly watchers: () => number } {
  let watchers = 0;
  const watch: Repository['watch'] = (listener) => {
    const end = repository.watch(listener);
    watchers += 1;
    return () => {
      watchers -= 1;
      end();
    };
  };
  return { repository: new Proxy(repository, { get: (target, name) => (name === 'watch' ? watch : bound(Reflect.get(target, name), target)) }), watchers: () => watchers };
}

const bound = (value: unknown, target: object): unknown => (typeof value === 'function' ? value.bind(target) : value);
