import type { QueueTrouble } from 'rung-elements/storage/http.js';
import type { Change, ConflictError, KeptDocument, Repository } from 'rung-elements/storage/repository.js';
import { isConflict } from './open-place.js';

/** What only a person can decide about documents on a server. */
export class OpenQuestions {
  readonly #update: () => void;
  #conflicts: readonly ConflictError[] = [];
  #troubles: readonly QueueTrouble[] = [];

  constructor(update: () => void) {
    this.#update = update;
  }

  /** Documents of which there are two versions. */
  get conflicts(): readonly ConflictError[] {
    return this.#conflicts;
  }

  /** Changes that the server does not take, each to be given up or made anew. */
  get troubles(): readonly QueueTrouble[] {
    return this.#troubles;
  }

  clear(): void {
    this.#conflicts = [];
    this.#troubles = [];
  }

  noteConflict(conflict: ConflictError): void {
    this.#conflicts = [...this.#conflicts.filter(({ mine }) => !isSame(mine, conflict.mine)), conflict];
    this.#update();
  }

  noteTrouble(trouble: QueueTrouble): void {
    this.#troubles = [...this.#troubles.filter(({ document }) => !isSame(document, trouble.document)), trouble];
    this.#update();
  }

  /** Somebody may have decided elsewhere. */
  forgetConflicts(changes: readonly Change[]): void {
    this.#keep(({ mine }) => !changes.some((change) => isSame(mine, change)), () => true);
  }

  /** Anything else has been put anew. */
  keepOnly(held: readonly Key[]): void {
    this.#keep(({ mine }) => held.some((key) => isSame(mine, key)), ({ document }) => held.some((key) => isSame(document, key)));
  }

  /** A person has decided between the versions of a document. */
  async decide(repository: Repository, conflict: ConflictError, decided: KeptDocument | undefined): Promise<void> {
    const { mine, theirs } = conflict;
    try {
      if (decided) await repository.put(decided, theirs?.revision);
      else if (theirs && mine) await repository.remove(mine.type, mine.id, theirs.revision);
      this.#conflicts = this.#conflicts.filter((each) => each !== conflict);
    } catch (error) {
      // There is a newer version to choose from.
      if (isConflict(error)) this.noteConflict(error);
      throw error;
    }
  }

  /** A person gives up a change that the server does not take. */
  async discard(trouble: QueueTrouble): Promise<void> {
    await trouble.discard();
    this.#troubles = this.#troubles.filter((each) => each !== trouble);
  }

  #keep(isOpenConflict: (conflict: ConflictError) => boolean, isOpenTrouble: (trouble: QueueTrouble) => boolean): void {
    const [conflicts, troubles] = [this.#conflicts.filter(isOpenConflict), this.#troubles.filter(isOpenTrouble)];
    if (conflicts.length + troubles.length === this.#conflicts.length + this.#troubles.length) return;
    this.#conflicts = conflicts;
    this.#troubles = troubles;
    this.#update();
  }
}

type Key = Pick<KeptDocument, 'type' | 'id'>;
const isSame = (one: Key | undefined, other: Key | undefined): boolean => one?.type === other?.type && one?.id === other?.id;
