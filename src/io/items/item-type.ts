import type { IndicatorKind } from '../../model/index.js';
import { fold } from '../interpret/words.js';

/** What an item becomes in a framework. */
export type Part = 'group' | 'competency' | 'theme' | 'skill' | 'level' | IndicatorKind;

export interface TypeMeaning {
  readonly part: Part;
  /** The word is used for this alone; a weak one ("Standard", "Skill") says it only where the tree has the shape for it. */
  readonly strong: boolean;
}

/** The names by which we write types of items. */
export const OUR_TYPES: Readonly<Record<Exclude<Part, 'level'>, string>> = {
  group: 'Competency group',
  competency: 'Competency',
  theme: 'Theme',
  skill: 'Key skill',
  positive: 'Indicator',
  example: 'Example',
  contra: 'Contra-indicator',
};

const whole = (words: string): RegExp => new RegExp(`^(?:${words})$`, 'u');
const COMPETENCY = '(?:competenc(?:y|ies|e|es)|capabilit(?:y|ies))';
const BEHAVIOUR = '(?:behaviou?r(?:al)?s?|performance)';

/** The first that fits counts. */
const TYPES: readonly (readonly [RegExp, TypeMeaning])[] = [
  [whole('contra-?\\s?indicators?|(?:negative|unhelpful|ineffective|unacceptable) (?:indicators?|behaviou?rs?)|(?:gwrth|croes)-?ddangosydd'), { part: 'contra', strong: true }],
  [whole('examples?|indicator examples?|enghraifft'), { part: 'example', strong: true }],
  [whole('key skills?|sgil allweddol'), { part: 'skill', strong: true }],
  [whole(`(?:competency |skill |proficiency |mastery |performance )?(?:levels?|levels? of proficiency)|proficiency|proficiency (?:scale|descriptors?)|lefel(?: hyfedredd)?`), { part: 'level', strong: true }],
  [whole(`${BEHAVIOUR} (?:indicators?|descriptors?|statements?)|(?:positive )?(?:indicators?|behaviou?rs?|descriptors?)|dangosydd(?:ion)?(?: ymddygiad)?|ymddygiad(?:au)?`), { part: 'positive', strong: true }],
  [whole(`${COMPETENCY} (?:groups?|clusters?|famil(?:y|ies)|areas?|categor(?:y|ies)|domains?|types?)|gr[wŵ]p(?: cymhwysedd)?`), { part: 'group', strong: true }],
  [whole(`(?:core |key |professional |behaviou?ral )?${COMPETENCY}|cymhwysedd`), { part: 'competency', strong: true }],
  [whole(`themes?|sub-?\\s?themes?|sub-?\\s?${COMPETENCY}|thema`), { part: 'theme', strong: true }],
  [whole('domains?|clusters?|(?:major )?strands?|areas?|categor(?:y|ies)|famil(?:y|ies)|groups?|subjects?|sections?|fields?|maes'), { part: 'group', strong: false }],
  [whole('standards?|skills?|values?|principles?|dimensions?|attributes?|qualit(?:y|ies)|goals?|gwerth|sgil|safon'), { part: 'competency', strong: false }],
  [whole('sub-?\\s?(?:domains?|clusters?|strands?|areas?|skills?|standards?)|topics?|aspects?|facets?'), { part: 'theme', strong: false }],
  [whole(`components?|elements?|(?:learning )?(?:outcomes?|objectives?|targets?)|statements?|child statements?|practices?|benchmarks?|criteri(?:on|a)|${BEHAVIOUR} (?:criteri(?:on|a)|expectations?|outcomes?)|activit(?:y|ies)|tasks?|concepts?|knowledge|canlyniad`), { part: 'positive', strong: false }],
];

/** What a type's name says; undefined for names that say nothing of the place in a framework. */
export function meaningOfType(type: string | undefined): TypeMeaning | undefined {
  if (!type) return undefined;
  const name = fold(type);
  return TYPES.find(([pattern]) => pattern.test(name))?.[1];
}

export const isIndicator = (part: Part): part is IndicatorKind => part === 'positive' || part === 'example' || part === 'contra';
