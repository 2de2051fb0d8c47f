import { parseModeration, type Actor, type Framework } from 'rung-elements/model';
import type { ConflictError, Repository, RepositoryErrorCode } from 'rung-elements/storage/repository.js';
import { fillWithSamples, hasSamples } from './fill.js';
import { joinModerations } from './join-moderations.js';
import { FrameworkInUse } from './framework-in-use.js';
import { InForce } from './in-force.js';
import { OpenQuestions } from './open-questions.js';
import { isConflict, openPlace, type ServerState } from './open-place.js';
import { personOf } from './people.js';
import { keepRoleSettings, loadRoleSettings, type Place, type RoleSettings } from './settings.js';
import { ShownProfile } from './shown-profile.js';

export type DeskState =
  | { readonly status: 'closed' | 'opening' }
  /** Sample profiles are being written. */
  | { readonly status: 'filling'; readonly done: number; readonly all: number }
  | { readonly status: 'open'; readonly repository: Repository; readonly isEmpty: boolean }
  | { readonly status: 'failed'; readonly code: RepositoryErrorCode };

/** What the pages of role profiles share: who acts, where documents are kept, and the repository there. */
export class RoleDesk {
  readonly shown: ShownProfile;
  readonly inForce: InForce;
  readonly inUse: FrameworkInUse;
  readonly questions: OpenQuestions;
  readonly #update: () => void;
  #settings: RoleSettings = loadRoleSettings();
  #state: DeskState = { status: 'closed' };
  /** What the repository was opened for. */
  #opened = '';
  #server: ServerState = 'together';
  /** Why the last thing that a person asked for was not done. */
  fault: RepositoryErrorCode | undefined;

  constructor(update: () => void) {
    this.#update = update;
    this.shown = new ShownProfile(update);
    this.inForce = new InForce(update);
    this.inUse = new FrameworkInUse(update);
    this.questions = new OpenQuestions(update);
    for (const type of ['online', 'offline'] as const) addEventListener(type, update);
  }

  get actor(): Actor {
    return personOf(this.#settings.person);
  }

  get place(): Place {
    return this.#settings.place;
  }

  get server(): ServerState {
    if (!navigator.onLine) return 'offline';
    if (this.#server !== 'together') return this.#server;
    if (this.questions.troubles.length > 0) return 'refused';
    return this.questions.conflicts.length > 0 ? 'undecided' : 'together';
  }

  /** Where it stands with the profiles of a framework; opens them when they are asked for. */
  of(framework: Framework): DeskState {
    const wanted = this.#wanted(framework);
    if (this.#opened !== wanted) {
      const before = this.#state;
      this.#opened = wanted;
      this.#state = { status: 'opening' };
      this.#server = 'together';
      this.questions.clear();
      this.inUse.close();
      if (before.status === 'open') void before.repository.close();
      void this.#open(framework, wanted);
    }
    return this.#state;
  }

  /** Another page is shown. */
  leavePage(): void {
    this.shown.leave();
    this.inForce.leave();
  }

  actAs(person: string): void {
    this.#change({ person });
  }

  keepAt(place: Place): void {
    this.#opened = '';
    this.#change({ place });
  }

  retry(): void {
    this.#opened = '';
    this.#update();
  }

  /** Puts the sample profiles into the repository that is open. */
  async fill(framework: Framework): Promise<void> {
    const state = this.#state;
    if (state.status !== 'open') return;
    const opened = this.#opened;
    try {
      await this.#fill(state.repository, framework, opened);
      this.#settle(opened, { ...state, isEmpty: false });
    } catch (error) {
      this.#settle(opened, { status: 'failed', code: codeOf(error) });
    }
  }

  /** Does something with the repository and says whether that went well; if not, `fault` says why. */
  async attempt(work: (repository: Repository) => Promise<unknown>): Promise<boolean> {
    const state = this.#state;
    if (state.status !== 'open') return false;
    this.fault = undefined;
    try {
      await work(state.repository);
    } catch (error) {
      this.fault = codeOf(error);
    }
    this.#update();
    return this.fault === undefined;
  }

  async #open(framework: Framework, wanted: string): Promise<void> {
    try {
      const { place, person } = this.#settings;
      const repository = await openPlace(place, { name: `rung-portal-roles ${framework.id}`, person }, {
        onState: (state) => this.#whileOpen(wanted, () => (this.#server = state)),
        onConflict: (conflict) => this.#whileOpen(wanted, () => this.#noteConflict(conflict)),
        onHeld: (held) => this.#whileOpen(wanted, () => this.questions.keepOnly(held)),
        onTrouble: (trouble) => this.#whileOpen(wanted, () => this.questions.noteTrouble(trouble)),
      });
      if (place.kind === 'browser' && hasSamples(framework)) await this.#fill(repository, framework, wanted);
      const isEmpty = (await repository.count({ type: 'role-profile' })) === 0;
      if (this.#opened === wanted) await this.inUse.open(repository, framework);
      if (this.#opened !== wanted) {
        await repository.close();
        return;
      }
      this.#settle(wanted, { status: 'open', repository, isEmpty });
      // What is in conflict still after a change is told of again.
      if (place.kind === 'couchdb') repository.watch((changes) => this.questions.forgetConflicts(changes));
      if (isEmpty) this.#awaitFirst(repository, wanted);
    } catch (error) {
      this.#settle(wanted, { status: 'failed', code: codeOf(error) });
    }
  }

  /** The first profile may be begun here, or come from a server. */
  #awaitFirst(repository: Repository, opened: string): void {
    const unwatch = repository.watch((changes) => {
      if (!changes.some(({ type, removed }) => type === 'role-profile' && !removed)) return;
      unwatch();
      if (this.#state.status === 'open') this.#settle(opened, { status: 'open', repository, isEmpty: false });
    });
  }

  #fill(repository: Repository, framework: Framework, opened: string): Promise<void> {
    return fillWithSamples(repository, framework, (done, all) => this.#settle(opened, { status: 'filling', done, all }));
  }

  #noteConflict(conflict: ConflictError): void {
    const { mine, theirs } = conflict;
    const [one, other] = [parseModeration(mine).value, parseModeration(theirs?.document).value];
    if (one && other) {
      // Another machine may do the same at the same time; whoever comes second has nothing to do.
      if (this.#state.status === 'open') void this.#state.repository.put(joinModerations(one, other), theirs?.revision).catch((error: unknown) => console.warn(error));
      return;
    }
    this.questions.noteConflict(conflict);
  }

  #settle(opened: string, state: DeskState): void {
    this.#whileOpen(opened, () => (this.#state = state));
  }

  #whileOpen(opened: string, change: () => void): void {
    if (this.#opened !== opened) return;
    change();
    this.#update();
  }

  /** A browser has one place for each framework; a server shows everybody something else. */
  #wanted({ id }: Framework): string {
    const { place, person } = this.#settings;
    return JSON.stringify([place, place.kind === 'browser' ? id : '', place.kind === 'server' ? person : '']);
  }

  #change(change: Partial<RoleSettings>): void {
    this.#settings = { ...this.#settings, ...change };
    keepRoleSettings(this.#settings);
    this.fault = undefined;
    this.#update();
  }
}

function codeOf(error: unknown): RepositoryErrorCode {
  if (isConflict(error)) return 'conflict';
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  return isCode(code) ? code : 'failed';
}

const CODES: readonly RepositoryErrorCode[] = ['blocked', 'full', 'offline', 'refused', 'invalid', 'newer', 'missing', 'conflict', 'failed'];
const isCode = (code: unknown): code is RepositoryErrorCode => CODES.some((each) => each === code);
