import type { FrameworkChange, FrameworkComparison } from './diff-frameworks.js';
import { competenciesFor, isEmptyRow } from './edit-profile.js';
import type { BehaviourReference, Evidence } from './evidence.js';
import type { Framework } from './framework.js';
import { describedNeighbours, findLevel, includedLevels } from './levels.js';
import type { ProfileRow, RoleProfile } from './role-profile.js';

/**
 * Why a change of the framework touches a document:
 * - `competency-gone`: the framework has the competency no longer
 * - `competency-new`: it came to apply to the role, and the profile has no row for it
 * - `competency-not-applying`: it is for other roles now
 * - `competency-changed`: its title, its definition or what else is said of it as a whole, or the name of a theme
 * - `level-gone`, `level-renamed`, `level-moved`: the chosen level, or its place in the scale
 * - `descriptor-changed`: what is read at the chosen level, beside it where it has no text of its own
 * - `behaviour-gone`, `behaviour-changed`, `behaviour-moved`: a behaviour that was chosen
 */
export const IMPACT_REASONS = [
  'competency-gone',
  'level-gone',
  'behaviour-gone',
  'competency-new',
  'competency-not-applying',
  'descriptor-changed',
  'behaviour-changed',
  'behaviour-moved',
  'level-renamed',
  'level-moved',
  'competency-changed',
] as const;
export type ImpactReason = (typeof IMPACT_REASONS)[number];

/** One reason to look at a document again. */
export interface Impact {
  readonly reason: ImpactReason;
  readonly competency: string;
  /** The chosen level. */
  readonly level?: string;
  readonly indicator?: string;
  /** The changes that it comes from. */
  readonly changes: readonly FrameworkChange[];
}

/** A document that changes touch. */
export interface Touched<Document> {
  readonly document: Document;
  readonly impacts: readonly Impact[];
}

export interface ImpactOfDiff {
  readonly profiles: readonly Touched<RoleProfile>[];
  readonly evidence: readonly Touched<Evidence>[];
}

/**
 * Which profiles and which evidence the changes of a framework touch, and why: what a yearly review has to look at.
 * Documents of other frameworks, those that were written with the new version already, and profiles that others have
 * replaced are left out.
 */
export function impact(diff: FrameworkComparison, { profiles = [], evidence = [] }: { readonly profiles?: readonly RoleProfile[]; readonly evidence?: readonly Evidence[] }): ImpactOfDiff {
  const reader = new ImpactReader(diff);
  return {
    profiles: touched(profiles.filter(({ framework, status }) => status !== 'superseded' && status !== 'withdrawn' && isOfBefore(diff, framework)), (profile) => reader.ofProfile(profile)),
    evidence: touched(evidence.filter(({ framework }) => !framework || isOfBefore(diff, framework)), ({ behaviours }) => reader.ofBehaviours(behaviours)),
  };
}

function touched<Document>(documents: readonly Document[], impactsOn: (document: Document) => readonly Impact[]): Touched<Document>[] {
  return documents.flatMap((document) => {
    const impacts = impactsOn(document);
    return impacts.length > 0 ? [{ document, impacts }] : [];
  });
}

function isOfBefore({ before, after }: FrameworkComparison, { id, version }: RoleProfile['framework']): boolean {
  return id === before.id && (before.id !== after.id || before.version === after.version || version == null || version !== after.version);
}

const MOVES_OF_CHOICE = new Set(['competency', 'kind', 'level']);

/** Changes by what they concern, so that thousands of documents are looked up in them; the same impact is one object for all of them. */
class ImpactReader {
  readonly #before: Framework;
  readonly #after: Framework;
  readonly #indicators = new Map<string, Set<FrameworkChange>>();
  readonly #levels = new Map<string, Set<FrameworkChange>>();
  readonly #competencies = new Map<string, Set<FrameworkChange>>();
  /** Changes of behaviours by competency and level in which they were or are. */
  readonly #descriptors = new Map<string, Set<FrameworkChange>>();
  readonly #reordered: readonly FrameworkChange[];
  /** Levels that have come to stand above or below others than before. */
  readonly #shifted: ReadonlySet<string>;
  readonly #rows = new Map<string, readonly Impact[]>();
  readonly #behaviours = new Map<string, readonly Impact[]>();
  readonly #applying = new Map<boolean, { readonly came: readonly Impact[]; readonly went: ReadonlyMap<string, Impact> }>();

