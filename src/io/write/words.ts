import type { RoleProfile } from '../../model/index.js';

/** The languages of our own words in what is written; the texts of a document keep their own. */
export type ExportLocale = 'en' | 'cy';

/** Our own words in documents to read; the framework's own labels go before them. */
export interface ExportWords {
  readonly language: ExportLocale;
  readonly vision: string;
  readonly purpose: string;
  readonly levels: string;
  readonly level: string;
  readonly description: string;
  /** Instead of a description, of levels with and without behaviours of their own. */
  readonly described: string;
  readonly undescribed: string;
  readonly cumulative: string;
  readonly appliesTo: string;
  readonly importance: string;
  readonly positive: string;
  readonly example: string;
  readonly contra: string;
  readonly skills: string;
  readonly theme: string;
  readonly unplaced: string;
  readonly nothing: string;
  readonly publisher: string;
  readonly version: string;
  readonly status: string;
  readonly published: string;
  readonly reviewDue: string;
  readonly owner: string;
  readonly note: string;
  readonly exported: string;
  readonly page: readonly [page: string, of: string];
  readonly charter: string;
  readonly aim: string;
  readonly values: string;
  readonly dimensions: string;
  readonly promises: string;
  readonly style: string;
  readonly capabilities: string;
  readonly principles: string;
  readonly components: string;
  readonly plan: string;
  readonly planColumns: Readonly<Record<'theme' | 'item' | 'action' | 'benefit' | 'timeframe' | 'responsible' | 'measures', string>>;
  readonly evidence: string;
  readonly behaviours: string;
  readonly ownBehaviour: string;
  readonly when: string;
  readonly source: string;
  readonly sources: Readonly<Record<'self' | 'manager' | 'colleague' | 'service-user' | 'document', string>>;
  readonly situation: string;
  readonly task: string;
  readonly action: string;
  readonly result: string;
  readonly statement: string;
  readonly learning: string;
  readonly links: string;
  readonly files: string;
  readonly checklist: string;
  readonly framework: string;
  readonly noneObserved: string;
  readonly observed: string;
  readonly seen: string;
  readonly support: string;
  readonly chosenLevels: string;
  readonly competency: string;
  readonly rationale: string;
  readonly notAssessed: string;
  /** Of role profiles. */
  readonly profile: {
    readonly title: string;
    readonly role: string;
    readonly family: string;
    readonly organisations: string;
    readonly posts: string;
    readonly lineManager: string;
    readonly jobDescription: string;
    readonly personSpecification: string;
    readonly competencies: string;
    readonly type: string;
    readonly definition: string;
    readonly behaviours: string;
    readonly statuses: Readonly<Record<RoleProfile['status'], string>>;
    readonly noGrade: string;
  };
}

/** Our words for a document in a language: Welsh for Welsh, English for all others. */
export const localeFor = (language: string | null | undefined): ExportLocale => (/^cy(?![a-z\d])/i.test(language ?? '') ? 'cy' : 'en');

export async function wordsOf(locale: ExportLocale): Promise<ExportWords> {
  return locale === 'cy' ? (await import('./words.cy.js')).wordsCy : wordsEn;
}

export const wordsEn: ExportWords = {
  language: 'en',
  vision: 'Vision',
  purpose: 'Purpose',
  levels: 'Levels',
  level: 'Level',
  description: 'Description',
  described: 'Has behaviours of its own.',
  undescribed: 'No behaviours of its own.',
  cumulative: 'Each level includes the levels below it.',
  appliesTo: 'Applies to',
  importance: 'Why it matters',
  positive: 'Behaviours',
  example: 'Examples',
  contra: 'Contra-indicators',
  skills: 'Key skills',
  theme: 'Theme',
  unplaced: 'Without a level',
  nothing: 'No behaviours are given for this competency.',
  publisher: 'Publisher',
  version: 'Version',
  status: 'Status',
  published: 'Published',
  reviewDue: 'Review due',
  owner: 'Owner',
  note: 'Note',
  exported: 'Exported',
  page: ['Page', 'of'],
  charter: 'Charter',
  aim: 'Aim',
  values: 'Values',
  dimensions: 'Dimensions',
  promises: 'Promises',
  style: 'Style',
  capabilities: 'Capabilities',
  principles: 'Principles',
  components: 'Components',
  plan: 'Plan',
  planColumns: { theme: 'Theme', item: 'Item', action: 'Action', benefit: 'Benefit', timeframe: 'Time', responsible: 'Responsible', measures: 'Measures' },
  evidence: 'Evidence',
  behaviours: 'Behaviours that this shows',
  ownBehaviour: 'own behaviour',
  when: 'When it was',
  source: 'Where it comes from',
  sources: { self: 'The person themselves', manager: 'Their manager', colleague: 'A colleague', 'service-user': 'Someone who uses the service', document: 'A document' },
  situation: 'Situation',
  task: 'Task',
  action: 'Action',
  result: 'Result',
  statement: 'What happened',
  learning: 'What was learnt',
  links: 'Links',
  files: 'Files',
  checklist: 'Contra-indicators',
  framework: 'Framework',
  noneObserved: 'None of them was observed.',
  observed: 'Observed',
  seen: 'What was seen',
  support: 'Support that was agreed',
  chosenLevels: 'Chosen levels',
  competency: 'Competency',
  rationale: 'Rationale',
  notAssessed: 'Not assessed',
  profile: {
    title: 'Role competencies profile',
    role: 'Role',
    family: 'Role family',
    organisations: 'Organisations',
    posts: 'Number of posts',
    lineManager: 'Line manager',
    jobDescription: 'Job description',
    personSpecification: 'Person specification',
    competencies: 'Competencies',
    type: 'Type',
    definition: 'Definition',
    behaviours: 'Behaviours most needed',
    statuses: { draft: 'Draft', submitted: 'Submitted', routed: 'Passed on', 'in-moderation': 'In moderation', returned: 'Returned', agreed: 'Agreed', published: 'Published', superseded: 'Replaced', withdrawn: 'Withdrawn' },
    noGrade: 'This profile describes how the role is done well. It does not change the grade of the job.',
  },
};
