import { createGrid } from '../libraries/ag-grid-register.js';
import { offer } from './page.js';
import { COLUMNS, registerTexts, type RegisterTexts } from './register-data.js';

const creating = (size: number) => {
  const rowData = registerTexts(size);
  return (stage: HTMLElement) =>
    new Promise<void>((resolve) => {
      const field = document.createElement('input');
      field.type = 'search';
      const box = document.createElement('div');
      box.style.blockSize = '560px';
      stage.append(field, box);
      const grid = createGrid<RegisterTexts>(box, {
        rowData,
        columnDefs: COLUMNS.map(([name, headerName]) => ({ headerName, field: name, colId: name })),
        defaultColDef: { flex: 1 },
        domLayout: 'normal',
        onFirstDataRendered: resolve,
      });
      field.addEventListener('input', () => grid.setGridOption('quickFilterText', field.value));
    });
};

let wanted = '';

offer({
  item: '.ag-row',
  windowed: true,
  target: (stage) => stage.querySelector<HTMLElement>(wanted),
  scroller: (stage) => stage.querySelector<HTMLElement>('.ag-grid-viewport'),
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
