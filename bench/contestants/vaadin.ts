import '../libraries/vaadin.js';
import { describedLevels, listOf, rows, type GridRow } from './data.js';
import { offer } from './page.js';

interface VaadinColumn extends HTMLElement {
  header: string;
  renderer: (cell: HTMLElement, column: HTMLElement, model: { readonly item: GridRow }) => void;
}

function column(header: string, renderer: VaadinColumn['renderer']): HTMLElement {
  return Object.assign(document.createElement('vaadin-grid-column'), { header, renderer });
}

offer({
  item: 'li',
  windowed: true,
  works: {
    grid: (size) => {
      const items = rows(size);
      return (stage) => {
        const grid = document.createElement('vaadin-grid');
        grid.setAttribute('theme', 'wrap-cell-content');
        grid.style.blockSize = '760px';
        grid.append(
          column('Competency', (cell, _, { item }) => (cell.textContent = item.competency)),
          column('Theme', (cell, _, { item }) => (cell.textContent = item.theme)),
          ...describedLevels.map(({ label }, index) => column(label, (cell, _, { item }) => cell.replaceChildren(listOf(item.cells[index] ?? [])))),
        );
        Object.assign(grid, { items });
        stage.append(grid);
      };
    },
  },
});
