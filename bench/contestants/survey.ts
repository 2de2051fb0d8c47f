import { Model, unmountComponentAtNode } from '../libraries/survey.js';
import { LEVELS, NOT_ASSESSED, pickerTexts, type PickerText } from './data.js';
import { offer } from './page.js';

let box: HTMLElement;
let model: Model;

const picker = ({ id, label }: PickerText) => ({ type: 'radiogroup', name: id, title: label, choices: [...LEVELS, NOT_ASSESSED], colCount: 0 });
const rationale = ({ id }: PickerText) => ({ type: 'comment', name: `${id}-why`, title: 'Rationale', rows: 3 });

function creates(elements: readonly object[]) {
  return (stage: HTMLElement) => {
    box = document.createElement('div');
    stage.append(box);
    model = new Model({ elements });
    model.render(box);
  };
}

offer({
  item: 'input[type=radio]',
  works: {
    form: (size) => creates(pickerTexts(size).flatMap((text) => [picker(text), rationale(text)])),
    pickers: (size) => creates(pickerTexts(size).map(picker)),
  },
  options: (stage) => Array.from(stage.querySelectorAll('fieldset'), (fieldset) => [...fieldset.querySelectorAll<HTMLElement>('label')]),
  end: () => {
    unmountComponentAtNode(box);
    model.dispose();
  },
});
