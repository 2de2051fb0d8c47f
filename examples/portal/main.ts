import { html, render, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { ADDRESS, FILE, Library, sampleIds } from './library.js';
import type { Page, PageContext } from './page.js';
import { changesPage } from './pages/changes.js';
import { charterPage } from './pages/charter.js';
import { competencyPage } from './pages/competency.js';
import { evidencePage } from './pages/evidence.js';
import { frameworkPage, notFoundPage, type FrameworkContext } from './pages/framework.js';
import { homePage, type Opening } from './pages/home.js';
import { importPage } from './pages/import.js';
import { overviewPage } from './pages/overview.js';
import { profilePage } from './pages/profile.js';
import { profilesPage } from './pages/profiles.js';
import { queuePage } from './pages/queue.js';
import { readPage } from './pages/read.js';
import { RolePage } from './pages/role.js';
import { sentPage } from './pages/sent.js';
import { writePage } from './pages/write.js';
import { MyEvidence } from './my-evidence.js';
import { applyPreferences, keepPreferences, loadPreferences, type Preferences } from './preferences.js';
import { RoleDesk } from './roles/desk.js';
import { hrefOf, isSamePage, routeOf, type Route } from './route.js';
import { ScrollMemory } from './scroll-memory.js';
import { shell } from './shell.js';
import { wordsCy } from './words.cy.js';
import { words as wordsEn, type Words } from './words.js';

/** The elements that a page needs, loaded when it is opened for the first time. */
const elements: Readonly<Partial<Record<Route['page'], () => Promise<unknown>>>> = {
  import: () => import('rung-elements/define/framework-importer.js'),
  overview: () => import('rung-elements/define/export-menu.js'),
  read: () => import('rung-elements/define/framework-grid.js'),
  competency: () => import('rung-elements/define/competency-card.js'),
  charter: () => import('rung-elements/define/charter.js'),
  evidence: () => import('rung-elements/define/evidence-list.js'),
  write: () => import('rung-elements/define/evidence-form.js'),
  profiles: () => Promise.all([import('rung-elements/define/profile-register.js'), import('rung-elements/define/conflict.js')]),
  queue: () => import('rung-elements/define/moderation-queue.js'),
  changes: () => import('rung-elements/define/framework-diff.js'),
  profile: () => Promise.all([import('rung-elements/define/role-profile.js'), import('rung-elements/define/moderation.js'), import('rung-elements/define/conflict.js'), import('rung-elements/define/export-menu.js')]),
  role: () => Promise.all([import('rung-elements/define/level-picker.js'), import('rung-elements/define/framework-grid.js')]),
};

class Portal {
  readonly #root: HTMLElement;
  readonly #library: Library;
  readonly #loadedElements = new Set<Route['page']>();
  readonly #rolePages = new Map<string, RolePage>();
  readonly #scroll = new ScrollMemory();
  readonly #mine = new MyEvidence(() => this.#render());
  readonly #desk = new RoleDesk(() => this.#render());
  #preferences: Preferences = loadPreferences();
  #route: Route = { page: 'home' };
  #opening: Omit<Opening, 'onFiles'> = {};
  /** Files that were brought on the first page, for the importer when it is there. */
  #toImport: readonly File[] = [];
  /** A new page was asked for and the focus has not moved to its heading yet. */
  #focusIsDue = false;

  constructor(root: HTMLElement) {
    this.#root = root;
    const address = new URLSearchParams(location.search).get('framework')?.trim();
    this.#library = new Library(address || undefined, () => this.#render());
  }

  start(): void {
    this.#root.replaceChildren();
    // A link to the portal with a framework in it leads to that framework.
    if (this.#library.address !== undefined && !location.href.includes('#')) history.replaceState(history.state, '', hrefOf({ page: 'overview', framework: ADDRESS }));
    addEventListener('hashchange', () => this.#onHashChange());
    // A file that misses its place must not replace the portal.
    for (const type of ['dragover', 'drop'] as const) addEventListener(type, (event) => event.preventDefault());
    applyPreferences(this.#preferences, document.documentElement);
    this.#go(routeOf(location.hash));
    this.#scroll.arrive();
  }

  get #words(): Words {
    return this.#preferences.language === 'cy' ? wordsCy : wordsEn;
  }

  #onHashChange(): void {
    const route = routeOf(location.hash);
    // The elements keep what they show in the address too; that is no new page.
    if (isSamePage(route, this.#route) && route.page !== 'unknown') {
      this.#route = route;
      this.#render();
      return;
    }
    this.#focusIsDue = true;
    this.#opening = {};
    this.#desk.leavePage();
    this.#go(route);
    this.#scroll.arrive();
  }

  #go(route: Route): void {
    this.#route = route;
    if (route.page === 'home') void this.#showOwn();
    if (route.page === 'home') for (const id of [...sampleIds, ...(this.#library.address === undefined ? [] : [ADDRESS]), FILE]) this.#library.request(id);
    else if ('framework' in route) this.#library.request(route.framework);
    void this.#loadElements(route.page);
    this.#render();
  }

  async #loadElements(page: Route['page']): Promise<void> {
    if (this.#loadedElements.has(page)) return;
    await elements[page]?.();
    this.#loadedElements.add(page);
    this.#render();
  }

  readonly #render = (): void => {
    const page = this.#page();
    const words = this.#words;
    const title = words.titleOf(page.titles);
    document.title = page.hasErrors ? words.errorTitle(title) : title;
    render(
      shell({
        words,
        preferences: this.#preferences,
        content: this.#framed(page.content),
        isHome: this.#route.page === 'home',
        isPrivate: this.#desk.place.kind === 'browser',
        onPreferences: (change) => this.#onPreferences(change),
      }),
      this.#root,
    );
    for (const each of this.#rolePages.values()) each.rendered(this.#root);
    this.#handOver();
    if (this.#focusIsDue && !page.loading) {
      this.#focusIsDue = false;
      this.#root.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    }
  };

  /** Each page is made anew, so that nothing of the page before stays in its elements. */
  #framed(content: TemplateResult): TemplateResult {
    const route = this.#route;
    const key = route.page === 'unknown' ? 'unknown' : hrefOf(route.page === 'competency' ? { ...route, level: '' } : route);
    return html`${keyed(key, content)}`;
  }

  #page(): Page {
    const route = this.#route;
    const words = this.#words;
    const context: PageContext = { words, preferences: this.#preferences, library: this.#library, mine: this.#mine, desk: this.#desk, update: this.#render };
    if (route.page === 'home') return homePage(context, { ...this.#opening, onFiles: (files) => void this.#openFiles(files) });
    if (route.page === 'import') return importPage(context, this.#loadedElements.has('import'));
    if (route.page === 'unknown') return notFoundPage(words, words.notFound.page);
    return frameworkPage(context, route, this.#loadedElements.has(route.page), (framework) => this.#frameworkPage(framework));
  }

  #frameworkPage(context: FrameworkContext): Page {
    switch (context.route.page) {
      case 'overview':
        return overviewPage(context);
      case 'read':
        return readPage(context);
      case 'competency':
        return competencyPage(context);
      case 'charter':
        return charterPage(context);
      case 'evidence':
        return evidencePage(context);
      case 'write':
        return writePage(context);
      case 'profiles':
        return profilesPage(this.#inUse(context));
      case 'profile':
        return profilePage(this.#inUse(context));
      case 'queue':
        return queuePage(this.#inUse(context));
      case 'changes':
        return changesPage(this.#inUse(context));
      case 'role':
        return this.#rolePage(context).page(context);
      case 'sent': {
        const role = this.#rolePage(context);
        // Nothing was sent: a link or a bookmark led here.
        return role.submitted.length > 0 ? sentPage(context, role.submitted) : notFoundPage(context.words, context.words.notFound.page);
      }
    }
  }

  /** Role profiles are written with the framework of next year once somebody has said so. */
  #inUse(context: FrameworkContext): FrameworkContext {
    return { ...context, framework: this.#desk.inUse.of(context.framework) };
  }

  #rolePage(context: FrameworkContext): RolePage {
    let page = this.#rolePages.get(context.id);
    if (page?.framework !== context.framework) this.#rolePages.set(context.id, (page = new RolePage(context)));
    return page;
  }

  #onPreferences(change: Partial<Preferences>): void {
    this.#preferences = { ...this.#preferences, ...change };
    keepPreferences(this.#preferences);
    applyPreferences(this.#preferences, document.documentElement);
    this.#render();
  }

  /** The frameworks that were imported into this browser. */
  async #showOwn(): Promise<void> {
    await this.#library.findOwn();
    for (const id of this.#library.ownIds) this.#library.request(id);
  }

  /** Gives the importer the files that were brought before it was there. */
  #handOver(): void {
    const importer = this.#root.querySelector('rung-framework-importer');
    if (!importer || this.#toImport.length === 0) return;
    const files = this.#toImport;
    this.#toImport = [];
    void importer.read(files);
  }

  async #openFiles(files: readonly File[]): Promise<void> {
    const [file] = files;
    if (!file) return;
    // What is a framework already opens at once; all else is to be checked first.
    if (files.length > 1 || !/\.json$/i.test(file.name)) {
      this.#toImport = files;
      location.hash = hrefOf({ page: 'import' });
      return;
    }
    this.#opening = { reading: file.name };
    this.#render();
    const problem = await this.#library.openFile(file);
    this.#opening = {};
    if (problem) this.#showProblem({ name: file.name, problem });
    else location.hash = hrefOf({ page: 'overview', framework: FILE });
  }

  #showProblem(failed: NonNullable<Opening['failed']>): void {
    this.#opening = { failed };
    this.#render();
    this.#root.querySelector<HTMLElement>('#open-problem')?.focus();
  }
}

const root = document.querySelector<HTMLElement>('#portal');
if (root) new Portal(root).start();
