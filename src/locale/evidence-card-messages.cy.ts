import type { EvidenceCardMessages } from './evidence-card-messages.js';
import { plural } from './format.js';

export const evidenceCardMessagesCy: EvidenceCardMessages = {
  title: 'Tystiolaeth',
  empty: 'Nid oes tystiolaeth i’w dangos.',
  unreadable: 'Ni ellir darllen y dystiolaeth hon.',
  faults: 'Nid yw popeth yn y dystiolaeth hon fel y dylai fod:',
  more: (count) => plural('cy', count, { other: '# arall' }),
  issues: {
    'wrong-type': ({ place = '' }) => `Yn ${place}: mae gwerth o’r math anghywir yma.`,
    missing: ({ place = '' }) => `Yn ${place}: nid oes dim yma, ond mae ei angen. Ychwanegwch ef.`,
    'newer-version': ({ version = '', known = '' }) =>
      `Ysgrifennwyd hyn gan fersiwn mwy newydd o’r rhaglen (fersiwn ${version}; mae’r un hon yn gwybod fersiwn ${known}). Diweddarwch y rhaglen; ni newidiwyd dim.`,
    'no-behaviour': () => 'Nid yw’r dystiolaeth ar gyfer unrhyw ymddygiad. Dywedwch pa un y mae’n ei ddangos.',
    'behaviour-without-text': ({ place = '' }) => `Yn ${place}: nid oes gan yr ymddygiad na dangosydd na geiriau ei hun. Rhowch un ohonynt iddo.`,
    'not-a-date': ({ place = '', text = '' }) => `Yn ${place}: nid yw “${text}” yn ddyddiad. Ysgrifennwch y flwyddyn, y mis a’r diwrnod, fel 2026-03-02.`,
    'ends-before-it-starts': ({ place = '' }) => `Yn ${place}: mae’r cyfnod yn gorffen cyn iddo ddechrau. Cywirwch un o’r dyddiadau.`,
    'not-an-address': ({ place = '', text = '' }) => `Yn ${place}: nid yw “${text}” yn gyfeiriad tudalen we. Mae tudalen we yn dechrau â https:// neu http:// ac enw gweinydd.`,
  },
  frameworkFailed: 'Ni ellid defnyddio’r fframwaith. Mae’r ymddygiadau yma yn y geiriau a gadwyd gyda hwy.',
  failed: 'Ni ellid llwytho’r hyn sy’n dangos tystiolaeth.',
  retry: 'Rhoi cynnig arall arni',
  page: 'Tudalen',
};
