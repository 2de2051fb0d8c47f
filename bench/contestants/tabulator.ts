import { Tabulator } from '../libraries/tabulator.js';
import { describedLevels, listOf, rows } from './data.js';
import { offer } from './page.js';
import './tabulator.css';

offer({
  item: 'li',
  windowed: true,
  works: {
    grid: (size) => {
      const data = rows(size).map(({ competency, theme, cells }) => ({ competency, theme, ...Object.fromEntries(cells.map((cell, index) => [`level${index}`, cell])) }));
      return (stage) =>
        new Promise<void>((resolve) => {
          const box = document.createElement('div');
          stage.append(box);
          const table = new Tabulator(box, {
            data,
            height: 760,
            layout: 'fitColumns',
            columns: [
              { title: 'Competency', field: 'competency', variableHeight: true },
              { title: 'Theme', field: 'theme', variableHeight: true },
              ...describedLevels.map(({ label }, index) => ({
                title: label,
                field: `level${index}`,
                variableHeight: true,
                formatter: (cell: { getValue(): readonly string[] }) => listOf(cell.getValue()),
              })),
            ],
          });
          table.on('tableBuilt', resolve);
        });
    },
  },
});
