import type { IndicatorKind } from '../../model/index.js';
import { levelName, type LevelName } from './level-name.js';
import { BEHAVIOURS, COLUMN_NOUNS, CONTRA, CONTRA_PHRASE, CONTRA_SAYING, DEFINITION, EXAMPLE, fold, IMPORTANCE, POSITIVE, POSITIVE_PHRASE, SKILLS, type ColumnNoun } from './words.js';

/** A text about a competency as a whole. */
export type Field = 'definition' | 'importance' | 'skills';

/** What a short text says about the texts below or beside it. */
export type Term =
  | { readonly type: 'level'; readonly level: LevelName }
  /**
   * `sentence`: it reads like a sentence; such as are used as names ("It isn't this"), or any, which above a part of a document
   * may say something else. `generic`: "behaviours", of whatever kind.
   */
  | { readonly type: 'kind'; readonly kind: IndicatorKind; readonly label: string; readonly sentence?: 'name' | 'any'; readonly generic?: boolean }
  | { readonly type: 'field'; readonly field: Field; readonly label: string }
  | { readonly type: 'column'; readonly holds: ColumnNoun };

/** A term together with a name in one phrase: "Unhelpful behaviours for Customer Focus". */
export interface NamedTerm {
  readonly term: Term;
  readonly name?: string;
}

/** Longer phrases are sentences, not names. */
const LONGEST = 90;

/** "Examples of ineffective behaviour" are ineffective behaviour first of all, so examples come last. */
const KINDS: readonly (readonly [IndicatorKind, RegExp])[] = [
  ['contra', CONTRA],
  ['positive', POSITIVE],
  ['example', EXAMPLE],
];

/** The term that a whole phrase is. */
export function termOf(words: string): Term | undefined {
  if (words.length > LONGEST) return undefined;
  const text = words.replace(SIGNED, '').replace(PICTURE, '');
  const phrase = fold(text.replaceAll('_', ' '));
  if (phrase === '') return text.trim() === '#' ? { type: 'column', holds: 'number' } : undefined;
  const level = levelName(text);
  if (level) return { type: 'level', level };
  return spokenTerm(phrase, text.replace(/\s*:$/, ''));
}

function spokenTerm(phrase: string, label: string): Term | undefined {
  if (SKILLS.test(phrase)) return { type: 'field', field: 'skills', label };
  const noun = COLUMN_NOUNS.find(([, pattern]) => pattern.test(phrase))?.[0];
  if (noun) return { type: 'column', holds: noun };
  if (DEFINITION.test(phrase)) return { type: 'field', field: 'definition', label };
  if (IMPORTANCE.test(phrase)) return { type: 'field', field: 'importance', label };
  if (BEHAVIOURS.test(phrase)) return { type: 'kind', kind: 'positive', label, generic: true };
  const kind = KINDS.find(([, pattern]) => pattern.test(phrase))?.[0];
  if (kind) return { type: 'kind', kind, label };
  if (CONTRA_SAYING.test(phrase)) return { type: 'kind', kind: 'contra', label, sentence: 'name' };
  if (CONTRA_PHRASE.test(phrase)) return { type: 'kind', kind: 'contra', label, sentence: 'any' };
  if (POSITIVE_PHRASE.test(phrase)) return { type: 'kind', kind: 'positive', label, sentence: 'any' };
  return undefined;
}

const DIVIDED = /^(.{2,}?)\s*(?::|–|—|\s-\s|\|)\s*(.{2,})$/u;
const JOINED = /^(.+?)\s+(?:for|of|in|ar gyfer|o ran|yn)\s+(.+)$/iu;
/** In brackets behind a term: for whom it holds, not a name. */
const OF_ALL = /^(?:for |at |of )?(?:all|any|every)\b/iu;
/** A sign in front says nothing that the words do not. */
const PICTURE = /^(?:\p{Extended_Pictographic}|[\u2610-\u2612\u2713-\u2718]|\uFE0F|\s)+(?=\S)/u;
const PRONOUN = /^(?:me|us|you|everyone|all of us|everybody)$/iu;
const SIGNED = /\s*\([+–−-]\)$/u;
const BRACKETED = /^(.{2,}?)\s*\(([^()]{2,})\)$/u;

/** The term in a phrase that may also carry a name. */
export function namedTermOf(text: string): NamedTerm | undefined {
  const term = termOf(text);
  if (term) return { term };
  if (text.length > 2 * LONGEST) return undefined;
  for (const pattern of [DIVIDED, BRACKETED]) {
    const [, first = '', second = ''] = pattern.exec(text) ?? [];
    const before = meaningful(first);
    const after = meaningful(second);
    if (after && !before) return { term: after, name: first };
    if (before && !after) return OF_ALL.test(second) ? { term: before } : { term: before, name: second };
  }
  const [, phrase = '', name = ''] = JOINED.exec(text) ?? [];
  const joined = phrase ? termOf(phrase) : undefined;
  if (joined?.type !== 'kind' && joined?.type !== 'field') return undefined;
  // "Indicators for effective behaviour" names nobody.
  if (PRONOUN.test(name)) return { term: { type: 'kind', kind: 'positive', label: text, sentence: 'any' } };
  const about = termOf(name);
  return about ? { term: about.type === 'kind' ? about : joined } : { term: joined, name: name.replace(/\s*:$/, '') };
}

/** Beside a name only a level or a kind of text says something; "Area: Leeds" does not. */
function meaningful(text: string): Term | undefined {
  const term = text ? termOf(text) : undefined;
  return term?.type === 'column' || (term?.type === 'level' && term.level.bare) ? undefined : term;
}

/** One word that praises: "Effective" may be the name of a value as well as a kind of behaviour. */
export function isPraise(term: Term): boolean {
  return term.type === 'kind' && term.kind === 'positive' && /^\S+$/.test(term.label) && !/(?:rs?|s|au|ion)$/iu.test(term.label);
}
