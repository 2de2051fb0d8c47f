import type { CompetencyCardMessages } from './competency-card-messages.js';
import { formatList, plural } from './format.js';

const rhestr = (items: readonly string[]) => formatList('cy', items);

export const competencyCardMessagesCy: CompetencyCardMessages = {
  appliesTo: (whom) => `Yn berthnasol i: ${whom}`,
  level: 'Lefel',
  described: (labels) => `(mae disgrifiad ar gyfer ${rhestr(labels)})`,
  all: 'Pob lefel',
  noDescription: 'dim disgrifiad',
  behaviours: (count) => plural('cy', count, { other: '# ymddygiad' }),
  undescribed: (level, neighbours) =>
    `Nid oes disgrifiad ar gyfer lefel ${level}.${neighbours.length > 0 ? ` Cymharwch â ${rhestr(neighbours.map((label) => `lefel ${label}`))}.` : ''}`,
  nothingAt: (level) => `Ni roddir ymddygiadau ar gyfer lefel ${level}.`,
  unknownLevel: (id, labels) => `Nid oes lefel “${id}” yn y fframwaith hwn. Ei lefelau yw ${rhestr(labels)}.`,
  noLevels: (id) => `Nid oes lefelau yn y fframwaith hwn, felly nid yw lefel “${id}” yn newid dim.`,
  unknownCompetency: (id) => `Nid oes cymhwysedd “${id}” yn y fframwaith hwn.`,
  noCompetency: 'Nid oes cymhwysedd wedi’i ddewis. Rhowch id un ohonynt yn y briodoledd competency.',
  known: 'Mae’r rhain ar gael, pob un â’i id:',
  none: 'Nid oes cymwyseddau yn y fframwaith hwn.',
  hasCharter: 'Mae ganddo siarter yn lle hynny.',
};
