/** Evidence that nobody has written, for stories: for the sample frameworks of KCHFT (values) and Cherwell (levels). */

/** As it is kept and sent; the model has the schema. */
export interface SampleEvidence {
  readonly type: 'evidence';
  readonly version: 1;
  readonly id: string;
  readonly revision: number;
  readonly framework?: { readonly id: string; readonly version: string | null; readonly title: string };
  readonly behaviours: readonly { readonly competency: string; readonly indicator?: string; readonly text?: string }[];
  readonly when?: { readonly from: string; readonly to?: string };
  readonly source?: 'self' | 'manager' | 'colleague' | 'service-user' | 'document';
  readonly account?:
    | { readonly kind: 'star'; readonly situation: string; readonly task: string; readonly action: string; readonly result: string }
    | { readonly kind: 'statement'; readonly text: string };
  readonly learning?: string;
  readonly links?: readonly { readonly url: string; readonly title?: string }[];
  readonly attachments?: readonly { readonly name: string; readonly type: string; readonly size: number; readonly digest: string }[];
}

const VALUES = { id: 'kchft-values-into-action', version: null, title: 'Values into Action' };
const CHERWELL = { id: 'cherwell-2015', version: null, title: 'Competency Framework and Role Competencies Profiling Policy' };

const evidence = (id: string, content: Omit<SampleEvidence, 'type' | 'version' | 'id' | 'revision'>): SampleEvidence => ({ type: 'evidence', version: 1, id, revision: 1, ...content });

/** A file of this name; the digest is made up. */
const file = (name: string, type: string, size: number): NonNullable<SampleEvidence['attachments']>[number] => ({ name, type, size, digest: '0f1e2d3c4b5a69788796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0' });

