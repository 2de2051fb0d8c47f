import cherwell from 'rung-elements/frameworks/cherwell.json';
import type { Competency, Framework } from 'rung-elements/model';

/** Cherwell's framework so many times over, each competency with ids of its own. */
export function framework(times: number): Framework {
  const original = cherwell as Framework;
  const competencies = Array.from({ length: times }, (_, round) => original.competencies.map((competency) => (round === 0 ? competency : renamed(competency, round)))).flat();
  return { ...original, competencies };
}

function renamed(competency: Competency, round: number): Competency {
  return {
    ...competency,
    id: `${competency.id}-${round}`,
    indicators: competency.indicators.map((indicator) => ({ ...indicator, id: `${indicator.id}-${round}` })),
  };
}

/** A row of a table that knows nothing of competencies: the texts of a theme at each described level. */
export interface GridRow {
  readonly competency: string;
  readonly theme: string;
  readonly cells: readonly (readonly string[])[];
}

export const describedLevels = (cherwell as Framework).scale?.levels.filter((level) => level.described) ?? [];

export function rows(times: number): GridRow[] {
  return framework(times).competencies.flatMap((competency) =>
    competency.themes.map((theme) => ({
      competency: competency.title,
      theme: theme.title,
      cells: describedLevels.map(({ id }) => textsOf(competency, theme.id, id)),
    })),
  );
}

export function textsOf({ indicators }: Competency, theme: string, level: string): string[] {
  return indicators.filter((each) => each.theme === theme && each.level === level).map(({ text }) => text);
}

/** A list of texts, as peers that draw a cell by a function need it. */
export function listOf(texts: readonly string[]): HTMLUListElement {
  const list = document.createElement('ul');
  for (const text of texts) list.appendChild(document.createElement('li')).textContent = text;
  return list;
}

export interface PickerText {
  readonly id: string;
  readonly label: string;
}

/** The questions of a form of so many pickers. */
export function pickerTexts(count: number): PickerText[] {
  const { competencies } = cherwell as Framework;
  return Array.from({ length: count }, (_, index) => ({
    id: `picker-${index}`,
    label: `${competencies[index % competencies.length]?.title ?? ''} ${index + 1}`,
  }));
}

export const LEVELS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];
/** Every picker of ours offers it beside the levels, so the others offer it too. */
export const NOT_ASSESSED = 'Not assessed';

/** What a checklist asks for. */
export const CONTRA = ['Leaves people waiting without a word', 'Talks about somebody in front of others', 'Hides a mistake', 'Says yes and does nothing', 'Keeps to themselves what others need', 'Blames the team for a decision'];

/** How many behaviours a framework has, and options a picker. */
export const ITEMS = {
  grid: (cherwell as Framework).competencies.reduce((sum, { indicators }) => sum + indicators.length, 0),
  form: LEVELS.length + 1,
  pickers: LEVELS.length + 1,
  checklists: CONTRA.length + 1,
  writing: 1,
  opening: 1,
  searching: 1,
  register: 1,
  filtering: 1,
  sorting: 1,
  scrolling: 1,
  profile: 65,
};

export const escape = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
export const each = <Item>(items: readonly Item[], html: (item: Item, index: number) => string): string => items.map(html).join('');
