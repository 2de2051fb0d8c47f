import { diffFrameworks, FRAMEWORK_CHANGES, FRAMEWORK_PARTS, type FrameworkChange, type FrameworkChangeType, type FrameworkComparison, type FrameworkPart } from '../../model/diff-frameworks.js';
import type { Evidence } from '../../model/evidence.js';
import type { Framework } from '../../model/framework.js';
import { impact, IMPACT_REASONS, type ImpactOfDiff, type ImpactReason } from '../../model/impact.js';
import { parseEvidence } from '../../model/parse-evidence.js';
import { parseRoleProfile } from '../../model/parse-role-profile.js';
import type { RoleProfile } from '../../model/role-profile.js';

/** The changes of one competency, or those of the framework as a whole. */
export interface ChangeGroup {
  readonly competency?: string;
  readonly title: string;
  readonly changes: readonly FrameworkChange[];
}

/** How many parts of a kind were changed in which way. */
export interface PartCount {
  readonly part: FrameworkPart;
  readonly counts: Readonly<Partial<Record<FrameworkChangeType, number>>>;
}

/** Competencies in the order of the new version; those that are gone behind them. */
export function groupsOf({ before, after, changes }: FrameworkComparison): readonly ChangeGroup[] {
  const byCompetency = new Map<string | undefined, FrameworkChange[]>();
  for (const change of changes) {
    const group = byCompetency.get(change.competency);
    if (group) group.push(change);
    else byCompetency.set(change.competency, [change]);
  }
  const titles = new Map([...after.competencies, ...before.competencies].toReversed().map(({ id, title }) => [id, title]));
  const order = new Set([undefined, ...after.competencies.map(({ id }) => id), ...before.competencies.map(({ id }) => id)]);
  return [...order].flatMap((competency) => {
    const inIt = byCompetency.get(competency);
    return inIt ? [{ ...(competency !== undefined && { competency }), title: titles.get(competency ?? '') ?? '', changes: inIt }] : [];
  });
}

/** Each part counts once for each way in which it changed, however many of its fields did. */
export function countsOf(changes: readonly FrameworkChange[]): readonly PartCount[] {
  const seen = new Map<string, Set<string>>();
  for (const { part, type, competency, id } of changes) {
    const key = `${part} ${type}`;
    seen.set(key, (seen.get(key) ?? new Set()).add(`${part === 'theme' ? (competency ?? '') : ''}\n${id}`));
  }
  return FRAMEWORK_PARTS.flatMap((part) => {
    const counts = FRAMEWORK_CHANGES.flatMap((type) => {
      const count = seen.get(`${part} ${type}`)?.size ?? 0;
      return count > 0 ? [[type, count] as const] : [];
    });
    return counts.length > 0 ? [{ part, counts: Object.fromEntries(counts) }] : [];
  });
}

export interface ReasonCount {
  readonly reason: ImpactReason;
  readonly profiles: number;
  readonly evidence: number;
}

/** How many documents each reason is about, in the order in which the model names the reasons. */
export function reasonsOf({ profiles, evidence }: ImpactOfDiff): readonly ReasonCount[] {
  const count = (touched: readonly { readonly impacts: readonly { readonly reason: ImpactReason }[] }[], reason: ImpactReason): number =>
    touched.filter(({ impacts }) => impacts.some((each) => each.reason === reason)).length;
  return IMPACT_REASONS.map((reason) => ({ reason, profiles: count(profiles, reason), evidence: count(evidence, reason) })).filter((each) => each.profiles + each.evidence > 0);
}

/** Documents of unknown origin: those that can be read, and how many cannot. */
export interface ReadDocuments {
  readonly profiles: readonly RoleProfile[];
  readonly evidence: readonly Evidence[];
  readonly damaged: number;
}

export function readDocuments(profiles: unknown, evidence: unknown): ReadDocuments {
  const [allProfiles, allEvidence] = [listOf(profiles), listOf(evidence)];
  const readProfiles = allProfiles.flatMap((each) => parseRoleProfile(each).value ?? []);
  const readEvidence = allEvidence.flatMap((each) => parseEvidence(each).value ?? []);
  return { profiles: readProfiles, evidence: readEvidence, damaged: allProfiles.length + allEvidence.length - readProfiles.length - readEvidence.length };
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Compares once for each pair of versions, and looks at the documents once for each list of them. */
export class Comparison {
  readonly diff: FrameworkComparison;
  readonly groups: readonly ChangeGroup[];
  readonly counts: readonly PartCount[];

  constructor(before: Framework, after: Framework) {
    this.diff = diffFrameworks(before, after);
    this.groups = groupsOf(this.diff);
    this.counts = countsOf(this.diff.changes);
  }

  impactOn(documents: ReadDocuments): ImpactOfDiff {
    return impact(this.diff, documents);
  }
}
