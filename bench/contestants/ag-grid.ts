import { createGrid } from '../libraries/ag-grid.js';
import { describedLevels, listOf, rows, type GridRow } from './data.js';
import { offer } from './page.js';

/** All rows in the document, or only those in sight. */
const domLayout = location.search === '?all' ? 'print' : 'normal';

offer({
  item: 'li',
  windowed: domLayout === 'normal',
  works: {
    grid: (size) => {
      const rowData = rows(size);
      return (stage) =>
        new Promise<void>((resolve) => {
          const box = document.createElement('div');
          if (domLayout === 'normal') box.style.blockSize = '760px';
          stage.append(box);
          createGrid<GridRow>(box, {
            rowData,
            columnDefs: [
              { headerName: 'Competency', valueGetter: ({ data }) => data.competency },
              { headerName: 'Theme', valueGetter: ({ data }) => data.theme },
              ...describedLevels.map(({ label }, index) => ({ headerName: label, cellRenderer: ({ data }: { readonly data: GridRow }) => listOf(data.cells[index] ?? []) })),
            ],
            defaultColDef: { flex: 1, wrapText: true, autoHeight: true },
            domLayout,
            onFirstDataRendered: resolve,
          });
        });
    },
  },
});
