import '../libraries/ours-evidence.js';
import { framework } from './data.js';
import { offer } from './page.js';

offer({
  item: '#situation',
  works: {
    writing: (size) => {
      const value = framework(size);
      return async (stage) => {
        const form = document.createElement('rung-evidence-form');
        Object.assign(form, { framework: value, draft: 'local' });
        stage.append(form);
        await form.updateComplete;
      };
    },
  },
  target: (stage) => stage.querySelector('rung-evidence-form')?.shadowRoot?.getElementById('situation'),
});
