import { Model } from '../libraries/survey-profile.js';
import { LEVELS } from './data.js';
import { offer } from './page.js';
import './plain-profile.css';
import { CORE, description, FOOT, HEAD, LEVEL_HINT, NO_LEVEL, profileRows, RATIONALE_HINT, ROLE_FIELDS, type ProfileRowText, type RoleField } from './profile-data.js';

const TYPES = { text: 'text', lines: 'comment', number: 'text', select: 'dropdown', radios: 'radiogroup', checkbox: 'boolean' } as const;

const field = ({ id, label, hint, kind, value, choices }: RoleField, index: number) => ({
  type: TYPES[kind],
  name: id,
  title: label,
  description: hint,
  ...(value && { defaultValue: value }),
  ...(choices && { choices }),
  ...(kind === 'number' && { inputType: 'number' }),
  ...(kind === 'lines' && { rows: 2 }),
  ...(kind === 'checkbox' && { renderAs: 'checkbox', titleLocation: 'hidden', label }),
  startWithNewLine: index % 2 === 1 || index === 0,
});

const html = (name: string, html: string) => ({ type: 'html', name, html });
const folded = (name: string, title: string) => ({ type: 'panel', name, title, state: 'collapsed', elements: [html(`${name}-html`, '<p></p>')] });

const row = ({ id, title, definition, level, rationale, behaviours }: ProfileRowText) => ({
  type: 'panel',
  name: `${id}-row`,
  title,
  description: definition,
  elements: [
    { type: 'radiogroup', name: id, title: `Level for ${title} ${LEVEL_HINT}`, choices: [...LEVELS, NO_LEVEL], colCount: 0, defaultValue: level },
    html(`${id}-description`, `<div class="description">${description(id, level)}</div>`),
    { type: 'comment', name: `${id}-why`, title: 'Rationale', rows: 2, defaultValue: rationale },
    folded(`${id}-behaviours`, behaviours > 0 ? `Behaviours most needed (${behaviours})` : 'Behaviours most needed'),
    folded(`${id}-others`, 'What similar roles say'),
  ],
});

offer({
  item: 'input[type=radio]',
  works: {
    profile: () => {
      const elements = [
        html('head', HEAD),
        { type: 'panel', name: 'role', title: 'The role', elements: ROLE_FIELDS.map(field) },
        { type: 'panel', name: 'core', title: `${CORE} – all employees`, description: RATIONALE_HINT, elements: profileRows().map(row) },
        html('foot', FOOT),
      ];
      return (stage) => {
        const box = document.createElement('div');
        stage.append(box);
        const model = new Model({ elements, completeText: 'Submit', questionsOnPageMode: 'standard' });
        model.onValueChanged.add((_, { name, value }) => {
          const place = model.getQuestionByName(`${name}-description`);
          if (place) place.html = `<div class="description">${description(name, String(value))}</div>`;
        });
        model.render(box);
      };
    },
  },
  options: (stage) => Array.from(stage.querySelectorAll('fieldset'), (fieldset) => [...fieldset.querySelectorAll<HTMLElement>('label')]).filter((options) => options.length > 2),
});
