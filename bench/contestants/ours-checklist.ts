import '../libraries/ours-checklist.js';
import { CONTRA, each, escape } from './data.js';
import { createsElements } from './elements.js';
import { offer } from './page.js';

const checklist = `<rung-contra-checklist label="Observed"><ul>${each(CONTRA, (text) => `<li>${escape(text)}</li>`)}</ul></rung-contra-checklist>`;

offer({
  item: 'input[type=checkbox]',
  works: { checklists: (size) => createsElements(checklist.repeat(size)) },
});
