import { html, nothing, type TemplateResult } from 'lit';
import type { RegisterMessages } from '../../locale/register-messages.js';
import { readView, type RegisterSort, type RegisterView } from './register-view.js';

interface Column {
  readonly name: string;
  readonly label: string;
  readonly sort?: RegisterSort;
}

/** The heads of the columns; those that sort are buttons. */
export function tableHead({ columns, sortBy }: RegisterMessages, { sort = 'title', descending = false, ...view }: RegisterView, onView: (view: RegisterView) => void): TemplateResult {
  const all: readonly Column[] = [
    { name: 'role', label: columns.title, sort: 'title' },
    { name: 'organisations', label: columns.organisations, sort: 'organisations' },
    { name: 'family', label: columns.family, sort: 'family' },
    { name: 'posts', label: columns.posts, sort: 'posts' },
    { name: 'status', label: columns.status, sort: 'status' },
    { name: 'waits', label: columns.waitsFor, sort: 'waitingFor' },
    { name: 'review', label: columns.reviewDue, sort: 'reviewDue' },
  ];
  const head = ({ name, label, sort: by }: Column): TemplateResult => {
    if (!by) return html`<th role="columnheader" scope="col" class=${name} part="column">${label}</th>`;
    const isSorted = by === sort;
    const onClick = (): void => onView(readView({ ...view, sort: by, descending: isSorted && !descending }));
    return html`<th role="columnheader" scope="col" class=${name} part="column" aria-sort=${isSorted ? (descending ? 'descending' : 'ascending') : nothing}>
      <button type="button" class="sort-button" part="sort" title=${sortBy(label)} @click=${onClick}>${label}<span class="arrow" aria-hidden="true"></span></button>
    </th>`;
  };
  return html`<thead role="rowgroup"><tr role="row" aria-rowindex="1"><td role="cell" class="select"></td>${all.map(head)}</tr></thead>`;
}
