import '../libraries/ours-grid.js';
import { framework } from './data.js';
import { offer } from './page.js';

offer({
  item: 'td li',
  works: {
    grid: (size) => {
      const value = framework(size);
      return async (stage) => {
        const grid = document.createElement('rung-framework-grid');
        grid.framework = value;
        stage.append(grid);
        await grid.updateComplete;
      };
    },
  },
});
