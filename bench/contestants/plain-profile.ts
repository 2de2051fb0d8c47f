import { each, escape, LEVELS } from './data.js';
import { offer } from './page.js';
import './plain-picker.css';
import { LEVEL_HINT, NO_LEVEL, type RoleField } from './profile-data.js';
import { describeChoices, profilePage } from './profile-page.js';

function control({ id, kind, value, choices = [], hint }: RoleField): string {
  const attributes = `id="${id}"${hint ? ` aria-describedby="${id}-hint"` : ''}`;
  if (kind === 'lines') return `<textarea ${attributes} rows="2">${escape(value)}</textarea>`;
  if (kind === 'select') return `<select ${attributes}>${each(choices, (choice) => `<option>${choice}</option>`)}</select>`;
  return `<input ${attributes} type="${kind}" value="${escape(value)}">`;
}

function field(field: RoleField): string {
  const { id, label, hint, kind, value, choices = [] } = field;
  if (kind === 'radios') return `<fieldset class="field"><legend>${label}</legend>${each(choices, (choice) => `<label><input type="radio" name="${id}" value="${choice}"${choice === value ? ' checked' : ''}>${choice}</label>`)}</fieldset>`;
  if (kind === 'checkbox') return `<div class="field"><label><input id="${id}" type="checkbox">${label}</label></div>`;
  return `<div class="field"><label for="${id}">${label}</label>${hint ? `<p id="${id}-hint" class="muted">${hint}</p>` : ''}${control(field)}</div>`;
}

const option = (id: string, value: string, label: string, kind: string, isChosen: boolean): string =>
  `<label class="option ${kind}"><input type="radio" name="${id}" value="${value}"${isChosen ? ' checked' : ''}><span>${label}</span></label>`;

const html = (): string =>
  profilePage({
    field,
    level: ({ id, title, level }) =>
      `<fieldset class="picker"><legend>Level for ${escape(title)} <span class="muted">${LEVEL_HINT}</span></legend><div class="choices"><div class="ladder">${each(LEVELS, (each, index) => option(id, each, each, `level step-${index + 1}`, each === level))}</div>${option(id, '', NO_LEVEL, '', false)}</div></fieldset>`,
    rationale: ({ id, rationale }) => `<div class="field"><label for="${id}-why">Rationale</label><textarea id="${id}-why" rows="2" aria-describedby="hint">${escape(rationale)}</textarea></div>`,
    folded: (label) => `<details><summary>${label}</summary></details>`,
    submit: '<button type="button">Submit</button>',
  });

offer({
  item: 'input[type=radio]',
  works: {
    profile: () => {
      const page = html();
      return (stage) => {
        stage.innerHTML = page;
        describeChoices(stage);
      };
    },
  },
  options: (stage) => Array.from(stage.querySelectorAll('.picker'), (picker) => [...picker.querySelectorAll('label')]),
});
