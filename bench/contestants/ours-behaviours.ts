import '../libraries/ours-behaviours.js';
import { framework } from './data.js';
import { offer } from './page.js';

const creates = (size: number) => {
  const value = framework(size);
  return async (stage: HTMLElement) => {
    const picker = document.createElement('rung-behaviour-picker');
    picker.framework = value;
    stage.append(picker);
    await picker.updateComplete;
  };
};

offer({
  item: 'input',
  windowed: true,
  works: { opening: creates, searching: creates },
  target: (stage) => stage.querySelector('rung-behaviour-picker')?.shadowRoot?.getElementById('field'),
});
