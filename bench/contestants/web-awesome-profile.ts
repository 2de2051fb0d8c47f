import '../libraries/web-awesome-profile.js';
import { each, escape, LEVELS } from './data.js';
import { createsElements } from './elements.js';
import { offer } from './page.js';
import { LEVEL_HINT, NO_LEVEL, type RoleField } from './profile-data.js';
import { describeChoices, profilePage } from './profile-page.js';

function field({ id, label, hint, kind, value, choices = [] }: RoleField): string {
  const attributes = `name="${id}" label="${label}"${hint ? ` hint="${hint}"` : ''}`;
  switch (kind) {
    case 'text':
      return `<wa-input ${attributes} value="${escape(value)}"></wa-input>`;
    case 'number':
      return `<wa-number-input ${attributes} value="${value}"></wa-number-input>`;
    case 'lines':
      return `<wa-textarea ${attributes} rows="2" value="${escape(value)}"></wa-textarea>`;
    case 'select':
      return `<wa-select ${attributes} value="${value}">${each(choices, (choice) => `<wa-option value="${escape(choice).replaceAll(' ', '-')}">${choice}</wa-option>`)}</wa-select>`;
    case 'radios':
      return `<wa-radio-group ${attributes} value="${value}" orientation="horizontal">${each(choices, (choice) => `<wa-radio value="${choice}">${choice}</wa-radio>`)}</wa-radio-group>`;
    case 'checkbox':
      return `<wa-checkbox name="${id}">${label}</wa-checkbox>`;
  }
}

const html = (): string =>
  profilePage({
    field,
    level: ({ id, title, level }) =>
      `<wa-radio-group class="picker" name="${id}" label="Level for ${escape(title)} ${LEVEL_HINT}" value="${level}" orientation="horizontal">${each(LEVELS, (level) => `<wa-radio value="${level}">${level}</wa-radio>`)}<wa-radio value="">${NO_LEVEL}</wa-radio></wa-radio-group>`,
    rationale: ({ id, rationale }) => `<wa-textarea name="${id}-why" label="Rationale" rows="2" value="${escape(rationale)}"></wa-textarea>`,
    folded: (label) => `<wa-details appearance="plain"><span slot="summary">${label}</span></wa-details>`,
    submit: '<wa-button>Submit</wa-button>',
  });

offer({
  item: 'wa-radio',
  works: {
    profile: () => {
      const create = createsElements(html());
      return async (stage) => {
        await create(stage);
        describeChoices(stage);
      };
    },
  },
  options: (stage) => Array.from(stage.querySelectorAll('.picker'), (group) => [...group.querySelectorAll<HTMLElement>('wa-radio')]),
});
