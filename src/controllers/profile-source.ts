import type { LitElement, ReactiveController } from 'lit';
import type { Issue } from '../model/issue.js';
import { parseRoleProfile } from '../model/parse-role-profile.js';
import type { RoleProfile } from '../model/role-profile.js';
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
  #input: unknown;
  #given: ReturnType<typeof parseRoleProfile> | undefined;

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
    return this.isGiven ? this.#given?.value : this.kept.document;
  }

  /** Why what the host gave cannot be read, or what is odd in it. */
  get issues(): readonly Issue[] {
    return this.isGiven ? (this.#given?.issues ?? []) : [];
  }

  hostUpdate(): void {
    const { profile } = this.#host;
    if (profile === this.#input) return;
    this.#input = profile;
    this.#given = profile == null ? undefined : parseRoleProfile(profile);
    if (this.#given && !this.#given.value) console.warn(`<${this.#host.localName}> ${this.#given.issues.map(({ message }) => message).join(' ')}`, this.#host);
  }

  /** Takes over what the element has made of the profile, which needs no reading. */
  take(profile: RoleProfile): void {
    this.#input = profile;
    this.#given = { value: profile, issues: [] };
    this.#host.profile = profile;
  }
}
