import '../libraries/ours-behaviours.js';
import { framework } from './data.js';
import { offer } from './page.js';

offer({
  item: 'input',
  windowed: true,
  works: {
    opening: (size) => {
      const value = framework(size);
      return async (stage) => {
        const picker = document.createElement('rung-behaviour-picker');
        picker.framework = value;
        stage.append(picker);
        await picker.updateComplete;
      };
    },
  },
  target: (stage) => stage.querySelector('rung-behaviour-picker')?.shadowRoot?.getElementById('field'),
});
