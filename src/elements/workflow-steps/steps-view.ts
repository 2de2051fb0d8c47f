import type { ProfileActionName, ProfileRoute, ProfileStep, RoleProfile } from '../../model/role-profile.js';
import { openConcerns, routeOf, toldSinceAgreed } from '../../model/profile-workflow.js';

/** What the way of a profile consists of, in its order. */
export const STAGES = ['write', 'pass', 'assess', 'publish', 'tell', 'review'] as const;
export type Stage = (typeof STAGES)[number];

/** A part of the way. */
export interface StageView {
  readonly stage: Stage;
  readonly state: 'done' | 'current' | 'ahead';
  /** What ended it, or what was done of it so far. */
  readonly steps: readonly ProfileStep[];
}

/** The way of a profile as it is shown. */
export interface StepsView {
  readonly stages: readonly StageView[];
  /** Who looks at it, or will do so. */
  readonly route: ProfileRoute;
  /** It was returned to be written again, and by whom and why. */
  readonly returned: ProfileStep | undefined;
  /** It was replaced by another, and by whom. */
  readonly superseded: ProfileStep | undefined;
  /** It was given up, and by whom and why. */
  readonly withdrawn: ProfileStep | undefined;
  readonly concerns: number;
}

/** What ends each part. */
const ENDS: Readonly<Record<Stage, readonly ProfileActionName[]>> = {
  write: ['submit'],
  pass: ['route'],
  assess: ['agree'],
  publish: ['publish'],
  tell: ['tell-line-manager', 'advise-employees'],
  review: ['supersede'],
};

export function stepsView(profile: RoleProfile): StepsView {
  const { history, status } = profile;
  // Of a profile that was withdrawn nothing comes next.
  const current = status === 'withdrawn' ? -1 : STAGES.indexOf(currentStage(profile));
  const last = history.at(-1);
  // A profile that was returned goes the whole way again.
  const since = status === 'returned' ? history.slice(history.findLastIndex(({ action }) => action === 'return') + 1) : history;
  const stages = STAGES.map((stage, index): StageView => {
    const steps = ENDS[stage].flatMap((action) => since.findLast((step) => step.action === action) ?? []);
    const isDone = status === 'superseded' || index < current;
    return { stage, state: isDone ? 'done' : index === current ? 'current' : 'ahead', steps: index > current && !isDone ? [] : steps };
  });
  return {
    stages,
    route: profile.route ?? routeOf(profile),
    returned: status === 'returned' ? history.findLast(({ action }) => action === 'return') : undefined,
    superseded: status === 'superseded' && last?.action === 'supersede' ? last : undefined,
    withdrawn: status === 'withdrawn' && last?.action === 'withdraw' ? last : undefined,
    concerns: openConcerns(profile).length,
  };
}

function currentStage(profile: RoleProfile): Stage {
  switch (profile.status) {
    case 'draft':
    case 'returned':
      return 'write';
    case 'submitted':
      return 'pass';
    case 'routed':
    case 'in-moderation':
      return 'assess';
    case 'agreed':
      return 'publish';
    default: {
      const { lineManager, employees } = toldSinceAgreed(profile);
      return lineManager && employees ? 'review' : 'tell';
    }
  }
}
