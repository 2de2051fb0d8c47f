import type { LitElement, ReactiveController } from 'lit';
import { actOnProfile, type ProfileAction } from '../model/act-on-profile.js';
import { joinDocuments } from '../model/join-documents.js';
import { mergeModeration } from '../model/moderate.js';
import type { Moderation } from '../model/moderation.js';
import { parseModeration, parseRoleProfile } from '../model/parse-role-profile.js';
import type { Actor } from '../model/person.js';
import type { ProfileRefusal } from '../model/profile-refusal.js';
import type { RoleProfile } from '../model/role-profile.js';
import { GivenDocument } from './given-document.js';
import { KeptDocumentController } from './kept-document.js';
import type { WorkspaceValue } from './workspace-context.js';

/** What an element for a moderation offers its host: the documents themselves, or their ids in the workspace's repository. */
export interface ModerationHost extends LitElement {
  moderation?: unknown;
  profile?: unknown;
  actor?: Actor;
  moderationId?: string | undefined;
  profileId?: string | undefined;
}

/**
 * The moderation of an element and the profile that it is of: set by the host, or kept in the workspace's repository.
 * Members who write at the same time lose nothing: each one's own ballot, and what each agreed on, is joined with what
 * the others have saved; only where two changed the same agreement, somebody has to choose.
 */
export class ModerationSource implements ReactiveController {
  readonly moderationKept: KeptDocumentController<Moderation>;
  readonly profileKept: KeptDocumentController<RoleProfile>;
  /** The panel has finished while this person was still changing something. */
  endedMeanwhile = false;
  readonly #host: ModerationHost;
  readonly #workspace: () => WorkspaceValue | undefined;
  readonly #moderation = new GivenDocument<Moderation>(parseModeration);
  readonly #profile = new GivenDocument<RoleProfile>(parseRoleProfile);

  constructor(host: ModerationHost, workspace: () => WorkspaceValue | undefined) {
    this.#host = host;
    this.#workspace = workspace;
    host.addController(this);
    const repository = (): WorkspaceValue['repository'] => workspace()?.repository;
    this.profileKept = new KeptDocumentController<RoleProfile>(host, {
      type: 'role-profile',
      repository,
      id: () => (host.profile == null ? host.profileId || this.moderation?.profile.id : undefined),
      parse: parseRoleProfile,
    });
    this.moderationKept = new KeptDocumentController<Moderation>(host, {
      type: 'moderation',
      repository,
      id: () => (host.moderation == null ? host.moderationId || (host.profile == null ? this.#begun : undefined) : undefined),
      parse: parseModeration,
      join: (base, mine, theirs) => this.#join(base, mine, theirs),
    });
  }

  get moderation(): Moderation | undefined {
    return this.#host.moderation == null ? this.moderationKept.document : this.#moderation.document;
  }

  get profile(): RoleProfile | undefined {
    return this.#host.profile == null ? this.profileKept.document : this.#profile.document;
  }

  get actor(): Actor | undefined {
    return this.#host.actor ?? this.#workspace()?.actor;
  }

  /** Whether the host has set something that cannot be read. */
  get isUnreadable(): boolean {
    return (this.#host.moderation != null && !this.#moderation.document) || (this.#host.profile != null && !this.#profile.document);
  }

  /** Which moderation the profile says has begun. */
  get #begun(): string | undefined {
    return this.profileKept.document?.history.findLast(({ action }) => action === 'moderate')?.moderation;
  }

  hostUpdate(): void {
    const faults = [this.#moderation.read(this.#host.moderation), this.#profile.read(this.#host.profile)].filter(Boolean);
    if (faults.length > 0) console.warn(`<${this.#host.localName}> ${faults.join(' ')}`, this.#host);
  }

  /** Takes over a state of the moderation; `now` saves it without a rest. Says whether all is saved. */
  async write(moderation: Moderation, now: boolean): Promise<boolean> {
    if (this.#host.moderation != null) {
      this.#moderation.take(moderation);
      this.#host.moderation = moderation;
      return true;
    }
    if (now) return this.moderationKept.save(moderation);
    this.moderationKept.write(moderation);
    return false;
  }

  /** Keeps a new moderation, and the profile whose step it begins. Says whether both are kept. */
  async begin(moderation: Moderation, action: ProfileAction, context: { readonly by: Actor; readonly at: string }): Promise<ProfileRefusal | boolean> {
    const repository = this.#host.profile == null ? this.#workspace()?.repository : undefined;
    if (!repository) {
      const done = await this.step(action, context);
      if (done === true) {
        this.#moderation.take(moderation);
        this.#host.moderation = moderation;
      }
      return done;
    }
    try {
      const { revision } = await repository.put(moderation);
      const done = await this.step(action, context);
      // Somebody else was first: nothing points to this one.
      if (done !== true) await repository.remove('moderation', moderation.id, revision);
      return done;
    } catch (error) {
      console.warn(error);
      return false;
    }
  }

  /** Takes a step with the profile and keeps it, also where somebody else has changed the profile meanwhile and the step still follows. */
  async step(action: ProfileAction, context: { readonly by: Actor; readonly at: string }): Promise<ProfileRefusal | boolean> {
    const { profile } = this;
    if (!profile) return false;
    const { profile: next, refusal } = actOnProfile(profile, action, context);
    if (refusal) return refusal;
    if (this.#host.profile != null) {
      this.#profile.take(next);
      this.#host.profile = next;
      return true;
    }
    if (await this.profileKept.save(next)) return true;
    const theirs = this.profileKept.conflict?.theirs;
    if (!theirs) return false;
    const again = actOnProfile(theirs, action, context);
    const isSaved = await this.profileKept.resolve(again.profile ?? theirs);
    return again.refusal ?? isSaved;
  }

  #join(base: Moderation, mine: Moderation, theirs: Moderation): Moderation | undefined {
    const joined = joinDocuments(base, mine, theirs);
    if (!joined) return undefined;
    this.endedMeanwhile = theirs.outcome !== undefined && base.outcome === undefined;
    return mergeModeration(theirs, joined, this.actor?.id ?? '');
  }
}
