import {
  actOnProfile,
  agreeOn,
  beginModeration,
  choose,
  conclude,
  draftProfile,
  editRow,
  handIn,
  parseFramework,
  type Actor,
  type Framework,
  type Moderation,
  type ProfileAction,
  type ProfiledRole,
  type RoleProfile,
} from 'rung-elements/model';

/** People around a panel. */
export const amara: Actor = { id: 'amara', name: 'Amara Lewis', roles: ['line-manager'] };
export const rhodri: Actor = { id: 'rhodri', name: 'Rhodri Price', roles: ['panel-member'] };
export const nadia: Actor = { id: 'nadia', name: 'Nadia Osman', roles: ['panel-member'] };
export const tom: Actor = { id: 'tom', name: 'Tom Hartley', roles: ['panel-member'] };
export const grace: Actor = { id: 'grace', name: 'Grace Ibekwe', roles: ['hr'] };
export const lena: Actor = { id: 'lena', name: 'Lena Vogel', roles: ['external-provider'] };
const panel = [rhodri, nadia, tom];

/** Who could be on a panel: the last two cannot. */
export const people = [
  ...panel.map((person) => ({ ...person, trained: true })),
  { id: 'mei', name: 'Mei Tanaka', roles: ['panel-member' as const], trained: true },
  { id: 'amara', name: 'Amara Lewis', roles: ['line-manager' as const, 'panel-member' as const], trained: true },
  { id: 'owen', name: 'Owen Grant', roles: ['panel-member' as const], trained: false },
];

const AT = '2026-03-02T10:42:00.000Z';
const REASONS = [
  'Answers residents at the counter and by phone, and explains decisions that they may not like.',
  'Plans the week for the desk and keeps to the answering times.',
  'Most people come because something went wrong; the role puts it right or finds who can.',
];

const role = (change: Partial<ProfiledRole>): ProfiledRole => ({
  title: 'Customer services adviser',
  family: 'Customer services',
  organisations: ['Eastvale District Council', 'Northmoor Council'],
  posts: 6,
  manager: false,
  seniority: 'staff',
  change: 'new',
  lineManager: { id: 'amara', name: 'Amara Lewis' },
  ...change,
});

export function frameworkOf(document: unknown): Framework {
  const { value } = parseFramework(document);
  if (!value) throw new Error('The sample framework can be read.');
  return value;
}

function act(profile: RoleProfile, action: ProfileAction, by: Actor): RoleProfile {
  const { profile: after, refusal } = actOnProfile(profile, action, { by, at: AT });
  if (refusal) throw new Error(refusal.message);
  return after;
}

const taken = ({ moderation, refusal }: ReturnType<typeof choose>): Moderation => {
  if (refusal) throw new Error(refusal.message);
  return moderation;
};

/** Submitted by the line manager and passed on by HR. */
export function routedProfile(framework: Framework, change: Partial<ProfiledRole> = {}, id = 'profile-1'): RoleProfile {
  const draft = draftProfile(framework, role(change), { id, by: amara, at: AT });
  if (!draft) throw new Error('A line manager begins profiles.');
  const written = draft.rows.reduce((profile, { competency }, index) => editRow(profile, competency, { level: framework.scale?.levels[Math.min(index % 2 === 0 ? 3 : 1, framework.scale.levels.length - 1)]?.id ?? null, rationale: REASONS[index % REASONS.length] ?? '' }), draft);
  return act(act(written, { action: 'submit', framework }, amara), { action: 'route' }, grace);
}

export interface ModeratedProfile {
  readonly profile: RoleProfile;
  readonly moderation: Moderation;
}

/** The panel has begun; nobody has chosen. */
export function begun(framework: Framework, change: Partial<ProfiledRole> = {}, id = 'profile-1'): ModeratedProfile {
  const routed = routedProfile(framework, change, id);
  const { moderation } = beginModeration(routed, panel.map(({ id: member, name = '' }) => ({ id: member, name, trained: true })), `moderation-of-${id}`);
  if (!moderation) throw new Error('The sample panel is trained.');
  return { profile: act(routed, { action: 'moderate', moderation }, nadia), moderation };
}

/** These members have handed in; the third sees some of it higher. */
export function handedIn(framework: Framework, members: number, id = 'profile-1'): ModeratedProfile {
  const { profile, moderation } = begun(framework, {}, id);
  const levels = framework.scale?.levels ?? [];
  const done = panel.slice(0, members).reduce((before, by, turn) => {
    const chosen = profile.rows.reduce((current, { competency, level }, index) => {
      const at = levels.findIndex((each) => each.id === level) + (turn === 2 && index % 3 === 0 ? 2 : turn === 1 && index === 0 ? -1 : 0);
      return taken(choose(current, { competency, level: levels[Math.min(at, levels.length - 1)]?.id ?? null, remark: turn === 2 && index % 3 === 0 ? 'Complaints are part of it since the move.' : '' }, by));
    }, before);
    return taken(handIn(chosen, profile, { by, at: AT }));
  }, moderation);
  return { profile, moderation: done };
}

/** All agreed, and ended or not. */
export function agreed(framework: Framework, kind?: 'agreed' | 'returned'): ModeratedProfile {
  const { profile, moderation } = handedIn(framework, 3);
  const all = profile.rows.reduce((current, { competency, level }) => taken(agreeOn(current, { competency, level: level ?? null, reason: 'Two of three saw it so, and the rationale carries it.' }, nadia)), moderation);
  if (!kind) return { profile, moderation: all };
  const reason = kind === 'returned' ? 'The rationales speak of the person who has the post now. Please write what the role needs.' : '';
  const ended = taken(conclude(all, profile, { kind, reason }, { by: nadia, at: AT }));
  return { profile: act(profile, kind === 'agreed' ? { action: 'agree', moderation: ended } : { action: 'return', reason, moderation: ended }, nadia), moderation: ended };
}
