import { plural } from './format.js';
import type { ModerationQueueMessages } from './moderation-queue-messages.js';

export const moderationQueueMessagesCy: ModerationQueueMessages = {
  title: 'Proffiliau sy’n aros amdanoch chi',
  loading: 'Yn llwytho…',
  empty: 'Nid oes proffil yn aros amdanoch.',
  noActor: 'Nid oes neb wedi mewngofnodi.',
  count: (count) => plural('cy', count, { one: 'Un proffil', two: '# broffil', few: '# phroffil', many: '# phroffil', other: '# proffil' }),
  more: 'Dangos mwy',
  since: (day) => `Ers ${day}`,
  states: {
    route: 'Anfon ymlaen',
    begin: 'Dechrau cymedroli',
    review: 'Adolygu',
    choose: 'Dewis lefelau',
    waiting: 'Cyflwynwyd, yn aros am y lleill',
    agree: 'Yn barod i gytuno',
    enter: 'Cofnodi’r canlyniad',
    publish: 'Cyhoeddi',
    tell: 'Rhoi gwybod i’r rheolwr llinell',
  },
  failed: 'Ni ellid llwytho’r rhestr. Gwiriwch eich cysylltiad a rhowch gynnig arall arni.',
  retry: 'Ceisio eto',
  unreadable: (count) => plural('cy', count, { one: 'Ni ellir darllen un proffil.', two: 'Ni ellir darllen # broffil.', other: 'Ni ellir darllen # proffil.' }),
};
