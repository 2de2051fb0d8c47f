import '../libraries/web-awesome.js';
import { each, escape, LEVELS, NOT_ASSESSED, pickerTexts, type PickerText } from './data.js';
import { createsElements } from './elements.js';
import { offer } from './page.js';

const picker = ({ id, label }: PickerText): string =>
  `<wa-radio-group name="${id}" label="${escape(label)}" orientation="horizontal">${each(LEVELS, (level) => `<wa-radio value="${level}">${level}</wa-radio>`)}<wa-radio value="none">${NOT_ASSESSED}</wa-radio></wa-radio-group>`;

offer({
  item: 'wa-radio',
  works: {
    form: (size) => createsElements(`<form>${each(pickerTexts(size), (text) => `${picker(text)}<wa-textarea name="${text.id}-why" label="Rationale" rows="3"></wa-textarea>`)}</form>`),
    pickers: (size) => createsElements(each(pickerTexts(size), picker)),
  },
  options: (stage) => Array.from(stage.querySelectorAll('wa-radio-group'), (group) => [...group.querySelectorAll<HTMLElement>('wa-radio')]),
});
