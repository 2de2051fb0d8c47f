import { isAgreed, isRevealed } from './moderate.js';
import { isPanel, type Moderation } from './moderation.js';
import { isNamed, type DoneBy } from './person.js';
import { refuse, type Refused } from './profile-refusal.js';
import type { AgreedLevel, ProfileStep, RoleProfile } from './role-profile.js';

/** What a step adds to its entry in the history, and what it changes besides. */
export type StepDetails = Partial<Omit<ProfileStep, 'action' | 'at' | 'by' | 'to'>>;
export type Effect = { readonly step: StepDetails; readonly change?: Partial<RoleProfile>; readonly successor?: RoleProfile };

export function beginPanel(profile: RoleProfile, moderation: Moderation | undefined): Effect | Refused {
  if (moderation?.profile.id !== profile.id || moderation.outcome) return refuse('no-moderation');
  if (!isPanel(moderation.members)) return refuse('wrong-panel');
  if (moderation.members.some((member) => isNamed(profile.role.lineManager, member) || hasSubmitted(profile, member.id))) return refuse('own-profile');
  return { step: { moderation: moderation.id } };
}

export function beginAlone(profile: RoleProfile, by: DoneBy): Effect | Refused {
  return hasSubmitted(profile, by.id) ? refuse('own-profile') : { step: {} };
}

const hasSubmitted = ({ history }: RoleProfile, person: string): boolean => history.some(({ action, by }) => action === 'submit' && by.id === person);

/** The moderation that has begun, when this is it and the person is on its panel. */
function panelRefusal(profile: RoleProfile, moderation: Moderation | undefined, by: DoneBy): Refused | undefined {
  const begun = profile.history.findLast(({ action }) => action === 'moderate')?.moderation;
  if (!moderation || moderation.id !== begun || moderation.profile.id !== profile.id) return refuse('no-moderation');
  if (!isPanel(moderation.members)) return refuse('wrong-panel');
  return moderation.members.some(({ id }) => id === by.id) ? undefined : refuse('not-allowed');
}

export function agreePanel(profile: RoleProfile, moderation: Moderation | undefined, by: DoneBy): Effect | Refused {
  const refused = panelRefusal(profile, moderation, by);
  if (refused || !moderation) return refused ?? refuse('no-moderation');
  const { outcome } = moderation;
  if (outcome?.kind !== 'agreed' || !isRevealed(moderation) || !profile.rows.every((row) => isAgreed(moderation, row))) return refuse('not-agreed');
  const levels = moderation.agreed.flatMap(({ competency, level, reason }) => (level == null ? [] : [{ competency, level, reason }]));
  return agreedEffect(profile, levels, outcome.reason, { moderation: moderation.id });
}

export function returnFromPanel(profile: RoleProfile, { reason, moderation }: { readonly reason: string; readonly moderation?: Moderation }, by: DoneBy): Effect | Refused {
  const refused = panelRefusal(profile, moderation, by);
  if (refused || !moderation) return refused ?? refuse('no-moderation');
  if (moderation.outcome?.kind !== 'returned') return refuse('not-agreed');
  return withText(reason, (text) => ({ step: { reason: text, moderation: moderation.id } }));
}

/** HR or an external provider agree by themselves; a level that they change has a reason. */
export function agreeAlone(profile: RoleProfile, { levels = [], reason }: { readonly levels?: readonly AgreedLevel[]; readonly reason?: string }, by: DoneBy): Effect | Refused {
  if (hasSubmitted(profile, by.id)) return refuse('own-profile');
  if (levels.some((level) => level.reason.trim() === '')) return refuse('no-reason');
  return agreedEffect(profile, levels, reason);
}

/** Levels of competencies that the profile does not have are no part of it. */
function agreedEffect(profile: RoleProfile, agreed: readonly AgreedLevel[], reason = '', details: StepDetails = {}): Effect {
  const levels = agreed.filter(({ competency }) => profile.rows.some((row) => row.competency === competency));
  const remark = reason.trim();
  return { step: { ...details, ...(levels.length > 0 && { levels }), ...(remark && { reason: remark }) }, change: { rows: withLevels(profile, levels) } };
}

function withLevels({ rows }: RoleProfile, levels: readonly AgreedLevel[]): RoleProfile['rows'] {
  return rows.map((row) => {
    const agreed = levels.find(({ competency }) => competency === row.competency);
    return agreed ? { ...row, level: agreed.level } : row;
  });
}

/** For a step that needs words. */
export function withText(text: string, effect: (text: string) => Effect): Effect | Refused {
  return text.trim() === '' ? refuse('no-reason') : effect(text.trim());
}
