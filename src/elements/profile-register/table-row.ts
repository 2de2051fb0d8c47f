import type { RegisterMessages } from '../../locale/register-messages.js';
import type { WorkflowMessages } from '../../locale/workflow-messages.js';
import { formatDate } from '../../locale/format.js';
import { waitingFor } from '../../model/profile-workflow.js';
import type { RoleProfile } from '../../model/role-profile.js';
import type { RegisterRow } from './register-row.js';

/** What all rows are filled with; another object makes them anew. */
export interface RowWords {
  readonly words: RegisterMessages;
  readonly workflow: WorkflowMessages;
  readonly language: string;
  /** By this day reviews are due. */
  readonly today: string;
}

const COLUMNS = ['organisations', 'family', 'posts', 'status', 'waits', 'review'] as const;

/**
 * A row of the register. Made by hand and filled again when the list is scrolled (docs/decisions/0001): a row costs its
 * texts only.
 */
export class TableRow {
  readonly node = document.createElement('tr');
  readonly #box = document.createElement('input');
  readonly #open = document.createElement('button');
  readonly #title = document.createElement('th');
  readonly #cells = new Map(COLUMNS.map((column) => [column, cell(column)]));
  #row: RegisterRow | undefined;
  #with: RowWords | undefined;

  constructor() {
    const { node } = this;
    node.setAttribute('role', 'row');
    this.#box.type = 'checkbox';
    this.#box.setAttribute('part', 'select');
    const select = cell('select');
    select.append(this.#box);
    this.#title.setAttribute('role', 'rowheader');
    this.#title.scope = 'row';
    this.#open.type = 'button';
    this.#open.setAttribute('part', 'open');
    this.#open.dir = 'auto';
    node.append(select, this.#title, ...this.#cells.values());
  }

  /** What it shows; nothing while that is still being loaded. */
  get row(): RegisterRow | undefined {
    return this.#row;
  }

  fill(row: RegisterRow | undefined, place: number, isSelected: boolean, given: RowWords): void {
    this.node.dataset['index'] = String(place);
    // The row of the column heads is the first.
    this.node.ariaRowIndex = String(place + 2);
    this.#box.checked = isSelected;
    this.node.classList.toggle('selected', isSelected);
    if (this.#with === given && this.#row === row) return;
    if (this.#with !== given) this.#label(given);
    this.#row = row;
    this.#with = given;
    const profile = row?.profile;
    this.node.setAttribute('part', row ? 'row' : 'row waiting');
    this.#box.hidden = !profile;
    if (profile) this.#show(profile, given);
    else this.#say(row ? given.words.damaged(row.id) : given.words.waiting, row?.issues[0]?.message);
  }

  #show({ role, status, reviewDue, ...rest }: RoleProfile, { words, workflow, language, today }: RowWords): void {
    const title = role.title.trim() || rest.id;
    this.#open.textContent = title;
    if (this.#open.parentNode !== this.#title) this.#title.replaceChildren(this.#open);
    this.#box.ariaLabel = words.select(title);
    const waits = waitingFor({ role, status, reviewDue, ...rest });
    this.#write('organisations', role.organisations.join(', '));
    this.#write('family', role.family);
    this.#write('posts', String(role.posts));
    this.#write('status', workflow.statuses[status]);
    this.#write('waits', waits ? workflow.roles[waits] : words.nobody);
    this.#write('review', reviewDue === undefined ? '' : formatDate(language, reviewDue));
    if (status === 'published' && reviewDue !== undefined && reviewDue <= today) {
      const mark = document.createElement('span');
      mark.setAttribute('part', 'due');
      mark.textContent = words.dueMark;
      this.#cells.get('review')?.append(' ', mark);
    }
  }

  #say(sentence: string, reason?: string): void {
    this.#title.textContent = [sentence, reason].filter(Boolean).join('. ');
    for (const column of COLUMNS) this.#write(column, '');
  }

  #write(column: (typeof COLUMNS)[number], text: string): void {
    const there = this.#cells.get(column);
    if (there && there.textContent !== text) there.textContent = text;
  }

  /** Where rows are blocks, each text stands behind the name of its column. */
  #label({ words: { columns } }: RowWords): void {
    const names = { organisations: columns.organisations, family: columns.family, posts: columns.posts, status: columns.status, waits: columns.waitsFor, review: columns.reviewDue };
    for (const [column, there] of this.#cells) there.dataset['label'] = names[column];
  }
}

function cell(column: string): HTMLTableCellElement {
  const node = document.createElement('td');
  node.setAttribute('role', 'cell');
  node.className = column;
  node.dir = 'auto';
  return node;
}
