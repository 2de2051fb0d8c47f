import { formatList, plural } from './format.js';
import type { GridMessages } from './grid-messages.js';

const rhestr = (items: readonly string[]) => formatList('cy', items);

function cymhariaeth(...neighbours: readonly (string | undefined)[]): string {
  const levels = neighbours.filter((label) => label !== undefined).map((label) => `lefel ${label}`);
  return levels.length > 0 ? `Cymharwch â ${rhestr(levels)}.` : '';
}

export const gridMessagesCy: GridMessages = {
  skip: 'Neidio heibio i’r fframwaith hwn',
  find: 'Chwilio yn y fframwaith hwn',
  filters: (active) => (active > 0 ? `Hidlyddion (${active} ar waith)` : 'Hidlyddion'),
  group: 'Grŵp',
  competency: 'Cymhwysedd',
  level: 'Lefel',
  kind: 'Math',
  all: 'Pob un',
  everyLevel: 'Dangos pob lefel, gan gynnwys y rhai heb ddisgrifiad',
  showLinks: 'Dangos dolen wrth bob cofnod',
  clear: 'Clirio',
  summary: (competencies, indicators) =>
    `${plural('cy', competencies, { two: '# gymhwysedd', few: '# chymhwysedd', many: '# chymhwysedd', other: '# cymhwysedd' })}, ${plural('cy', indicators, { other: '# ymddygiad' })}`,
  matches: (matches, competencies) =>
    `${plural('cy', matches, { two: '# ganlyniad', few: '# chanlyniad', many: '# chanlyniad', other: '# canlyniad' })} mewn ${plural('cy', competencies, { two: '# gymhwysedd', few: '# chymhwysedd', many: '# chymhwysedd', other: '# cymhwysedd' })}`,
  noMatches: (query) => `Nid oes dim yma’n cynnwys “${query}”. Rhowch gynnig ar lai o eiriau neu cliriwch yr hidlyddion.`,
  selected: (count) => plural('cy', count, { other: '# wedi’u dewis', one: '# wedi’i ddewis' }),
  clearSelection: 'Clirio’r dewis',
  about: 'Am y fframwaith hwn',
  vision: 'Gweledigaeth',
  purpose: 'Diben',
  principles: 'Egwyddorion',
  appliesTo: (whom) => `Yn berthnasol i: ${whom}`,
  described: (described, undescribed) => 
    [
      described.length > 0 ? plural('cy', described.length, { one: `Mae disgrifiad ar gyfer ${rhestr(described)}.`, other: `Mae disgrifiadau ar gyfer ${rhestr(described)}.` }) : '',
      plural('cy', undescribed.length, { one: `Lefel heb ei thestun ei hun: ${rhestr(undescribed)}.`, other: `Lefelau heb eu testun eu hunain: ${rhestr(undescribed)}.` }),
    ]
      .join(' ')
      .trim(),
  cumulative: 'Mae pob lefel yn cynnwys y rhai o’i blaen.',
  noCompetencies: 'Nid oes gan y fframwaith hwn gymwyseddau i’w dangos mewn grid.',
  hasCharter: 'Mae ganddo siarter yn lle hynny.',
  showCharter: 'Dangos y siarter',
  notFound: 'Mae’r ddolen yn arwain at gofnod nad yw yn y fframwaith hwn.',
  undescribedLevel: (level, below, above) =>
    `Nid oes disgrifiad ar gyfer lefel ${level}. ${cymhariaeth(below, above)}`.trim(),
};
