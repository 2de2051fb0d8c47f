import { fixture, html, waitUntil } from '@open-wc/testing';
import 'rung-elements/define/profile-register.js';
import type { ProfileRegister, RegisterViewChangeDetail } from '../../src/elements/profile-register/profile-register.js';
import type { RoleProfile } from '../../src/model/index.js';
import type { KeptDocument, Page, Query, Repository } from '../../src/storage/repository.js';
import { memoryRepository } from '../../src/storage/memory.js';
import { profileAt } from '../../stories/elements/sample-register.js';
import { parts, text } from './framework-grid-support.js';

/** What the tests of the register have in common. */

export const profiles = (count: number): readonly RoleProfile[] => Array.from({ length: count }, (_, index) => profileAt(index));

export async function show(properties: Readonly<Record<string, unknown>> = {}, parentNode?: Element): Promise<ProfileRegister> {
  const register = Object.assign(document.createElement('rung-profile-register'), { today: '2026-06-01' }, properties);
  await fixture(html`${register}`, parentNode && { parentNode });
  await register.updateComplete;
  return register;
}

export const rows = (register: Element): HTMLTableRowElement[] => [...register.shadowRoot!.querySelectorAll<HTMLTableRowElement>('.rows > tr')];
export const titles = (register: Element): string[] => parts(register, 'open').map(text);
export const scroller = (register: Element): HTMLElement => register.shadowRoot!.querySelector<HTMLElement>('.scroller')!;
export const table = (register: Element): HTMLTableElement => register.shadowRoot!.querySelector<HTMLTableElement>('table.register')!;

export function control(register: Element, label: string): HTMLInputElement | HTMLSelectElement {
  const found = [...register.shadowRoot!.querySelectorAll('label')].find((each) => text(each).startsWith(label));
  return found!.querySelector<HTMLInputElement | HTMLSelectElement>('input, select')!;
}

export async function choose(register: ProfileRegister, label: string, value: string): Promise<void> {
  const there = control(register, label);
  there.value = value;
  there.dispatchEvent(new Event('change', { bubbles: true }));
  await register.updateComplete;
}

export function views(register: Element): RegisterViewChangeDetail['view'][] {
  const all: RegisterViewChangeDetail['view'][] = [];
  register.addEventListener('rung-view-change', (event) => all.push((event as CustomEvent<RegisterViewChangeDetail>).detail.view));
  return all;
}

interface Question {
  readonly kind: 'query' | 'count';
  readonly query: Partial<Query>;
  /** Lets the answer go, or refuses it. */
  readonly answer: (fault?: Error) => void;
}

/** A repository whose answers wait until a test lets them go, in whatever order. */
export class HeldRepository {
  readonly questions: Question[] = [];
  readonly repository: Repository;
  readonly #kept: Repository;
  /** Answers go at once. */
  isOpen = false;

  constructor(documents: readonly KeptDocument[]) {
    this.#kept = memoryRepository({ documents });
    this.repository = Object.assign(Object.create(this.#kept) as Repository, {
      query: (query: Query): Promise<Page> => this.#hold('query', query, () => this.#kept.query(query)),
      count: (query: Query): Promise<number> => this.#hold('count', query, () => this.#kept.count(query)),
      put: (document: KeptDocument, basedOn?: string) => this.#kept.put(document, basedOn),
      get: (type: string, id: string) => this.#kept.get(type, id),
      watch: (listener: Parameters<Repository['watch']>[0]) => this.#kept.watch(listener),
    });
  }

  /** Answers everything that is asked, now and later. */
  open(): void {
    this.isOpen = true;
    for (const { answer } of this.questions.splice(0)) answer();
  }

  #hold<Result>(kind: Question['kind'], query: Partial<Query>, ask: () => Promise<Result>): Promise<Result> {
    if (this.isOpen) return ask();
    return new Promise((resolve, reject) => {
      this.questions.push({ kind, query, answer: (fault) => (fault === undefined ? void ask().then(resolve, reject) : reject(fault)) });
    });
  }
}

export const settled = (register: ProfileRegister, isThere: () => unknown): Promise<void> => waitUntil(async () => {
  await register.updateComplete;
  return isThere();
});
