import { each, escape } from './data.js';
import { offer } from './page.js';
import './plain-register.css';
import { COLUMNS, finder, registerTexts, type RegisterTexts } from './register-data.js';

const page = (rows: readonly RegisterTexts[]): string => `<h2>Role profiles</h2><label>Find a profile<input type="search"></label>
  <div class="scroller" tabindex="0" role="region" aria-label="Role profiles"><table><caption>Role profiles</caption>
  <thead><tr><td></td>${each(COLUMNS, ([name, label]) => `<th scope="col"><button type="button" data-sort="${name}">${label}</button></th>`)}</tr></thead>
  <tbody>${each(
    rows,
    (row) => `<tr><td><input type="checkbox" aria-label="Select ${escape(row.title)}"></td>${each(COLUMNS, ([name]) => (name === 'title' ? `<th scope="row"><button type="button">${escape(row.title)}</button></th>` : `<td>${escape(String(row[name]))}</td>`))}</tr>`,
  )}</tbody></table></div>`;

/** Filters and sorts what is there, as a page with a few lines of script does it. */
const creating = (size: number) => {
  const rows = registerTexts(size);
  const html = page(rows);
  return (stage: HTMLElement): void => {
    stage.innerHTML = html;
    const body = stage.querySelector('tbody');
    const nodes = Array.from(body?.rows ?? [], (node, index) => ({ node, row: rows[index] }));
    stage.querySelector('input')?.addEventListener('input', ({ target }) => {
      const find = finder(target instanceof HTMLInputElement ? target.value : '');
      for (const { node, row } of nodes) node.hidden = !row || !find(row);
    });
    stage.querySelector('[data-sort="posts"]')?.addEventListener('click', () => {
      nodes.sort((a, b) => (a.row?.posts ?? 0) - (b.row?.posts ?? 0));
      body?.append(...nodes.map(({ node }) => node));
    });
  };
};

let wanted = '';

offer({
  item: 'tbody tr',
  target: (stage) => stage.querySelector<HTMLElement>(wanted),
  scroller: (stage) => stage.querySelector<HTMLElement>('.scroller'),
  works: {
    register: creating,
    scrolling: creating,
    filtering: (size) => {
      wanted = 'input[type=search]';
      return creating(size);
    },
    sorting: (size) => {
      wanted = '[data-sort="posts"]';
      return creating(size);
    },
  },
});
