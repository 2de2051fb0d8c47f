import type { LitElement, ReactiveController } from 'lit';
import type { Issue } from '../model/issue.js';
import { parseRoleProfile } from '../model/parse-role-profile.js';
import type { RoleProfile } from '../model/role-profile.js';
import { GivenDocument } from './given-document.js';
import { KeptDocumentController } from './kept-document.js';
import type { WorkspaceValue } from './workspace-context.js';

/** What an element that shows a role profile offers its host: the document itself, or its id in the workspace's repository. */
export interface ProfileHost extends LitElement {
  profile?: unknown;
  profileId?: string | undefined;
}

/** Finds the role profile of an element: its `profile` property, else the one with `profileId` in the workspace's repository. */
export class ProfileSource implements ReactiveController {
  readonly kept: KeptDocumentController<RoleProfile>;
  readonly #host: ProfileHost;
  readonly #given = new GivenDocument<RoleProfile>(parseRoleProfile);

  constructor(host: ProfileHost, workspace: () => WorkspaceValue | undefined) {
    this.#host = host;
    host.addController(this);
    this.kept = new KeptDocumentController<RoleProfile>(host, {
      type: 'role-profile',
      repository: () => workspace()?.repository,
      id: () => (host.profile == null ? host.profileId : undefined),
      parse: parseRoleProfile,
    });
  }

  /** Whether the host keeps the profile itself. */
  get isGiven(): boolean {
    return this.#host.profile != null;
  }

  get profile(): RoleProfile | undefined {
    return this.isGiven ? this.#given.document : this.kept.document;
  }

  /** Why what the host gave cannot be read, or what is odd in it. */
  get issues(): readonly Issue[] {
    return this.isGiven ? this.#given.issues : [];
  }

  hostUpdate(): void {
    const fault = this.#given.read(this.#host.profile);
    if (fault) console.warn(`<${this.#host.localName}> ${fault}`, this.#host);
  }

  /** Takes over what a person has made of the profile: it is saved after a rest, or at once, where the host does not keep it. */
  keep(profile: RoleProfile, atOnce: boolean): void {
    if (this.isGiven) {
      this.#given.take(profile);
      this.#host.profile = profile;
    } else if (atOnce) void this.kept.save(profile);
    else this.kept.write(profile);
  }
}
