import '../libraries/material.js';
import { each, escape, LEVELS, NOT_ASSESSED, pickerTexts, type PickerText } from './data.js';
import { createsElements } from './elements.js';
import { offer } from './page.js';

const picker = ({ id, label }: PickerText): string =>
  `<fieldset><legend>${escape(label)}</legend>${each([...LEVELS, NOT_ASSESSED], (level) => `<label><md-radio name="${id}" value="${level}"></md-radio> ${level}</label> `)}</fieldset>`;

offer({
  item: 'md-radio',
  works: {
    form: (size) =>
      createsElements(`<form>${each(pickerTexts(size), (text) => `${picker(text)}<md-outlined-text-field type="textarea" rows="3" label="Rationale" name="${text.id}-why"></md-outlined-text-field>`)}</form>`),
    pickers: (size) => createsElements(each(pickerTexts(size), picker)),
  },
  options: (stage) => Array.from(stage.querySelectorAll('fieldset'), (fieldset) => [...fieldset.querySelectorAll<HTMLElement>('md-radio')]),
});
