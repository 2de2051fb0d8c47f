import { formatList, plural } from './format.js';
import type { Messages } from './messages.js';

/** Words of the framework grid's own controls. */
export interface GridMessages {
  readonly skip: string;
  readonly find: string;
  readonly filters: (active: number) => string;
  readonly group: string;
  readonly competency: string;
  readonly level: string;
  readonly kind: string;
  readonly all: string;
  readonly everyLevel: string;
  readonly showLinks: string;
  readonly clear: string;
  readonly summary: (competencies: number, indicators: number) => string;
  readonly matches: (matches: number, competencies: number) => string;
  readonly noMatches: (query: string) => string;
  readonly selected: (count: number) => string;
  readonly clearSelection: string;
  readonly about: string;
  readonly vision: string;
  readonly purpose: string;
  readonly principles: string;
  readonly appliesTo: (whom: string) => string;
  readonly described: (described: readonly string[], undescribed: readonly string[]) => string;
  readonly cumulative: string;
  readonly published: (date: string) => string;
  readonly reviewDue: (date: string) => string;
  readonly version: (version: string) => string;
  readonly owner: (owner: string) => string;
  readonly noCompetencies: string;
  readonly hasCharter: string;
  readonly showCharter: string;
  /** A link leads to an entry that the framework does not have. */
  readonly notFound: string;
  readonly undescribedLevel: (level: string, below: string | undefined, above: string | undefined) => string;
  readonly page: string;
}

const list = (items: readonly string[]) => formatList('en-GB', items);
const rhestr = (items: readonly string[]) => formatList('cy', items);

export const gridMessages: Messages<GridMessages> = {
  en: {
    skip: 'Skip this framework',
    find: 'Find in this framework',
    filters: (active) => (active > 0 ? `Filters (${active} on)` : 'Filters'),
    group: 'Group',
    competency: 'Competency',
    level: 'Level',
    kind: 'Kind',
    all: 'All',
    everyLevel: 'Show all levels, also those without a description',
    showLinks: 'Show a link at each entry',
    clear: 'Clear',
    summary: (competencies, indicators) =>
      `${plural('en', competencies, { one: '# competency', other: '# competencies' })}, ${plural('en', indicators, { one: '# behaviour', other: '# behaviours' })}`,
    matches: (matches, competencies) =>
      `${plural('en', matches, { one: '# match', other: '# matches' })} in ${plural('en', competencies, { one: '# competency', other: '# competencies' })}`,
    noMatches: (query) => `Nothing here contains “${query}”. Try fewer words or clear the filters.`,
    selected: (count) => plural('en', count, { one: '# selected', other: '# selected' }),
    clearSelection: 'Clear selection',
    about: 'About this framework',
    vision: 'Vision',
    purpose: 'Purpose',
    principles: 'Principles',
    appliesTo: (whom) => `Applies to ${whom}`,
    described: (described, undescribed) =>
      `${list(described)} have descriptions. ${plural('en', undescribed.length, { one: `${list(undescribed)} is a level`, other: `${list(undescribed)} are levels` })} without a text of ${undescribed.length === 1 ? 'its' : 'their'} own.`,
    cumulative: 'Each level includes those before it.',
    published: (date) => `Published ${date}`,
    reviewDue: (date) => `Review due ${date}`,
    version: (version) => `Version ${version}`,
    owner: (owner) => `Owner: ${owner}`,
    noCompetencies: 'This framework has no competencies to show in a grid.',
    hasCharter: 'It has a charter instead.',
    showCharter: 'Show the charter',
    notFound: 'The link leads to an entry that is not in this framework.',
    undescribedLevel: (level, below, above) =>
      `Level ${level} has no description. ${below && above ? `Compare with level ${below} and level ${above}.` : `Compare with level ${below ?? above ?? ''}.`}`,
    page: 'Page',
  },
  cy: {
    skip: 'Neidio heibio’r fframwaith hwn',
    find: 'Chwilio yn y fframwaith hwn',
    filters: (active) => (active > 0 ? `Hidlyddion (${active} ymlaen)` : 'Hidlyddion'),
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
    about: 'Ynghylch y fframwaith hwn',
    vision: 'Gweledigaeth',
    purpose: 'Diben',
    principles: 'Egwyddorion',
    appliesTo: (whom) => `Yn berthnasol i: ${whom}`,
    described: (described, undescribed) => `Mae disgrifiadau ar gyfer ${rhestr(described)}. Lefelau heb eu testun eu hunain: ${rhestr(undescribed)}.`,
    cumulative: 'Mae pob lefel yn cynnwys y rhai o’i blaen.',
    published: (date) => `Cyhoeddwyd ${date}`,
    reviewDue: (date) => `Adolygiad i fod ${date}`,
    version: (version) => `Fersiwn ${version}`,
    owner: (owner) => `Perchennog: ${owner}`,
    noCompetencies: 'Nid oes gan y fframwaith hwn gymwyseddau i’w dangos mewn grid.',
    hasCharter: 'Mae ganddo siarter yn lle hynny.',
    showCharter: 'Dangos y siarter',
    notFound: 'Mae’r ddolen yn arwain at gofnod nad yw yn y fframwaith hwn.',
    undescribedLevel: (level, below, above) =>
      `Nid oes disgrifiad ar gyfer lefel ${level}. ${below && above ? `Cymharwch â lefel ${below} a lefel ${above}.` : `Cymharwch â lefel ${below ?? above ?? ''}.`}`,
    page: 'Tudalen',
  },
};