  constructor({ before, after, changes }: FrameworkComparison) {
    this.#before = before;
    this.#after = after;
    for (const change of changes) {
      if (change.part === 'indicator') add(this.#indicators, change.id, change);
      else if (change.part === 'level') add(this.#levels, change.id, change);
      else if (change.part === 'competency' || (change.part === 'theme' && change.type === 'renamed')) add(this.#competencies, change.competency ?? '', change);
    }
    this.#readDescriptors(before);
    this.#readDescriptors(after);
    this.#reordered = changes.filter(({ part, field }) => part === 'level' && field === 'order');
    const kept = (framework: Framework, other: Framework): readonly string[] => (framework.scale?.levels ?? []).filter(({ id }) => findLevel(other.scale, id)).map(({ id }) => id);
    const [then, now] = [kept(before, after), kept(after, before)];
    this.#shifted = new Set(then.filter((id, place) => now[place] !== id));
  }

  ofProfile({ role, rows }: RoleProfile): readonly Impact[] {
    const { came, went } = this.#changeOfApplying(role.manager);
    const has = new Set(rows.map(({ competency }) => competency));
    return [
      ...rows.flatMap((row) => {
        const left = went.get(row.competency);
        const ofRow = this.#ofRow(row);
        const ofBehaviours = this.ofBehaviours(row.behaviours);
        // With its competency a behaviour is gone as well; that is said once.
        const isGone = ofRow.some(({ reason }) => reason === 'competency-gone');
        return [...(left && !isEmptyRow(row) ? [left] : []), ...ofRow, ...(isGone ? ofBehaviours.filter(({ reason }) => reason === 'behaviour-moved') : ofBehaviours)];
      }),
      ...came.filter(({ competency }) => !has.has(competency)),
    ];
  }

  ofBehaviours(behaviours: readonly BehaviourReference[]): readonly Impact[] {
    const impacts = behaviours.flatMap((behaviour) => this.#ofBehaviour(behaviour));
    return impacts.length > 1 ? [...new Set(impacts)] : impacts;
  }

  #ofRow({ competency, level }: ProfileRow): readonly Impact[] {
    return cached(this.#rows, `${competency}\n${level ?? ''}`, () => {
      const changes = from(this.#competencies, competency);
      const gone = changes.filter(({ type, part }) => type === 'removed' && part === 'competency');
      if (gone.length > 0) return [{ reason: 'competency-gone', competency, changes: gone }];
      const told = changes.filter(({ type }) => type === 'renamed' || type === 'changed');
      return [...(level == null ? [] : this.#ofLevel(competency, level)), ...impactOf('competency-changed', { competency }, told)];
    });
  }

  #ofLevel(competency: string, level: string): readonly Impact[] {
    const changes = from(this.#levels, level);
    const of = { competency, level };
    const gone = changes.filter(({ type }) => type === 'removed');
    const read = new Set([...levelsRead(this.#before, level), ...levelsRead(this.#after, level)]);
    const texts = [...read].flatMap((id) => [
      ...from(this.#levels, id).filter(({ type }) => type === 'changed'),
      ...from(this.#descriptors, `${competency}\n${id}`),
    ]);
    return [
      ...impactOf('level-gone', of, gone),
      ...impactOf('level-renamed', of, changes.filter(({ type }) => type === 'renamed')),
      ...impactOf('level-moved', of, this.#shifted.has(level) ? this.#reordered : []),
      ...impactOf('descriptor-changed', of, gone.length > 0 ? [] : [...new Set(texts)]),
    ];
  }

  #ofBehaviour({ competency, indicator }: BehaviourReference): readonly Impact[] {
    return cached(this.#behaviours, `${competency}\n${indicator ?? ''}`, () => {
      const changes = indicator === undefined ? [] : from(this.#indicators, indicator);
      const of = { competency, ...(indicator !== undefined && { indicator }) };
      const whole = from(this.#competencies, competency).filter(({ type, part }) => type === 'removed' && part === 'competency');
      return [
        ...impactOf('behaviour-gone', of, changes.filter(({ type }) => type === 'removed')),
        ...impactOf('behaviour-changed', of, changes.filter(({ field }) => field === 'text')),
        ...impactOf('behaviour-moved', of, changes.filter(({ type, field = '' }) => type === 'moved' && MOVES_OF_CHOICE.has(field))),
        ...impactOf('competency-gone', { competency }, indicator === undefined ? whole : []),
      ];
    });
  }

  #changeOfApplying(manager: boolean) {
    return cached(this.#applying, manager, () => {
      const ids = (framework: Framework): Set<string> => new Set(competenciesFor(framework, { manager }).map(({ id }) => id));
      const [before, after] = [ids(this.#before), ids(this.#after)];
      const stays = new Set(this.#after.competencies.map(({ id }) => id));
      const came = [...after].filter((id) => !before.has(id)).map((competency): Impact => ({ reason: 'competency-new', competency, changes: from(this.#competencies, competency) }));
      const went = [...before].filter((id) => !after.has(id) && stays.has(id));
      return { came, went: new Map(went.map((competency) => [competency, { reason: 'competency-not-applying', competency, changes: from(this.#competencies, competency) } as const])) };
    });
  }

  #readDescriptors({ competencies }: Framework): void {
    for (const { id: competency, indicators } of competencies) {
      for (const { id, level, kind } of indicators) {
        if (level == null || kind === 'contra') continue;
        const changes = from(this.#indicators, id).filter(({ field }) => field !== 'order');
        for (const change of changes) add(this.#descriptors, `${competency}\n${level}`, change);
      }
    }
  }
}

/** The levels whose texts a person reads at a level: its own and what it includes, else those of its neighbours. */
function levelsRead({ scale }: Framework, id: string): readonly string[] {
  if (!scale) return [];
  if (findLevel(scale, id)?.described) return includedLevels(scale, id).map((level) => level.id);
  const { below, above } = describedNeighbours(scale, id);
  return [below, above].flatMap((level) => level?.id ?? []);
}

const impactOf = (reason: ImpactReason, of: Omit<Impact, 'reason' | 'changes'>, changes: readonly FrameworkChange[]): readonly Impact[] => (changes.length > 0 ? [{ reason, ...of, changes }] : []);

function add<Key, Value>(map: Map<Key, Set<Value>>, key: Key, value: Value): void {
  const values = map.get(key);
  if (values) values.add(value);
  else map.set(key, new Set([value]));
}

const from = <Key, Value>(map: ReadonlyMap<Key, ReadonlySet<Value>>, key: Key): readonly Value[] => [...(map.get(key) ?? [])];

function cached<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) {
    value = make();
    map.set(key, value);
  }
  return value;
}
