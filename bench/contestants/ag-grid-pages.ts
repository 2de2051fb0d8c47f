import { createGrid } from '../libraries/ag-grid-pages.js';
import { offer, otherRows } from './page.js';
import { ProfileSource } from './profile-source.js';
import { COLUMNS, textsOfProfile, type RegisterTexts } from './register-data.js';

const ITEM = '.ag-row';
const scroller = (stage: HTMLElement): HTMLElement | null => stage.querySelector<HTMLElement>('.ag-grid-viewport');

const creating = (size: number) => {
  const source = new ProfileSource(size);
  return async (stage: HTMLElement): Promise<void> => {
    const field = document.createElement('input');
    field.type = 'search';
    const box = document.createElement('div');
    box.style.blockSize = '560px';
    stage.append(field, box);
    const grid = createGrid<RegisterTexts>(box, {
      rowModelType: 'infinite',
      datasource: {
        getRows: ({ startRow, endRow, sortModel, successCallback }) => {
          const asked = { isFound: field.value !== '', isSorted: sortModel.length > 0 };
          void source.some(asked, startRow, endRow - startRow).then((profiles) => successCallback(profiles.map(textsOfProfile), source.count(asked)));
        },
      },
      columnDefs: COLUMNS.map(([name, headerName]) => ({ headerName, field: name, colId: name })),
      defaultColDef: { flex: 1 },
      domLayout: 'normal',
    });
    field.addEventListener('input', () => grid.purgeInfiniteCache());
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
      wanted = '.ag-header-cell[col-id="posts"] .ag-header-cell-label';
      return creating(size);
    },
  },
});
