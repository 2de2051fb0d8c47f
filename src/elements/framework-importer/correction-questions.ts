import { html } from 'lit';
import type { ColumnContent, ColumnCorrection, HeadingCorrection, RowCorrection } from '../../io/interpret/corrections.js';
import type { UnderstoodContent, UnderstoodHeading, UnderstoodRow } from '../../io/interpret/understanding.js';
import { answerOf, choice, optionList, textField, type Question } from './ask-dialog.js';
import { contentWords } from './content-words.js';
import type { ImporterBody } from './importer-body.js';

const KINDS = ['positive', 'example', 'contra'] as const;
const FIELDS = ['definition', 'importance', 'skills'] as const;
const NAMES = ['group', 'competency', 'theme', 'level', 'kind', 'id'] as const;
const ROWS = ['texts', 'competency', 'theme', 'header', 'left-out'] as const satisfies readonly RowCorrection['is'][];
const HEADINGS = ['title', 'group', 'competency', 'theme', 'level', ...KINDS, 'text', 'left-out'] as const satisfies readonly HeadingCorrection['names'][];

/** What a column can hold, by a name for the form. */
function contents(): ReadonlyMap<string, ColumnContent> {
  return new Map<string, ColumnContent>([
    ['level', { type: 'level' }],
    ...KINDS.map((kind) => [kind, { type: 'kind', kind }] as const),
    ...FIELDS.map((field) => [field, { type: 'field', field }] as const),
    ...NAMES.map((of) => [`names-${of}`, { type: 'names', of }] as const),
    ['left-out', { type: 'left-out' }],
  ]);
}

const keyOf = (holds: UnderstoodContent): string =>
  holds.type === 'kind' ? holds.kind : holds.type === 'field' ? holds.field : holds.type === 'names' ? `names-${holds.of}` : holds.type;

/** Asks what a column holds. */
export function askColumn(body: ImporterBody, of: Pick<ColumnCorrection, 'table' | 'column'>, header: string, now: UnderstoodContent): Question {
  const { words } = body;
  const { groups, kinds, fields, names, levelOf, leftOut } = words.contents;
  const column = words.column(of.column + 1, header);
  const chosen = keyOf(now);
  return {
    title: words.asksColumn(column),
    fields: html`<label class="field" part="field">
        <span part="label">${words.columnHolds}</span>
        <select name="holds" @change=${showFieldsOfLevel}>
          <optgroup label=${groups.behaviours}>${optionList([['level', levelOf], ...KINDS.map((kind) => [kind, kinds[kind]] as const)], chosen)}</optgroup>
          <optgroup label=${groups.about}>${optionList(FIELDS.map((field) => [field, fields[field]]), chosen)}</optgroup>
          <optgroup label=${groups.names}>${optionList(NAMES.map((each) => [`names-${each}`, names[each]]), chosen)}</optgroup>
          ${optionList([['left-out', leftOut]], chosen === 'not-understood' ? 'left-out' : chosen)}
        </select>
      </label>
      <div class="for-level" ?hidden=${now.type !== 'level'}>
        ${textField('label', words.levelLabel, now.type === 'level' ? (now.label ?? header) : header)}
        ${choice('kind', words.levelKind, (now.type === 'level' && now.kind) || 'positive', KINDS.map((kind) => [kind, kinds[kind]]))}
      </div>`,
    save: (answer) => {
      const chosenContent = contents().get(answerOf(answer, 'holds')) ?? { type: 'left-out' };
      const holds = chosenContent.type === 'level' ? levelContent(answer) : chosenContent;
      void body.correct({ columns: [{ ...of, holds }] }, words.columnChanged(column, contentWords(holds, header, words)));
      return undefined;
    },
  };
}

/** By script, as WebKit does not judge `:has(option:checked)` anew when keys choose another option. */
function showFieldsOfLevel({ currentTarget }: Event): void {
  if (!(currentTarget instanceof HTMLSelectElement)) return;
  const fields = currentTarget.form?.querySelector<HTMLElement>('.for-level');
  if (fields) fields.hidden = currentTarget.value !== 'level';
}

function levelContent(answer: FormData): ColumnContent {
  const label = answerOf(answer, 'label').trim();
  const kind = KINDS.find((each) => each === answerOf(answer, 'kind'));
  return { type: 'level', ...(label && { label }), ...(kind && kind !== 'positive' && { kind }) };
}

/** Asks what a row is. */
export function askRow(body: ImporterBody, of: Pick<RowCorrection, 'table' | 'row'>, now: UnderstoodRow['is']): Question {
  const { words } = body;
  return {
    title: words.asksRow(of.row + 1),
    fields: choice('is', words.rowIs, now, labelled(ROWS, words.rows)),
    save: (answer) => {
      const is = ROWS.find((each) => each === answerOf(answer, 'is')) ?? 'texts';
      void body.correct({ rows: [{ ...of, is }] }, words.rowChanged(of.row + 1, words.rows[is]));
      return undefined;
    },
  };
}

/** Asks what a heading, or a paragraph that may be one, names. */
export function askHeading(body: ImporterBody, of: Pick<HeadingCorrection, 'block' | 'index'>, text: string, now: UnderstoodHeading['names']): Question {
  const { words } = body;
  return {
    title: words.asksHeading(text),
    fields: choice('names', words.headingNames, now, labelled(HEADINGS, words.headings)),
    save: (answer) => {
      const names = HEADINGS.find((each) => each === answerOf(answer, 'names')) ?? 'text';
      void body.correct({ headings: [{ ...of, names }] }, words.headingChanged(text, words.headings[names]));
      return undefined;
    },
  };
}

const labelled = <Name extends string>(names: readonly Name[], labels: Readonly<Record<Name, string>>): readonly (readonly [string, string])[] => names.map((name) => [name, labels[name]]);

