import type { IssueCode } from '../model/index.js';
import { plural } from './format.js';
import type { Messages } from './messages.js';

/** What an element says about the framework it was given: loading, none, wrong, and faults inside it. */
export interface SourceMessages {
  readonly loading: string;
  readonly empty: string;
  readonly emptyHint: string;
  readonly network: (url: string) => string;
  readonly http: (url: string, status: number) => string;
  readonly notJson: (url: string) => string;
  readonly tooLarge: (url: string) => string;
  readonly invalid: string;
  /** A table inside the element was not understood. */
  readonly table: string;
  readonly retry: string;
  readonly faults: (count: number) => string;
  readonly more: (count: number) => string;
  /** Sentences for the issues of the model; English ones come with the issue. */
  readonly issues?: Readonly<Partial<Record<IssueCode, (values: Readonly<Record<string, string>>) => string>>>;
}

export const sourceMessages: Messages<SourceMessages> = {
  en: {
    loading: 'Loading the framework…',
    empty: 'There is no framework to show yet.',
    emptyHint: 'Set the framework property or the src attribute, or put this element inside a workspace.',
    network: (url) => `The framework could not be loaded from ${url}. The server did not answer. Check the address and your connection.`,
    http: (url, status) =>
      status === 404
        ? `There is no framework at ${url} (404). Check the address.`
        : `The framework could not be loaded from ${url}. The server answered with status ${status}.`,
    notJson: (url) => `What came from ${url} is not a framework file. It must be JSON; a web page or a cut-off file came instead.`,
    tooLarge: (url) => `The file at ${url} is larger than 10 MB, too large for a framework. Check the address.`,
    invalid: 'This framework cannot be shown because parts of it are missing or of the wrong kind.',
    table: 'This table could not be read as a framework, so it is shown as it is.',
    retry: 'Try again',
    faults: (count) => plural('en', count, { one: 'This framework has # fault', other: 'This framework has # faults' }),
    more: (count) => plural('en', count, { one: '# more', other: '# more' }),
  },
  cy: {
    loading: 'Yn llwytho’r fframwaith…',
    empty: 'Nid oes fframwaith i’w ddangos eto.',
    emptyHint: 'Gosodwch y briodwedd framework neu’r briodwedd src, neu rhowch yr elfen hon mewn man gwaith.',
    network: (url) => `Ni ellid llwytho’r fframwaith o ${url}. Ni atebodd y gweinydd. Gwiriwch y cyfeiriad a’ch cysylltiad.`,
    http: (url, status) =>
      status === 404
        ? `Nid oes fframwaith yn ${url} (404). Gwiriwch y cyfeiriad.`
        : `Ni ellid llwytho’r fframwaith o ${url}. Atebodd y gweinydd â statws ${status}.`,
    notJson: (url) => `Nid ffeil fframwaith a ddaeth o ${url}. Rhaid iddi fod yn JSON; daeth tudalen we neu ffeil anghyflawn yn ei lle.`,
    tooLarge: (url) => `Mae’r ffeil yn ${url} yn fwy na 10 MB, sy’n rhy fawr i fframwaith. Gwiriwch y cyfeiriad.`,
    invalid: 'Ni ellir dangos y fframwaith hwn gan fod rhannau ohono ar goll neu o’r math anghywir.',
    table: 'Ni ellid darllen y tabl hwn fel fframwaith, felly fe’i dangosir fel y mae.',
    retry: 'Rhowch gynnig arall arni',
    faults: (count) =>
      plural('cy', count, { one: 'Mae # gwall yn y fframwaith hwn', two: 'Mae # wall yn y fframwaith hwn', other: 'Mae # gwall yn y fframwaith hwn' }),
    more: (count) => plural('cy', count, { other: '# arall' }),
    issues: {
      'wrong-type': ({ place }) => `Yn ${place}: mae gwerth o’r math anghywir yma.`,
      missing: ({ place }) => `Yn ${place}: nid oes dim yma, ond mae ei angen. Ychwanegwch ef.`,
      'duplicate-id': ({ place, id }) => `Yn ${place}: defnyddir yr id “${id}” ddwywaith. Rhowch ei id ei hun i bob un.`,
      'duplicate-level': ({ place, id }) => `Yn ${place}: mae’r lefel “${id}” ddwywaith yn y raddfa. Tynnwch un ohonynt.`,
      'unknown-level': ({ place, id }) => `Yn ${place}: nid yw’r lefel “${id}” yn y raddfa. Cywirwch hi neu ychwanegwch y lefel.`,
      'unknown-group': ({ place, id }) => `Yn ${place}: nid yw’r grŵp “${id}” yn bod. Cywirwch ef neu ychwanegwch y grŵp.`,
      'dangling-theme': ({ place, id }) => `Yn ${place}: nid yw’r thema “${id}” yn y cymhwysedd hwn. Cywirwch hi neu ychwanegwch y thema.`,
      'empty-text': ({ place }) => `Yn ${place}: mae’r testun yn wag. Ysgrifennwch ef neu tynnwch y cofnod.`,
      'empty-id': ({ place }) => `Yn ${place}: mae’r id yn wag. Rhowch un sy’n aros yr un fath mewn fersiynau diweddarach.`,
      'long-text': ({ place, length }) => `Yn ${place}: mae ${length} nod yn y testun. Gwiriwch mai un ymddygiad yn unig ydyw.`,
      'no-content': () => 'Nid oes na chymwyseddau na siarter yn y fframwaith. Ychwanegwch un ohonynt.',
    },
  },
};
