import type { DistributionMessages } from './distribution-messages.js';
import { plural } from './format.js';

const proffiliau = (count: number): string => plural('cy', count, { two: '# broffil', few: '# phroffil', other: '# proffil' });
const rhif = (count: number): string => plural('cy', count, { other: '#' });

export const distributionMessagesCy: DistributionMessages = {
  title: 'Dosbarthiad lefelau',
  counting: (counted, all) => `Yn cyfrif: ${rhif(counted)} o blith ${proffiliau(all)}`,
  counted: (count) => `Wedi cyfrif: ${proffiliau(count)}`,
  stopped: (counted, all) => `Stopiwyd: dyma ffigurau ${rhif(counted)} o blith ${proffiliau(all)}`,
  failed: (counted) => `Nid oedd modd llwytho pob proffil: dyma ffigurau ${rhif(counted)}`,
  cancel: 'Stopio cyfrif',
  again: 'Cyfrif eto',
  changed: 'Mae proffiliau wedi newid ers hynny.',
  organisation: 'Lefelau yn',
  allOrganisations: 'Pob sefydliad',
  competency: 'Cymhwysedd',
  noLevel: 'Dim',
  nothing: 'Nid oes lefel gan unrhyw broffil.',
};
