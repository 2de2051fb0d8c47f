import { checkProfile } from './check-profile.js';
import { frameworkRef } from './edit-profile.js';
import type { Framework } from './framework.js';
import type { Issue } from './issue.js';
import { isPanel, type Moderation } from './moderation.js';
import { actingAs, type Actor, type DoneBy } from './person.js';
import { openConcerns, rolesFor, routeOf, runningReview, stepOf } from './profile-workflow.js';
import type { AgreedLevel, ProfileStep, RoleProfile } from './role-profile.js';

/** A step with what it needs. Ids of what it makes are given, so that the same step gives the same document everywhere. */
export type ProfileAction =
  /** Needs the framework, to see whether the profile is whole. */
  | { readonly action: 'submit'; readonly framework: Framework }
  | { readonly action: 'route' }
  /** For the panel, the moderation that begins. */
  | { readonly action: 'moderate'; readonly moderation?: Moderation }
  /** For the panel, the moderation with its outcome; else the levels that change, each with a reason. */
  | { readonly action: 'agree'; readonly moderation?: Moderation; readonly levels?: readonly AgreedLevel[]; readonly reason?: string }
  | { readonly action: 'return'; readonly reason: string }
  | { readonly action: 'publish' }
  | { readonly action: 'tell-line-manager' }
  | { readonly action: 'advise-employees' }
  | { readonly action: 'raise-concern'; readonly concern: string; readonly text: string }
  | { readonly action: 'answer-concern'; readonly concern: string; readonly text: string }
  /** Begins the profile that is to follow; `framework` is the one that it is to be of. */
  | { readonly action: 'start-review'; readonly successor: string; readonly framework?: Framework }
  | { readonly action: 'supersede'; readonly successor: RoleProfile };

export type ProfileRefusalCode =
  | 'wrong-status'
  | 'not-allowed'
  | 'not-complete'
  | 'no-reason'
  | 'no-moderation'
  | 'wrong-panel'
  | 'own-profile'
  | 'not-agreed'
  | 'no-such-concern'
  | 'review-runs'
  | 'no-review'
  | 'not-published';

/** Why a step was not taken; the profile is as it was. */
export interface ProfileRefusal {
  readonly code: ProfileRefusalCode;
  /** One English sentence or two: why not, and what to do. */
  readonly message: string;
  /** What is missing, for `not-complete`. */
  readonly issues: readonly Issue[];
}

/** What a step leads to: the profile after it, and the new one where it begins one; or why it was not taken. */
export type ProfileOutcome =
  | { readonly profile: RoleProfile; readonly successor?: RoleProfile; readonly refusal?: undefined }
  | { readonly profile?: undefined; readonly refusal: ProfileRefusal };

const sentences: Readonly<Record<ProfileRefusalCode, string>> = {
  'wrong-status': 'This step does not follow from where the profile stands.',
  'not-allowed': 'This step is for other people. The table of the workflow says for whom.',
  'not-complete': 'The profile is not whole yet. Complete what is listed, then submit it.',
  'no-reason': 'Say why, in a few words: it is kept with the profile.',
  'no-moderation': 'A panel needs a moderation of this profile.',
  'wrong-panel': 'A panel has exactly three different members who are trained in profiling.',
  'own-profile': 'Whoever has submitted the profile cannot be on its panel.',
  'not-agreed': 'The panel has not agreed on every level yet.',
  'no-such-concern': 'There is no open concern like this.',
  'review-runs': 'A review of this profile has begun already.',
  'no-review': 'No review of this profile has begun.',
  'not-published': 'The new profile has to be published first.',
};

/** When something is done, and by whom. */
export interface StepContext {
  readonly by: Actor;
  /** Moment in UTC, as `2026-03-02T10:42:00.000Z`. */
  readonly at: string;
}

type Refused = { readonly refusal: ProfileRefusal };
type StepDetails = Partial<Omit<ProfileStep, 'action' | 'at' | 'by' | 'to'>>;
type Effect = { readonly step: StepDetails; readonly change?: Partial<RoleProfile>; readonly successor?: RoleProfile };

/**
 * Takes a step of the workflow. Pure: the profile stays as it is, and a step that is refused changes nothing. Each step
 * is added to the history; nothing is ever taken out of it.
 */
export function actOnProfile(profile: RoleProfile, action: ProfileAction, { by, at }: StepContext): ProfileOutcome {
  const { from, to } = stepOf(action.action);
  if (!from.includes(profile.status)) return refuse('wrong-status');
  const person = actingAs(by, rolesFor(action.action, profile));
  if (!person) return refuse('not-allowed');
  const effect = effectOf(profile, action, person, at);
  if ('refusal' in effect) return effect;
  const status = to ?? profile.status;
  const step: ProfileStep = { action: action.action, at, by: person, to: status, ...effect.step };
  const next: RoleProfile = { ...profile, ...effect.change, status, revision: profile.revision + 1, history: [...profile.history, step] };
  return { profile: next, ...(effect.successor && { successor: effect.successor }) };
}

export function refuse(code: ProfileRefusalCode, issues: readonly Issue[] = []): Refused {
  return { refusal: { code, message: sentences[code], issues } };
}

