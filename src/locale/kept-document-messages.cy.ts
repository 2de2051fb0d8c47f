import type { KeptDocumentMessages } from './kept-document-messages.js';

const readAgain = 'Gwiriwch eich cysylltiad a rhowch gynnig arall arni.';
const safe = 'Mae’r hyn a ysgrifennoch yma o hyd. Lawrlwythwch gopi i fod yn ddiogel.';

export const keptDocumentMessagesCy: KeptDocumentMessages = {
  loading: 'Yn llwytho…',
  saving: 'Yn cadw…',
  saved: (time) => `Cadwyd am ${time}`,
  unsaved: 'Heb ei gadw eto',
  loadFaults: {
    blocked: 'Nid yw’r porwr hwn yn gadael i’r dudalen gadw dogfennau, fel mewn ffenestr breifat.',
    full: 'Nid oes lle ar ôl ar y ddyfais hon.',
    offline: `Ni ellir cyrraedd y gweinydd. ${readAgain}`,
    refused: 'Ni chewch weld y ddogfen hon.',
    invalid: 'Ni ellir darllen y ddogfen hon. Ni newidiwyd dim ynddi.',
    newer: 'Ysgrifennwyd y ddogfen hon gan fersiwn mwy newydd o’r rhaglen. Ail-lwythwch y dudalen i’w diweddaru; ni newidiwyd dim.',
    missing: 'Nid oes dogfen o’r fath. Efallai iddi gael ei thynnu, neu fod ei chyfeiriad yn anghywir.',
    failed: `Ni ellid llwytho’r ddogfen. ${readAgain}`,
  },
  saveFaults: {
    blocked: `Nid yw’r porwr hwn yn gadael i’r dudalen gadw dogfennau, fel mewn ffenestr breifat. ${safe}`,
    full: `Nid oes lle ar ôl i gadw. ${safe}`,
    offline: `Ni ellir cyrraedd y gweinydd, felly nid yw hyn wedi’i gadw eto. Rhoddir cynnig arall arni wrth i chi fynd ymlaen. ${safe}`,
    refused: `Ni dderbyniodd y gweinydd hyn. ${safe}`,
    invalid: `Ni ellid ysgrifennu hyn fel y mae. ${safe}`,
    newer: `Ysgrifennwyd y ddogfen hon gan fersiwn mwy newydd o’r rhaglen, felly gadawyd hi fel y mae. ${safe}`,
    missing: `Nid yw’r ddogfen yno mwyach. ${safe}`,
    failed: `Ni ellid cadw hyn. Rhoddir cynnig arall arni wrth i chi fynd ymlaen. ${safe}`,
  },
  replaced: (time) => `Newidiwyd mewn man arall am ${time}. Fe’i gwelwch fel y mae nawr.`,
  conflict: 'Newidiodd rhywun arall hwn yn y cyfamser. Cedwir y ddau fersiwn nes i chi ddewis.',
  removed: 'Tynnodd rhywun y ddogfen hon. Mae’r hyn a welwch yma o hyd, ac nid yw’n cael ei gadw mwyach.',
  download: 'Lawrlwytho copi',
  retry: 'Rhoi cynnig arall arni',
};
