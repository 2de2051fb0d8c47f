import {
  COMPETENCY,
  COMPETENCY_TEXTS,
  COMPONENT,
  CUMULATIVE,
  GROUP,
  LABELS,
  LEVEL,
  LEVELS_NOTE,
  SKILL,
  STRAPLINE,
  THEME,
  TITLE,
  UNDESCRIBED_LEVEL,
  WHOLE_LISTS,
  WHOLE_TEXTS,
  type LongRow,
} from '../long-table.js';
import { dayOfWords } from '../day-words.js';
import type { Role, RoleText } from '../role.js';

/** Roles of texts of the framework as a whole, with the kind of their row. */
const WHOLE: Readonly<Partial<Record<Role, string>>> = {
  title: TITLE,
  subtitle: WHOLE_TEXTS.subtitle,
  strapline: STRAPLINE,
  'strapline-line': WHOLE_LISTS.strapline,
  publisher: WHOLE_TEXTS.publisher,
  version: WHOLE_TEXTS.version,
  status: WHOLE_TEXTS.status,
  published: WHOLE_TEXTS.published,
  'review-due': WHOLE_TEXTS.reviewDue,
  owner: WHOLE_TEXTS.owner,
  note: WHOLE_TEXTS.note,
  vision: WHOLE_TEXTS.vision,
  purpose: WHOLE_LISTS.purpose,
  principle: WHOLE_LISTS.principles,
  component: COMPONENT,
  'scale-note': LEVELS_NOTE,
  'label-positive': LABELS.positive,
  'label-example': LABELS.example,
  'label-contra': LABELS.contra,
  'label-skills': LABELS.skills,
  'label-definition': LABELS.definition,
  'label-importance': LABELS.importance,
};

/** Roles of texts of a competency, with the kind of their row. */
const OF_COMPETENCY: Readonly<Partial<Record<Role, string>>> = {
  tagline: COMPETENCY_TEXTS.tagline,
  definition: COMPETENCY_TEXTS.definition,
  importance: COMPETENCY_TEXTS.importance,
  skill: SKILL,
  positive: 'positive',
  example: 'example',
  contra: 'contra',
};

/**
 * The texts of a document that we wrote as rows of the long table. Undefined when one of them has no place in a framework:
 * somebody has worked on the document so much that it has to be understood anew.
 */
export function rowsOfTexts(texts: readonly RoleText[], language: string | undefined): readonly LongRow[] | undefined {
  const rows = new RowsDraft();
  if (!texts.some(({ role }) => role === 'title') || !texts.every((text) => rows.take(text))) return undefined;
  return [...rows.rows, ...(language === undefined ? [] : [{ kind: WHOLE_TEXTS.language, text: language }])];
}

class RowsDraft {
  readonly rows: LongRow[] = [];
  #group: LongRow = {};
  #competency: LongRow | undefined;
  /** The theme of the row that is being read, the levels of the columns of its table, by their places. */
  readonly #themes = new Map<string, LongRow>();
  readonly #levels = new Map<string, LongRow>();

  /** Says whether the text has a place here. */
  take({ role, text, id, cell }: RoleText): boolean {
    const kind = WHOLE[role];
    if (kind !== undefined) return this.#takeWhole(kind, role === 'published' || role === 'review-due' ? dayOfWords(text) : text, id);
    switch (role) {
      case 'words':
      case 'shown':
        return true;
      case 'cumulative':
        return this.#add({ kind: CUMULATIVE, text: 'yes' });
      case 'scale-level':
      case 'scale-level-undescribed':
        return this.#add({ kind: role === 'scale-level' ? LEVEL : UNDESCRIBED_LEVEL, level: text, ...(id !== undefined && { 'level id': id }) });
      case 'scale-level-description':
      case 'applies-to':
        return this.#addToLast(role === 'applies-to' ? [GROUP] : [LEVEL, UNDESCRIBED_LEVEL], text);
      case 'group':
        this.#competency = undefined;
        this.#group = { group: text, ...(id !== undefined && { 'group id': id }) };
        return this.#add({ ...this.#group, kind: GROUP });
      case 'competency':
      case 'competency-alone':
        this.#competency = { ...(role === 'competency' && this.#group), competency: text, ...(id !== undefined && { 'competency id': id }) };
        return this.#add({ ...this.#competency, kind: COMPETENCY });
      default:
        return this.#takeOfCompetency({ role, text, ...(id !== undefined && { id }), ...(cell && { cell }) });
    }
  }

  #takeOfCompetency({ role, text, id, cell }: RoleText): boolean {
    if (!this.#competency) return false;
    const row = cell && `${cell.table} ${cell.row}`;
    const column = cell && `${cell.table} ${cell.column}`;
    if (role === 'theme') {
      const theme = { theme: text, ...(id !== undefined && { 'theme id': id }) };
      if (row !== undefined) this.#themes.set(row, theme);
      return this.#add({ ...this.#competency, ...theme, kind: THEME });
    }
    if (role === 'level') {
      if (column !== undefined) this.#levels.set(column, { level: text, ...(id !== undefined && { 'level id': id }) });
      return column !== undefined;
    }
    const kind = OF_COMPETENCY[role];
    const place = { ...(row !== undefined && this.#themes.get(row)), ...(column !== undefined && this.#levels.get(column)) };
    return kind !== undefined && this.#add({ ...this.#competency, ...place, kind, text, ...(id !== undefined && { id }) });
  }

  #takeWhole(kind: string, text: string, id: string | undefined): boolean {
    const isLabel = Object.values<string>(LABELS).includes(kind);
    // Labels stand at every competency.
    if (isLabel && this.rows.some((row) => row.kind === kind)) return true;
    return this.#add({ kind, text, ...(id !== undefined && { id }) });
  }

  /** Goes on with the text of the row before, which somebody may have divided into paragraphs. */
  #addToLast(kinds: readonly string[], text: string): boolean {
    const last = this.rows.pop();
    if (!last) return false;
    return this.#add({ ...last, text: last.text === undefined ? text : `${last.text}\n${text}` }) && kinds.includes(last.kind ?? '');
  }

  #add(row: LongRow): boolean {
    this.rows.push(row);
    return true;
  }
}