function effectOf(profile: RoleProfile, action: ProfileAction, by: DoneBy, at: string): Effect | Refused {
  switch (action.action) {
    case 'submit':
      return submit(profile, action.framework);
    case 'route': {
      const route = routeOf(profile);
      return { step: { route }, change: { route } };
    }
    case 'moderate':
      return profile.route === 'panel' ? beginPanel(profile, action.moderation) : { step: {} };
    case 'agree':
      return profile.route === 'panel' ? agreePanel(profile, action.moderation) : agreeAlone(profile, action.levels ?? [], action.reason);
    case 'return':
      return withText(action.reason, (reason) => ({ step: { reason } }));
    case 'publish':
      return { step: {}, change: { reviewDue: aYearAfter(at) } };
    case 'tell-line-manager':
    case 'advise-employees':
      return { step: {} };
    case 'raise-concern':
      return withText(action.text, (reason) => ({ step: { reason, concern: action.concern } }));
    case 'answer-concern':
      if (!openConcerns(profile).some(({ id }) => id === action.concern)) return refuse('no-such-concern');
      return withText(action.text, (reason) => ({ step: { reason, concern: action.concern } }));
    case 'start-review':
      if (runningReview(profile) !== undefined) return refuse('review-runs');
      return { step: { successor: action.successor }, successor: successorOf(profile, action.successor, action.framework, by, at) };
    case 'supersede':
      return supersede(profile, action.successor);
  }
}

function submit(profile: RoleProfile, framework: Framework): Effect | Refused {
  const errors = checkProfile(profile, framework).filter(({ severity }) => severity === 'error');
  return errors.length > 0 ? refuse('not-complete', errors) : { step: {}, change: { framework: frameworkRef(framework) } };
}

function beginPanel(profile: RoleProfile, moderation: Moderation | undefined): Effect | Refused {
  if (moderation?.profile.id !== profile.id || moderation.outcome) return refuse('no-moderation');
  if (!isPanel(moderation.members)) return refuse('wrong-panel');
  const submitters = profile.history.filter(({ action }) => action === 'submit').map(({ by }) => by.id);
  if (moderation.members.some(({ id }) => submitters.includes(id))) return refuse('own-profile');
  return { step: { moderation: moderation.id } };
}

function agreePanel(profile: RoleProfile, moderation: Moderation | undefined): Effect | Refused {
  const begun = profile.history.findLast(({ action }) => action === 'moderate')?.moderation;
  if (!moderation || moderation.id !== begun || moderation.profile.id !== profile.id) return refuse('no-moderation');
  const { outcome, agreed } = moderation;
  const isWhole = profile.rows.every(({ competency }) => agreed.some((each) => each.competency === competency));
  if (outcome?.kind !== 'agreed' || !isWhole) return refuse('not-agreed');
  const levels = agreed.flatMap(({ competency, level, reason }) => (level == null ? [] : [{ competency, level, reason }]));
  return { step: { moderation: moderation.id, levels, ...(outcome.reason && { reason: outcome.reason }) }, change: { rows: withLevels(profile, levels) } };
}

/** HR or an external provider agree by themselves; a level that they change has a reason. */
function agreeAlone(profile: RoleProfile, levels: readonly AgreedLevel[], reason: string | undefined): Effect | Refused {
  if (levels.some((level) => level.reason.trim() === '')) return refuse('no-reason');
  return { step: { ...(levels.length > 0 && { levels }), ...(reason?.trim() && { reason: reason.trim() }) }, change: { rows: withLevels(profile, levels) } };
}

function withLevels({ rows }: RoleProfile, levels: readonly AgreedLevel[]): RoleProfile['rows'] {
  return rows.map((row) => {
    const agreed = levels.find(({ competency }) => competency === row.competency);
    return agreed ? { ...row, level: agreed.level } : row;
  });
}

function withText(text: string, effect: (text: string) => Effect): Effect | Refused {
  return text.trim() === '' ? refuse('no-reason') : effect(text.trim());
}

/** The same role again, to be looked at a year later; the profile that it follows stays in force until then. */
function successorOf(profile: RoleProfile, id: string, framework: Framework | undefined, by: DoneBy, at: string): RoleProfile {
  const { route, reviewDue, ...kept } = profile;
  return {
    ...kept,
    id,
    revision: 1,
    ...(framework && { framework: frameworkRef(framework) }),
    role: { ...profile.role, change: 'update' },
    status: 'draft',
    supersedes: profile.id,
    history: [{ action: 'draft', at, by, to: 'draft' }],
  };
}

function supersede(profile: RoleProfile, successor: RoleProfile): Effect | Refused {
  if (runningReview(profile) === undefined) return refuse('no-review');
  if (successor.supersedes !== profile.id || successor.id !== runningReview(profile)) return refuse('no-review');
  return successor.status === 'published' ? { step: { successor: successor.id } } : refuse('not-published');
}

/** The day a year after a moment; the last of February where there is no 29th. */
function aYearAfter(at: string): string {
  const [year, month, day] = [Number(at.slice(0, 4)) + 1, at.slice(5, 7), at.slice(8, 10)];
  return `${String(year)}-${month}-${month === '02' && day === '29' ? '28' : day}`;
}

