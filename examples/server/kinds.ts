import {
  mayEdit,
  mergeModeration,
  moderationFor,
  parseEvidence,
  parseFramework,
  parseModeration,
  parseRoleProfile,
  runningReview,
  verifyModerationChange,
  verifyProfileChange,
  type Actor,
  type Issue,
  type Moderation,
  type ProfileChangeContext,
  type Role,
  type RoleProfile,
} from 'rung-elements/model';
import type { KeptDocument } from 'rung-elements/storage/repository.js';
import { Problem } from './problem.js';

/** What rules may look up: any document as the server holds it. */
export type Look = (type: string, id: string) => KeptDocument | undefined;

export interface WriteContext {
  readonly look: Look;
  /** The latest moment that a step may say it was taken at. */
  readonly latest: string;
}

/** What the server knows about one type of document. */
export interface Kind {
  /** `owner`: only whoever has made a document sees that there is one. */
  readonly readers: readonly Role[] | 'everybody' | 'owner';
  /**
   * What is to be kept when somebody writes a document.
   *
   * @throws Problem when they may not, or when it cannot be read
   */
  write(before: KeptDocument | undefined, after: KeptDocument, actor: Actor, context: WriteContext): KeptDocument;
  /** @throws Problem when they may not */
  remove(before: KeptDocument, actor: Actor): void;
  /** What somebody may see of a document. */
  show(document: KeptDocument, actor: Actor): KeptDocument;
  /** Whether somebody may put files beside a document. */
  mayAttach(document: KeptDocument, actor: Actor): boolean;
}

export type Kinds = Readonly<Record<string, Kind>>;

/** Clocks of devices may be wrong by so much, in milliseconds. */
export const CLOCK_TOLERANCE = 5 * 60 * 1000;

const asItIs = (document: KeptDocument): KeptDocument => document;

/** A document of a type, or why it is none. */
function readAs<Document>(parse: (input: unknown) => { readonly value?: Document; readonly issues: readonly Issue[] }, input: unknown): Document {
  const { value, issues } = parse(input);
  if (value !== undefined) return value;
  const isNewer = issues.some(({ code }) => code === 'newer-version');
  throw new Problem(422, isNewer ? 'newer' : 'invalid', issues.map(({ message }) => message).join(' ').slice(0, 1_000));
}

/** A document that the server holds; nothing when it is not there or cannot be read. */
function found<Document>(parse: (input: unknown) => { readonly value?: Document }, document: KeptDocument | undefined): Document | undefined {
  return document && parse(document).value;
}

function allow(refusal: { readonly code: string; readonly message: string } | undefined): void {
  if (refusal) throw new Problem(403, refusal.code, refusal.message);
}

/** The documents that the new steps of a profile refer to. */
function profileContext(before: RoleProfile | undefined, after: RoleProfile, { look, latest }: WriteContext): ProfileChangeContext {
  const steps = after.history.slice(before?.history.length ?? 0);
  const named = (name: 'moderation' | 'successor'): string => steps.findLast((step) => step[name] !== undefined)?.[name] ?? '';
  const moderation = found(parseModeration, look('moderation', named('moderation')));
  const framework = found(parseFramework, look('framework', after.framework.id));
  const successor = found(parseRoleProfile, look('role-profile', named('successor')));
  const withdrawn = before && found(parseRoleProfile, look('role-profile', runningReview(before) ?? ''));
  const predecessor = found(parseRoleProfile, look('role-profile', after.supersedes ?? ''));
  return { latest, ...(moderation && { moderation }), ...(framework && { framework }), ...(successor && { successor }), ...(withdrawn && { withdrawn }), ...(predecessor && { predecessor }) };
}

const roleProfiles: Kind = {
  readers: 'everybody',
  write(before, after, actor, context) {
    const [old, next] = [before && readAs(parseRoleProfile, before), readAs(parseRoleProfile, after)];
    allow(verifyProfileChange(old, next, actor, profileContext(old, next, context)));
    return after;
  },
  remove: (before, actor) => allow(verifyProfileChange(readAs(parseRoleProfile, before), undefined, actor)),
  show: asItIs,
  mayAttach: (document, actor) => mayEdit(readAs(parseRoleProfile, document), actor),
};

/** Ballots of others stay on the server until all are in, and only members write their own. */
const moderations: Kind = {
  readers: ['line-manager', 'role-profiler', 'panel-member', 'hr', 'external-provider'],
  write(before, after, actor, { look, latest }) {
    const [old, next] = [before && readAs(parseModeration, before), readAs(parseModeration, after)];
    const profile = found(parseRoleProfile, look('role-profile', next.profile.id));
    allow(verifyModerationChange(old, next, actor, { latest, ...(profile && { profile }) }));
    return old ? mergeModeration(old, next, actor.id) : after;
  },
  remove: (before, actor) => allow(verifyModerationChange(readAs(parseModeration, before), undefined, actor)),
  show: (document, actor): Moderation => moderationFor(readAs(parseModeration, document), actor.id),
  mayAttach: () => false,
};

const FRAMEWORKS_FOR = { code: 'not-allowed', message: 'Frameworks are kept by HR.' };

const frameworks: Kind = {
  readers: 'everybody',
  write(_, after, { roles }) {
    readAs(parseFramework, after);
    allow(roles.includes('hr') ? undefined : FRAMEWORKS_FOR);
    return after;
  },
  remove: (_, { roles }) => allow(roles.includes('hr') ? undefined : FRAMEWORKS_FOR),
  show: asItIs,
  mayAttach: () => false,
};

/** People's own notes on their work: whom they show them to is for them to say. */
const evidence: Kind = {
  readers: 'owner',
  write: (_, after) => (readAs(parseEvidence, after), after),
  remove: () => undefined,
  show: asItIs,
  mayAttach: () => true,
};

export const kinds: Kinds = { 'role-profile': roleProfiles, moderation: moderations, framework: frameworks, evidence };

/** Whether somebody may see documents of a kind, this one among them. */
export function mayRead({ readers }: Kind, actor: Actor, owner: string): boolean {
  if (readers === 'owner') return owner === actor.id;
  return readers === 'everybody' || readers.some((role) => actor.roles.includes(role));
}
