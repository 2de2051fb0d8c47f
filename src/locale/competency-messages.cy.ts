import type { CompetencyMessages } from './competency-messages.js';

export const competencyMessagesCy: CompetencyMessages = {
  importance: 'Pam mae’n bwysig',
  positive: 'Ymddygiadau',
  example: 'Enghreifftiau',
  contra: 'Gwrth-ddangosyddion',
  skills: 'Sgiliau allweddol',
  theme: 'Thema',
  caption: (title) => `${title}: ymddygiadau`,
  unplaced: 'Heb lefel',
  inherited: 'wedi’i chynnwys',
  between: (below, above) => (below && above ? `rhwng ${below} a ${above}` : below ? `uwchlaw ${below}` : above ? `islaw ${above}` : ''),
  undescribed: 'Dim disgrifiad.',
  linkTo: (title) => `Dolen i ${title}`,
  nothing: 'Ni roddir ymddygiadau ar gyfer y cymhwysedd hwn.',
};
