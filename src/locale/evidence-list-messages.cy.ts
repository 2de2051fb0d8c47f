import type { EvidenceListMessages } from './evidence-list-messages.js';
import { formatList, plural } from './format.js';

const darnau = (count: number): string => plural('cy', count, { two: '# ddarn o dystiolaeth', other: '# darn o dystiolaeth' });

export const evidenceListMessagesCy: EvidenceListMessages = {
  title: 'Tystiolaeth',
  loading: 'Yn llwytho’r dystiolaeth…',
  find: 'Chwilio yn y dystiolaeth',
  competency: 'Cymhwysedd',
  all: 'Pob un',
  from: 'O ddyddiad',
  to: 'Hyd at ddyddiad',
  grouped: 'Grwpio fesul cymhwysedd',
  clear: 'Clirio’r chwiliad a’r hidlwyr',
  count: darnau,
  countOf: (shown, all) => `${shown} o blith ${darnau(all)}`,
  undated: (count) => plural('cy', count, { other: 'Mae # arall yn cyfateb ond heb ddyddiad.' }),
  empty: 'Dim tystiolaeth eto',
  emptyHint: 'Bydd yr hyn sy’n dangos ymddygiadau’r fframwaith yn cael ei restru yma.',
  nothing: 'Nid oes dim yn cyfateb.',
  nothingHint: 'Rhowch gynnig ar lai o eiriau neu ddyddiau eraill, neu cliriwch y chwiliad a’r hidlwyr.',
  wrongOrder: 'Mae’r diwrnod cyntaf ar ôl yr olaf.',
  noDate: 'Dim dyddiad',
  noBehaviour: 'Heb ymddygiad',
  more: (count) => plural('cy', count, { other: 'a # ymddygiad arall' }),
  also: (competencies) => `Hefyd yn dangos ${formatList('cy', competencies)}`,
  edit: 'Golygu',
  remove: 'Dileu',
  damaged: (count) => plural('cy', count, { two: 'Ni ellir darllen # ddarn', other: 'Ni ellir darllen # darn' }),
  damagedPlace: (place) => `Rhif ${place} o’r hyn a roddwyd`,
  noList: 'Ni ellir dangos y dystiolaeth gan nad rhestr yw’r hyn a roddwyd.',
};
