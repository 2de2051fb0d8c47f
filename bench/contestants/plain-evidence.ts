import { CONTRA, each, escape, framework } from './data.js';
import { offer } from './page.js';
import './plain-picker.css';

const box = (text: string): string => `<label><input type="checkbox">${escape(text)}</label>`;
const checklist = `<fieldset><legend>Observed</legend>${each([...CONTRA, 'None of these'], box)}</fieldset>`;
const area = (label: string): string => `<p><label>${label}<textarea rows="3"${label === 'Situation' ? ' id="situation"' : ''}></textarea></label></p>`;

const creates = (html: string) => (stage: HTMLElement) => {
  stage.innerHTML = html;
};

/** The same as forms of plain HTML: the list of behaviours is a folded list of checkboxes. */
offer({
  item: 'input, textarea',
  works: {
    checklists: (size) => creates(checklist.repeat(size)),
    writing: () => creates(`<form>${each(['Situation', 'Task', 'Action', 'Result', 'Learning'], area)}</form>`),
    // A page of plain HTML searches nothing: what is compared with is a field that is typed into.
    searching: () => creates('<label>Search<input id="situation"></label>'),
    opening: (size) => {
      const texts = framework(size).competencies.map(({ title, indicators }) => `<fieldset><legend>${escape(title)}</legend>${each(indicators, ({ text }) => box(text))}</fieldset>`);
      return creates(`<details><summary>Behaviours</summary>${texts.join('')}</details>`);
    },
  },
  target: (stage) => stage.querySelector<HTMLElement>('#situation, summary'),
});
