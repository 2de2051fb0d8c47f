import { plural } from './format.js';
import { importIssuesCy } from './import-issues.cy.js';
import type { SourceMessages } from './source-messages.js';

export const sourceMessagesCy: SourceMessages = {
  loading: 'Yn llwytho’r fframwaith…',
  empty: 'Nid oes fframwaith i’w ddangos eto.',
  emptyHint: 'Gosodwch y briodwedd framework neu’r briodoledd src, neu rhowch yr elfen hon mewn man gwaith.',
  network: (url) => `Ni ellid llwytho’r fframwaith o ${url}. Ni atebodd y gweinydd. Gwiriwch y cyfeiriad a’ch cysylltiad.`,
  http: (url, status) =>
    status === 404
      ? `Nid oes fframwaith yn ${url} (404). Gwiriwch y cyfeiriad.`
      : `Ni ellid llwytho’r fframwaith o ${url}. Atebodd y gweinydd gyda statws ${status}.`,
  notJson: (url) => `Nid ffeil fframwaith a ddaeth o ${url}. Rhaid iddi fod yn JSON; daeth tudalen we neu ffeil anghyflawn yn ei lle.`,
  tooLarge: (url) => `Mae’r ffeil yn ${url} yn fwy na 10 MB, sy’n rhy fawr i fframwaith. Gwiriwch y cyfeiriad.`,
  invalid: 'Ni ellir dangos y fframwaith hwn gan fod rhannau ohono ar goll neu o’r math anghywir.',
  table: 'Ni ellid darllen y tabl hwn fel fframwaith, felly fe’i dangosir fel y mae.',
  retry: 'Rhowch gynnig arall arni',
  faults: (count) =>
    plural('cy', count, { one: 'Mae # gwall yn y fframwaith hwn', two: 'Mae # wall yn y fframwaith hwn', other: 'Mae # gwall yn y fframwaith hwn' }),
  more: (count) => plural('cy', count, { other: '# arall' }),
  issues: {
    ...importIssuesCy,
    'wrong-type': ({ place }) => `Yn ${place}: mae gwerth o’r math anghywir yma.`,
    missing: ({ place }) => `Yn ${place}: nid oes dim yma, ond mae ei angen. Ychwanegwch ef.`,
    'duplicate-id': ({ place, id }) => `Yn ${place}: defnyddir yr id “${id}” ddwywaith. Rhowch ei id ei hun i bob un.`,
    'duplicate-level': ({ place, id }) => `Yn ${place}: mae’r lefel “${id}” ddwywaith yn y raddfa. Tynnwch un ohonynt.`,
    'unknown-level': ({ place, id }) => `Yn ${place}: nid yw’r lefel “${id}” yn y raddfa. Cywirwch hi neu ychwanegwch y lefel.`,
    'unknown-group': ({ place, id }) => `Yn ${place}: nid yw’r grŵp “${id}” yn bod. Cywirwch ef neu ychwanegwch y grŵp.`,
    'dangling-theme': ({ place, id }) => `Yn ${place}: nid yw’r thema “${id}” yn y cymhwysedd hwn. Cywirwch hi neu ychwanegwch y thema.`,
    'empty-text': ({ place }) => `Yn ${place}: mae’r testun yn wag. Ysgrifennwch ef neu tynnwch y cofnod.`,
    'empty-id': ({ place }) => `Yn ${place}: mae’r id yn wag. Rhowch un sy’n aros yr un fath mewn fersiynau diweddarach.`,
    'long-text': ({ place, length }) => `Yn ${place}: mae ${length} nod yn y testun. Gwiriwch mai un ymddygiad yn unig ydyw.`,
    'no-content': () => 'Nid oes na chymwyseddau na siarter yn y fframwaith. Ychwanegwch un ohonynt.',
  },
};