/** In four steps, with link and files. */
export const apology = evidence('values-1', {
  framework: VALUES,
  behaviours: [{ competency: 'compassionate', indicator: 'compassionate.expected.4', text: 'Apologises when something has gone wrong' }],
  when: { from: '2026-03-02' },
  source: 'self',
  account: {
    kind: 'star',
    situation: 'A visit had been booked for the morning, but our list had it down for the day after. The patient had waited since eight.',
    task: 'I was on call and had to put it right that day.',
    action: 'I rang at once, said sorry without blaming the list, and asked what would still help today. I went myself in the afternoon.',
    result: 'The dressing was changed the same day. The patient told the clinic that it was the first time anybody had rung back.',
  },
  learning: 'I now read the next day’s list aloud with the person who hands over. Next time I would ring before I look for the reason.',
  links: [{ url: 'https://intranet.example/handover', title: 'How we hand over' }],
  attachments: [file('Thank-you card.jpg', 'image/jpeg', 842_000), file('Handover checklist.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 23_400)],
});

/** Several behaviours of several values, over a period, as one statement. */
export const waitingRoom = evidence('values-2', {
  framework: VALUES,
  behaviours: [
    { competency: 'compassionate', indicator: 'compassionate.example.5', text: 'Warns anyone who is waiting about a delay' },
    { competency: 'responsive', indicator: 'responsive.expected.1', text: 'Speaks plainly and briefly and confirms that people understand' },
    { competency: 'excellent', indicator: 'excellent.expected.2', text: 'Asks for comments without being prompted and makes services better accordingly' },
  ],
  when: { from: '2026-01-12', to: '2026-02-20' },
  source: 'manager',
  account: {
    kind: 'statement',
    text: 'For six weeks she went through the waiting room every half hour, told people how long it would take and asked whether the board had been clear.\n\nFrom what they said she wrote a new text for the board. Questions at the desk fell by about a third.',
  },
  learning: 'The team has kept the half-hourly round.',
});

/** An own behaviour that hangs on a value. */
export const welshGreeting = evidence('values-3', {
  framework: VALUES,
  behaviours: [{ competency: 'compassionate', text: 'Greets people in the language that they have asked for' }],
  when: { from: '2025-11-18' },
  source: 'service-user',
  account: { kind: 'statement', text: 'A family wrote that being greeted in their own language on the first visit had taken the fear out of it.' },
  attachments: [file('Letter.pdf', 'application/pdf', 184_000)],
});

/** From a colleague, about trying something new. */
export const stockCupboard = evidence('values-4', {
  framework: VALUES,
  behaviours: [
    { competency: 'aspirational', indicator: 'aspirational.expected.5', text: 'Is receptive to ideas, gives untested methods a try and greets change with enthusiasm' },
    { competency: 'aspirational', indicator: 'aspirational.expected.4', text: 'Treats errors and complaints as lessons' },
  ],
  when: { from: '2025-09-30' },
  source: 'colleague',
  account: {
    kind: 'star',
    situation: 'Twice in a month we had run out of the dressings that we use most.',
    task: 'Somebody had to find out why, and nobody wanted another form.',
    action: 'He tried a coloured card behind the last three boxes for four weeks, and asked each shift what got in the way.',
    result: 'We have not run out since. Two other teams have taken the cards over.',
  },
});

/** A document, without a date. */
export const auditReport = evidence('values-5', {
  framework: VALUES,
  behaviours: [{ competency: 'excellent', indicator: 'excellent.example.2', text: 'Gets ready thoroughly for each task, meeting or event' }],
  source: 'document',
  account: { kind: 'statement', text: 'The audit of the records found every file of the team complete.' },
  links: [{ url: 'https://intranet.example/audits/records' }],
  attachments: [file('Audit, summary.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 51_200)],
});

/** A behaviour that the framework had once, and one of another framework. */
export const olderFramework = evidence('values-6', {
  framework: VALUES,
  behaviours: [{ competency: 'responsive', indicator: 'responsive.expected.99', text: 'Answers letters within five working days' }],
  when: { from: '2024-06-03' },
  source: 'self',
  account: { kind: 'statement', text: 'I took over the post of a colleague who was ill, so that no letter lay longer than four days.' },
});

export const otherFramework = evidence('values-7', {
  framework: { id: 'earlier-values', version: '2', title: 'The values before the merger' },
  behaviours: [{ competency: 'openness', indicator: 'openness.3', text: 'Says early when a date cannot be kept' }],
  when: { from: '2023-04-17' },
  source: 'manager',
  account: { kind: 'statement', text: 'Told three families a week ahead that the new chairs would come late, and lent them ours meanwhile.' },
});

/** For the framework of values, in no order. */
export const valuesEvidence: readonly SampleEvidence[] = [stockCupboard, apology, olderFramework, waitingRoom, auditReport, welshGreeting, otherFramework];

/** For the framework with levels. */
export const councilEvidence: readonly SampleEvidence[] = [
  evidence('council-1', {
    framework: CHERWELL,
    behaviours: [{ competency: 'communication', indicator: 'communication.style.b3', text: 'Pays close attention to what is said or asked, and checks anything that is unclear or incomplete.' }],
    when: { from: '2026-05-11' },
    source: 'self',
    account: {
      kind: 'star',
      situation: 'A resident rang about a bill that did not fit the letter before it.',
      task: 'I had to find out which of the two was right, without sending her from desk to desk.',
      action: 'I said in my own words what I had understood, asked for the numbers on both papers, and rang back the same day.',
      result: 'The bill was wrong. A corrected one went out, and eleven others with the same fault were found.',
    },
    learning: 'To say back what I have heard before I look anything up.',
  }),
  evidence('council-2', {
    framework: CHERWELL,
    behaviours: [
      { competency: 'collaborative-teamwork', indicator: 'collaborative-teamwork.collaboration-and-partnership-working.d1', text: 'Initiates joint work with other departments, partners and interested groups to find answers together and achieve common aims.' },
      { competency: 'customer-focus', indicator: 'customer-focus.customer-needs.d3', text: 'Takes the trouble to find out what customers want, expect and like.' },
    ],
    when: { from: '2026-02-02', to: '2026-04-24' },
    source: 'manager',
    account: { kind: 'statement', text: 'Brought planning, highways and two parish councils round one table for the market square, after walking it with stallholders on three mornings. The new plan kept the loading bay that all of them had asked for.' },
    links: [{ url: 'https://council.example/market-square', title: 'The plan for the market square' }],
  }),
  evidence('council-3', {
    framework: CHERWELL,
    behaviours: [{ competency: 'innovation-continuous-improvement-and-problem-solving', indicator: 'innovation-continuous-improvement-and-problem-solving.innovation.b2', text: 'Asks whether a task could be done differently or more effectively.' }],
    when: { from: '2025-10-06' },
    source: 'colleague',
    account: { kind: 'statement', text: 'Asked why every permit was printed twice. Nobody knew; now it is printed once.' },
    attachments: [file('Before and after.pdf', 'application/pdf', 96_000)],
  }),
  evidence('council-4', {
    framework: CHERWELL,
    behaviours: [{ competency: 'financial-and-commercial-awareness', indicator: 'financial-and-commercial-awareness.finance-and-budget-management.b3', text: 'Takes care not to waste materials, time or money in their own work.' }],
    when: { from: '2025-07-21' },
    source: 'document',
    account: { kind: 'statement', text: 'The stock list shows that paper orders of the desk fell by half within a year.' },
  }),
  evidence('council-5', {
    framework: CHERWELL,
    behaviours: [{ competency: 'managing-people-and-change', indicator: 'managing-people-and-change.managing-expectations.d2', text: 'Agrees goals, for the team and personally, that are demanding yet within reach.' }],
    when: { from: '2025-03-03', to: '2025-09-26' },
    source: 'self',
    account: {
      kind: 'star',
      situation: 'The team took on the work of a second office.',
      task: 'I had to agree new goals with six people who were already at their limit.',
      action: 'We wrote down together what we would stop doing, then set two goals each, and looked at them every fortnight.',
      result: 'Nine of the twelve were met by September, two were changed openly, one was dropped.',
    },
  }),
  evidence('council-6', {
    framework: CHERWELL,
    behaviours: [{ competency: 'communication', text: 'Writes to residents so that nobody has to ask what was meant' }],
    when: { from: '2024-12-09' },
    source: 'service-user',
    account: { kind: 'statement', text: '“The first letter from the council that I have understood at once.”' },
  }),
];

/** Many pieces, for lists of several years. */
export function manyPieces(count: number): readonly SampleEvidence[] {
  return Array.from({ length: count }, (_, index) => {
    const template = valuesEvidence[index % valuesEvidence.length] ?? apology;
    const day = new Date(Date.UTC(2026, 5, 1) - index * 86_400_000).toISOString().slice(0, 10);
    return { ...template, id: `many-${index + 1}`, when: { from: day } };
  });
}

/** What a host may get from elsewhere: a newer version, something else altogether, nothing. */
export const damagedEvidence: readonly unknown[] = [
  { type: 'evidence', version: 7, id: 'newer', behaviours: [] },
  { type: 'note', id: 'another-kind', text: 'Bought milk.' },
  null,
];
