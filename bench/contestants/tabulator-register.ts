import { Tabulator } from '../libraries/tabulator-register.js';
import { offer } from './page.js';
import { COLUMNS, finder, registerTexts } from './register-data.js';

const creating = (size: number) => {
  const data = registerTexts(size);
  return (stage: HTMLElement) =>
    new Promise<void>((resolve) => {
      const field = document.createElement('input');
      field.type = 'search';
      const box = document.createElement('div');
      stage.append(field, box);
      const table = new Tabulator(box, { data, height: 560, layout: 'fitColumns', columns: COLUMNS.map(([name, title]) => ({ title, field: name, variableHeight: false, sorter: name === 'posts' ? ('number' as const) : ('string' as const) })) });
      field.addEventListener('input', () => table.setFilter(finder(field.value)));
      table.on('tableBuilt', resolve);
    });
};

let wanted = '';

offer({
  item: '.tabulator-row',
  windowed: true,
  target: (stage) => stage.querySelector<HTMLElement>(wanted),
  scroller: (stage) => stage.querySelector<HTMLElement>('.tabulator-tableholder'),
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
