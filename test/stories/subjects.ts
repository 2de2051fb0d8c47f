import type { Check, Inspector, Mode } from './page-checks.js';
import { modes } from './page-checks.js';

/** What is looked at: a story, a page of the examples, a documentation page. */
export interface Subject {
  readonly name: string;
  readonly check: (inspector: Inspector) => Promise<Check[]>;
}

const storyIsReady = (): boolean => document.documentElement.dataset.story !== undefined;

/** A story by its address on the bare page. */
export function story(name: string, url: string): Subject {
  return { name, check: (inspector) => checkStory(inspector, url, name) };
}

async function checkStory(inspector: Inspector, url: string, name: string): Promise<Check[]> {
  await inspector.show('light');
  await inspector.open(url, storyIsReady);
  const state = await inspector.page.evaluate(() => document.documentElement.dataset.story);
  const checks: Check[] = [{ title: 'renders and plays', problems: state === 'ready' ? [] : ['It failed; the console says why.'] }];
  checks.push(...(await checkModes(inspector, name)));

  // The largest type, the longest words and the other direction at once.
  const hardest = 'public-sector, Welsh, right to left';
  await inspector.open(`${url}&theme=public-sector&language=cy&direction=rtl`, storyIsReady);
  await inspector.show('dark', 'narrow');
  checks.push(await inspector.reflow(`320 px, ${hardest}`), await inspector.axe(`axe, dark, 320 px, ${hardest}`));
  await inspector.shoot(name, '320-public-sector-cy-rtl');
  checks.push(...(await inspector.messages(`, ${hardest}`)));
  return checks;
}

/** A page as a host has it. */
export function example(name: string, url: string): Subject {
  return {
    name,
    check: async (inspector) => {
      await inspector.show('light');
      await inspector.open(url, elementsHaveRendered);
      // An application may have drawn its first elements only after what it loaded late.
      await inspector.page.waitForNetworkIdle({ idleTime: 300 });
      await inspector.wait(elementsHaveRendered);
      return checkModes(inspector, name);
    },
  };
}

async function elementsHaveRendered(): Promise<boolean> {
  const elements = [...document.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('rung-'));
  if (elements.some((element) => !element.matches(':defined'))) return false;
  for (const element of elements) await (element as Element & { updateComplete?: Promise<unknown> }).updateComplete;
  return !elements.some((element) => element.shadowRoot?.querySelector('[part~="loading"]'));
}

/** A page that could not even be built. */
export function broken(name: string, reason: string): Subject {
  return { name, check: () => Promise.resolve([{ title: 'builds', problems: [reason] }]) };
}

/** What is open now, in every mode, on a desktop and on a phone. */
async function checkModes(inspector: Inspector, name: string): Promise<Check[]> {
  const checks = [await inspector.names()];
  for (const mode of Object.keys(modes) as Mode[]) {
    await inspector.show(mode);
    checks.push(await inspector.axe(`axe, ${mode}`));
    await inspector.shoot(name, mode);
  }
  await inspector.show('light', 'narrow');
  checks.push(await inspector.reflow('320 px'), await inspector.axe('axe, 320 px'));
  await inspector.shoot(name, '320');
  return [...checks, ...(await inspector.messages())];
}

/** The checks themselves are checked: each must find what is wrong with a page that is wrong in every way. */
export function faultyPage(url: string): Subject {
  const name = 'the checks';
  return {
    name,
    check: async (inspector) => {
      const blind = (await example(name, url).check(inspector)).filter(({ problems }) => problems.length === 0);
      return [{ title: 'find every fault of a faulty page', problems: blind.map(({ title }) => `Nothing was found by "${title}".`) }];
    },
  };
}

/** A documentation page of Storybook, which has no policy of its own: it opens, and nothing in it breaks. */
export function documentation(name: string, url: string): Subject {
  const hasRendered = (): boolean => document.querySelector('.sb-show-errordisplay, .sb-show-nopreview, #storybook-docs h1') !== null;
  return {
    name,
    check: async (inspector) => {
      await inspector.show('light');
      await inspector.open(url, hasRendered);
      const problems = await inspector.page.evaluate(() => (document.querySelector('#storybook-docs h1') ? [] : [document.body.innerText.slice(0, 500)]));
      return [{ title: 'opens', problems: [...problems, ...inspector.uncaught] }];
    },
  };
}
