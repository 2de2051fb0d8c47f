import type { ChecklistBodyMessages } from './checklist-body-messages.js';

export const checklistBodyMessagesCy: ChecklistBodyMessages = {
  question: 'Gwrth-ddangosyddion a welwyd',
  title: 'Gwrth-ddangosyddion',
  selectAll: 'Dewiswch bob un sy’n berthnasol.',
  selectObserved: 'Dewiswch bob un a welwyd.',
  required: '(gofynnol)',
  readonly: 'Darllen yn unig',
  or: 'neu',
  none: 'Dim un o’r rhain',
  observed: 'Gwelwyd',
  noneObserved: 'Ni welwyd yr un',
  notConsidered: 'Heb ei ystyried',
  notYet: 'Heb ei ystyried eto. Dewiswch yr hyn a welwyd, neu “Dim un o’r rhain”.',
  cleared: 'Cliriwyd yr atebion eraill a’u nodiadau. Bydd Dadwneud yn dod â nhw yn ôl.',
  unanswered: 'Nid oes dim wedi’i ddewis mwyach, felly nid yw hyn wedi’i ystyried.',
  noneCleared: 'Nid yw “Dim un o’r rhain” wedi’i ddewis mwyach.',
  restored: 'Mae’r holl atebion a nodiadau yn ôl.',
  undo: 'Dadwneud',
  note: 'Nodyn',
  noteWritten: 'Nodyn (wedi’i ysgrifennu)',
  seen: 'Yr hyn a welwyd',
  support: 'Pa gymorth y cytunwyd arno',
  notInFramework: 'Nid yw yn y fframwaith mwyach',
  notInList: 'Nid yw yn y rhestr hon mwyach',
  error: 'Gwall:',
  loading: 'Yn llwytho’r gwrth-ddangosyddion…',
  empty: 'Nid oes gwrth-ddangosyddion i’w hystyried eto.',
  nothing: (competency) => `Nid oes gwrth-ddangosyddion ar gyfer ${competency} yn y fframwaith hwn.`,
  failed: (url, status) =>
    url
      ? `Ni ellid llwytho’r gwrth-ddangosyddion o ${url}${status ? ` (${status})` : ''}. Gwiriwch y cyfeiriad a’ch cysylltiad.`
      : 'Nid oes gwrth-ddangosyddion i’w hystyried, oherwydd bod gwallau yn y fframwaith.',
  retry: 'Rhowch gynnig arall arni',
  unknownCompetency: (id) => `Nid oes cymhwysedd “${id}” yn y fframwaith hwn, felly nid oes dim i’w ystyried yma.`,
  sharedId: (id) => `Mae gan sawl eitem yr id “${id}”, felly fe’u dewisir gyda’i gilydd.`,
  unreadable: 'Ni ellid darllen yr atebion a roddwyd yma, felly nid ydynt yn cael eu dangos.',
  issues: {
    'wrong-type': ({ place }) => `Yn ${place}: mae gwerth o’r math anghywir yma.`,
    missing: ({ place }) => `Yn ${place}: nid oes dim yma, ond mae ei angen.`,
    'newer-version': ({ version, known }) =>
      `Ysgrifennwyd hyn gan fersiwn mwy newydd o’r rhaglen (fersiwn ${version}; mae hon yn gwybod am fersiwn ${known}). Diweddarwch y rhaglen; ni newidiwyd dim.`,
    'observed-nothing': () => 'Mae’r rhestr yn dweud y gwelwyd rhywbeth, ond nid yw’n rhestru dim.',
    'none-and-observed': () => 'Mae’r rhestr yn dweud na welwyd yr un, ond mae’n rhestru rhai.',
  },
};
