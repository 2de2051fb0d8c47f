import '../libraries/ours-picker.js';
import { each, escape, LEVELS, pickerTexts, type PickerText } from './data.js';
import { createsElements } from './elements.js';
import { offer } from './page.js';
import { rationale } from './rationale.js';

const picker = ({ id, label }: PickerText): string => `<rung-level-picker name="${id}" label="${escape(label)}" levels="${LEVELS.join(' ')}"></rung-level-picker>`;

offer({
  item: 'input[type=radio]',
  works: {
    form: (size) => createsElements(`<form>${each(pickerTexts(size), (text) => picker(text) + rationale(text))}</form>`),
    pickers: (size) => createsElements(each(pickerTexts(size), picker)),
  },
  options: (stage) => Array.from(stage.querySelectorAll('rung-level-picker'), (element) => [...(element.shadowRoot?.querySelectorAll('label') ?? [])]),
});
