import { Tabulator } from '../libraries/tabulator-pages.js';
import { offer, otherRows } from './page.js';
import { ProfileSource } from './profile-source.js';
import { COLUMNS, textsOfProfile } from './register-data.js';

const ITEM = '.tabulator-row';
/** As many rows as our register asks for. */
const PAGE = 250;
const scroller = (stage: HTMLElement): HTMLElement | null => stage.querySelector<HTMLElement>('.tabulator-tableholder');

const creating = (size: number) => {
  const source = new ProfileSource(size);
  return async (stage: HTMLElement): Promise<void> => {
    const field = document.createElement('input');
    field.type = 'search';
    const box = document.createElement('div');
    stage.append(field, box);
    const table = new Tabulator(box, {
      height: 560,
      layout: 'fitColumns',
      columns: COLUMNS.map(([name, title]) => ({ title, field: name, variableHeight: false })),
      progressiveLoad: 'scroll',
      paginationSize: PAGE,
      sortMode: 'remote',
      ajaxURL: 'profiles',
      ajaxRequestFunc: async (_, __, { page, sort }) => {
        const asked = { isFound: field.value !== '', isSorted: (sort?.length ?? 0) > 0 };
        const profiles = await source.some(asked, (page - 1) * PAGE, PAGE);
        return { data: profiles.map(textsOfProfile), last_page: Math.ceil(source.count(asked) / PAGE) };
      },
    });
    field.addEventListener('input', () => void table.setData());
    await otherRows(() => scroller(stage), ITEM, undefined);
  };
};

let wanted = '';

offer({
  item: ITEM,
  windowed: true,
  scroller,
  target: (stage) => stage.querySelector<HTMLElement>(wanted),
  works: {
    register: creating,
    scrolling: creating,
    filtering: (size) => {
      wanted = 'input[type=search]';
      return creating(size);
    },
    sorting: (size) => {
      wanted = '.tabulator-col[tabulator-field="posts"] .tabulator-col-title';
      return creating(size);
    },
  },
});
