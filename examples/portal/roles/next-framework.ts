import { editFramework, type Competency, type Framework, type FrameworkEdit } from 'rung-elements/model';

/** What a year of use might change: names, behaviours at some levels, one that nobody looked for any more. */
const EDITS: readonly FrameworkEdit[] = [
  { type: 'rename-competency', id: 'collaborative-teamwork', title: 'Working Together' },
  { type: 'rename-theme', competency: 'communication', id: 'method', title: 'Choosing the Channel' },
  { type: 'change-indicator', id: 'communication.method.b1', text: 'Is at ease with every channel, from chat and telephone to formal report.' },
  { type: 'change-indicator', id: 'customer-focus.customer-relationship-management.d2', text: 'Handles queries and complaints competently, and tells customers what became of them.' },
  { type: 'change-indicator', id: 'financial-and-commercial-awareness.finance-and-budget-management.f5', text: 'Controls a budget well over several years and says early when it will not hold.' },
  { type: 'remove-indicator', id: 'customer-focus.customer-relationship-management.f5' },
  { type: 'remove-indicator', id: 'financial-and-commercial-awareness.recognising-opportunities.h4' },
];

/** Behaviours that come to it: by competency, theme and level. */
const ADDED: readonly { readonly competency: string; readonly theme: string; readonly level: string; readonly text: string }[] = [
  { competency: 'communication', theme: 'style', level: 'B', text: 'Writes so that people who use a screen reader, or another language, can follow.' },
  { competency: 'customer-focus', theme: 'customer-needs', level: 'D', text: 'Notices who never asks for the service and finds out why.' },
];

const DIGITAL: Competency = {
  id: 'digital-confidence',
  group: 'core',
  title: 'Digital Confidence',
  definition: 'Uses the tools of the work with ease and care, and helps others to do so.',
  themes: [{ id: 'everyday-tools', title: 'Everyday Tools' }],
  indicators: [
    { id: 'digital-confidence.everyday-tools.b1', theme: 'everyday-tools', level: 'B', kind: 'positive', text: 'Finds their way in the systems that the role needs and asks when stuck.' },
    { id: 'digital-confidence.everyday-tools.d1', theme: 'everyday-tools', level: 'D', kind: 'positive', text: 'Shows colleagues quicker ways, and treats people’s data as if they were their own.' },
    { id: 'digital-confidence.everyday-tools.f1', theme: 'everyday-tools', level: 'F', kind: 'positive', text: 'Sees where a system makes work harder than it need be, and gets it changed.' },
    { id: 'digital-confidence.everyday-tools.h1', theme: 'everyday-tools', level: 'H', kind: 'positive', text: 'Leads the organisation to services that work on any device and leave nobody out.' },
  ],
};

/**
 * The sample framework as it might be a year later.
 *
 * @param version what the new version is called, such as the year
 */
export function nextFramework(framework: Framework, version: string): Framework {
  const edited = EDITS.reduce((before, edit) => {
    const result = editFramework(before, edit);
    if (result.refused !== undefined) throw new Error(`The edit ${JSON.stringify(edit)} does not fit the sample: ${result.refused}.`);
    return result.framework;
  }, framework);
  const competencies: readonly Competency[] = edited.competencies.map((competency) => ({ ...competency, indicators: [...competency.indicators, ...addedTo(competency)] }));
  const lastOfGroup = competencies.findLastIndex(({ group }) => group === DIGITAL.group) + 1;
  return { ...edited, version, competencies: competencies.toSpliced(lastOfGroup, 0, DIGITAL) };
}

const addedTo = ({ id }: Competency): Competency['indicators'] =>
  ADDED.filter(({ competency }) => competency === id).map(({ theme, level, text }) => ({ id: `${id}.${theme}.${level.toLowerCase()}-next`, theme, level, kind: 'positive' as const, text }));
