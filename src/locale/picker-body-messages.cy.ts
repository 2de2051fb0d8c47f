import type { PickerBodyMessages } from './picker-body-messages.js';

export const pickerBodyMessagesCy: PickerBodyMessages = {
  level: 'Lefel',
  levelFor: 'Lefel ar gyfer',
  described: (labels) => `(mae disgrifiad ar gyfer ${labels.join(', ')})`,
  readonly: 'Darllen yn unig',
  notAssessed: 'Heb ei hasesu',
  roleAsksFor: (label) => `Mae’r rôl yn gofyn am ${label}`,
  error: 'Gwall:',
  loading: 'Yn llwytho’r lefelau…',
  empty: 'Nid oes lefelau i ddewis ohonynt eto.',
  noLevels: 'Nid oes lefelau i ddewis ohonynt yn y fframwaith hwn.',
  failed: (url, status) =>
    url ? `Ni ellid llwytho’r lefelau o ${url}${status ? ` (${status})` : ''}. Gwiriwch y cyfeiriad a’ch cysylltiad.` : 'Nid oes lefelau i ddewis ohonynt, oherwydd bod gwallau yn y fframwaith.',
  retry: 'Rhowch gynnig arall arni',
  kept: (value) => `Cedwir lefel “${value}”.`,
  unknownValue: (value) => `Nid yw lefel “${value}” yn y raddfa hon. Fe’i cedwir nes i chi ddewis un arall.`,
  unknownCompetency: (id) => `Nid oes cymhwysedd “${id}” yn y fframwaith hwn, felly nid oes disgrifiadau yma.`,
  unknownRequired: (id) => `Mae’r rôl yn gofyn am lefel “${id}”, nad yw yn y raddfa hon.`,
  levelNamed: (label) => (label.length < 3 ? `Lefel ${label}` : label),
  undescribed: (below, above) =>
    below || above ? `Dim disgrifiad. Cymharwch â ${below && above ? `lefel ${below} a lefel ${above}` : `lefel ${below ?? above ?? ''}`}.` : 'Dim disgrifiad.',
  alsoFrom: (label) => `Hefyd o ${label}`,
  readAll: 'Darllen pob disgrifiad',
  allDescriptions: 'Pob disgrifiad',
  theme: 'Thema',
};
