import { each, escape, LEVELS, NOT_ASSESSED, pickerTexts, type PickerText } from './data.js';
import { offer } from './page.js';
import { rationale } from './rationale.js';
import './plain-picker.css';

const picker = ({ id, label }: PickerText): string =>
  `<fieldset><legend>${escape(label)}</legend><div class="choices"><div class="ladder">${each(LEVELS, (level, index) => option(id, level, level, `level step-${index + 1}`))}</div>${option(id, '', NOT_ASSESSED, '')}</div></fieldset>`;

const option = (id: string, value: string, label: string, kind: string): string =>
  `<label class="option ${kind}"><input type="radio" name="${id}" value="${value}"><span>${label}</span></label>`;

function creates(html: string) {
  return (stage: HTMLElement) => {
    stage.innerHTML = html;
  };
}

offer({
  item: 'input[type=radio]',
  works: {
    form: (size) => creates(`<form>${each(pickerTexts(size), (text) => picker(text) + rationale(text))}</form>`),
    pickers: (size) => creates(each(pickerTexts(size), picker)),
  },
  options: (stage) => Array.from(stage.querySelectorAll('fieldset'), (fieldset) => [...fieldset.querySelectorAll('label')]),
});
