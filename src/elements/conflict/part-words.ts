import type { ConflictMessages } from '../../locale/conflict-messages.js';
import { formatBytes, formatDate, formatDayOf } from '../../locale/format.js';
import type { WorkflowMessages } from '../../locale/workflow-messages.js';
import { evidenceSchema } from '../../model/evidence.js';
import type { Framework } from '../../model/framework.js';
import type { Difference } from '../../model/join-documents.js';
import { findLevel } from '../../model/levels.js';
import { behaviourWords } from '../behaviour-words.js';
import { byText } from '../profile-status.js';
import { inShape, shapes } from './shapes.js';

/** What the words of parts are made with. */
export interface PartContext {
  readonly words: ConflictMessages;
  readonly names: WorkflowMessages;
  readonly language: string;
  readonly framework: Framework | undefined;
  /** Names of the people that a document speaks of, by their ids. */
  readonly people: ReadonlyMap<string, string>;
}

/** What a part is called. */
export function partLabel({ field, key = '', detail, name }: Difference, context: PartContext): string {
  const { words } = context;
  if (field === 'rows' && detail !== undefined) return words.rowPart(titleOf(key, context), Object.hasOwn(words.rowParts, detail) ? words.rowParts[detail as keyof ConflictMessages['rowParts']] : detail);
  if (field === 'rows') return words.row(titleOf(key, context));
  if (field === 'agreed') return words.agreed(titleOf(key, context));
  if (field === 'ballots') return words.ballot(context.people.get(key) ?? key);
  return Object.hasOwn(words.fields, name) ? words.fields[name as keyof ConflictMessages['fields']] : key || field;
}

/** What stands in a part, in words; as JSON, where nothing more is known about it. */
export function partText({ name, field, detail }: Difference, value: unknown, context: PartContext): string {
  if (detail === undefined && (value === undefined || value === null)) return '';
  const kind = detail === undefined ? field : `${field}.${detail}`;
  return knownText(Object.hasOwn(TEXTS, name) ? name : kind, value, context) ?? (value == null ? '' : plainText(value, context));
}

type TextOf = (value: unknown, context: PartContext) => string | undefined;

/** By the name of the part, or of its field; nothing for what is not in the shape that we know. */
const TEXTS: Readonly<Record<string, TextOf>> = {
  rows: (value, context) =>
    inShape(shapes.row, value, ({ level, rationale, behaviours }) => [levelText(level, context), rationale, ...behaviours.map((behaviour) => context.words.behaviour(behaviourWords(behaviour, context.framework).text))]),
  'rows.level': (value, context) => (value == null || typeof value === 'string' ? levelText(value, context) : undefined),
  'rows.behaviours': (value, { framework, words }) => inShape(shapes.row.entries.behaviours, value, (behaviours) => behaviours.map((behaviour) => words.behaviour(behaviourWords(behaviour, framework).text))),
  agreed: (value, context) => inShape(shapes.agreed, value, ({ level, reason }) => [levelText(level, context), reason]),
  ballots: (value, context) =>
    inShape(shapes.ballot, value, ({ choices, handedIn }) => [
      ...choices.map(({ competency, level, remark }) => [`${titleOf(competency, context)}: ${levelText(level, context)}`, remark].filter(Boolean).join(' – ')),
      handedIn === undefined ? context.words.notHandedIn : context.words.handedIn,
    ]),
  members: (value) => inShape(shapes.people, value, (people) => people.map(nameOf)),
  lineManager: (value, { words }) => inShape(shapes.attendance, value, (person) => [person.attended ? words.attended(nameOf(person)) : words.notAttended(nameOf(person))]),
  outcome: (value, { words, language, names }) => inShape(shapes.outcome, value, ({ kind, reason, by, at }) => [words.lastStep(words.outcomes[kind], byText(by, names), formatDayOf(language, at)), reason]),
  progress: (value, { words, language, names }) =>
    inShape(shapes.progress, value, ({ status, history }) => {
      const last = history.at(-1);
      return [names.statuses[status], last ? words.lastStep(names.done[last.action], byText(last.by, names), formatDayOf(language, last.at)) : '', last?.reason ?? ''];
    }),
  framework: (value) => inShape(shapes.framework, value, ({ id, title, version }) => [[title ?? id, version].filter(Boolean).join(', ')]),
  profile: (value) => inShape(shapes.framework, value, ({ id, title }) => [title ?? id]),
  'role/manager': (value, { words }) => (typeof value === 'boolean' ? (value ? words.yes : words.no) : undefined),
  'role/seniority': (value, { names }) => nameIn(names.seniorities, value),
  'role/change': (value, { names }) => nameIn(names.changes, value),
  'role/lineManager': (value) => inShape(shapes.person, value, (person) => [nameOf(person)]),
  'role/jobDescription': (value) => inShape(shapes.link, value, ({ title, url }) => [title ?? '', url]),
  'role/personSpecification': (value) => inShape(shapes.link, value, ({ title, url }) => [title ?? '', url]),
  behaviours: (value, { framework }) => inShape(evidenceSchema.entries.behaviours, value, (behaviours) => behaviours.map((behaviour) => behaviourWords(behaviour, framework).text)),
  when: (value, { language }) => inShape(shapes.when, value, ({ from, to }) => [[from, to].flatMap((day) => (day === undefined ? [] : [formatDate(language, day)])).join(' – ')]),
  account: (value) => inShape(shapes.account, value, (account) => (account.kind === 'star' ? [account.situation, account.task, account.action, account.result] : [account.text])),
  links: (value) => inShape(shapes.links, value, (links) => links.map(({ title, url }) => [title, url].filter(Boolean).join(' '))),
  attachments: (value) => inShape(shapes.attachments, value, (files) => files.map(({ name, size }) => `${name} (${formatBytes(size)})`)),
};

const knownText = (name: string, value: unknown, context: PartContext): string | undefined => (Object.hasOwn(TEXTS, name) ? TEXTS[name]?.(value, context) : undefined);

function plainText(value: unknown, { words }: PartContext): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value.join('\n');
  return JSON.stringify(value, undefined, 2);
}

const titleOf = (competency: string, { framework }: PartContext): string => framework?.competencies.find(({ id }) => id === competency)?.title ?? competency;

function levelText(level: string | null | undefined, { framework, words }: PartContext): string {
  if (level == null) return framework?.scale ? words.noLevel : '';
  return words.level(findLevel(framework?.scale, level)?.label ?? level);
}

const nameOf = ({ id, name }: { readonly id: string; readonly name?: string | undefined }): string => name?.trim() || id;

const nameIn = (names: Readonly<Record<string, string>>, value: unknown): string | undefined => (typeof value === 'string' && Object.hasOwn(names, value) ? names[value] : undefined);
