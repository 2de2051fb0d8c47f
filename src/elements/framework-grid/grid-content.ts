import type { CompetencyMessages } from '../../locale/competency-messages.js';
import type { Framework, Group } from '../../model/index.js';
import { COMFORTABLE_COLUMNS, SectionBuilder, type CompetencySection } from '../competency-section.js';
import { columnsOf, competencyView, type CompetencyView, type Shape } from '../competency-view.js';
import { GridFind } from './grid-find.js';
import type { GridView } from './grid-view.js';

/** What the sections are built from; when any of it changes they are built again. */
export interface ContentOptions extends Shape {
  readonly framework: Framework;
  readonly words: CompetencyMessages;
  /** Language of the words, where it is not the framework's. */
  readonly wordsLanguage: string | undefined;
  readonly headingLevel: number;
  readonly selectable: boolean;
  readonly hrefOf: ((id: string) => string) | undefined;
}

/** What is visible. */
export interface Shown {
  /** Texts that the search found; 0 without a search. */
  readonly matches: number;
  readonly competencies: number;
  readonly indicators: number;
}

/** Whether a group has a heading of its own: one that repeats the framework's title says nothing. */
export const hasHead = (group: Group | undefined, framework: Framework): group is Group => group !== undefined && group.title !== framework.title;

interface GroupOfSections {
  readonly group: Group | undefined;
  readonly sections: readonly CompetencySection[];
}

/** The nodes of all competencies, built once and then only shown and hidden. */
export class GridContent {
  readonly options: ContentOptions;
  readonly groups: readonly GroupOfSections[];
  /** Frames of tables with so many columns that they need to scroll where there is no room. */
  readonly wideRegions: readonly Element[];
  readonly #views = new Map<CompetencySection, CompetencyView>();
  readonly #find: GridFind;
  #view: GridView | undefined;
  #shown: Shown = { matches: 0, competencies: 0, indicators: 0 };
  #selection: ReadonlySet<string> = new Set();

  constructor(options: ContentOptions) {
    this.options = options;
    const { framework, kind } = options;
    const columns = columnsOf(framework, options);
    const builder = new SectionBuilder(options);
    const groups = new Map(framework.groups.map((group) => [group.id, group]));
    const sections = new Map<Group | undefined, CompetencySection[]>(framework.groups.map((group) => [group, []]));
    for (const competency of framework.competencies) {
      const view = competencyView(framework, competency, columns, kind);
      const group = groups.get(competency.group ?? '');
      const section = builder.build(view, options.headingLevel + (hasHead(group, framework) ? 2 : 1));
      const inGroup = sections.get(group);
      if (inGroup) inGroup.push(section);
      else sections.set(group, [section]);
      this.#views.set(section, view);
    }
    this.groups = Array.from(sections, ([group, inGroup]) => ({ group, sections: inGroup }));
    const all = [...this.#views.keys()];
    this.wideRegions = columns.length > COMFORTABLE_COLUMNS ? all.flatMap(({ node }) => [...node.querySelectorAll('.region')]) : [];
    this.#find = new GridFind(all);
  }

  /** Shows what the view admits and hides the rest. */
  show(view: GridView): Shown {
    if (this.#view && this.#view.find === view.find && this.#view.group === view.group && this.#view.competency === view.competency) return this.#shown;
    this.#view = view;
    const admits = (section: CompetencySection): boolean => {
      const competency = this.#views.get(section)?.competency;
      return (view.group === undefined || competency?.group === view.group) && (view.competency === undefined || competency?.id === view.competency);
    };
    const found = this.#find.apply(view.find ?? '', admits);
    const visible = [...this.#views].filter(([section]) => !section.node.hidden);
    return (this.#shown = {
      matches: found,
      competencies: visible.length,
      indicators: visible.reduce((sum, [, shown]) => sum + countOf(shown), 0),
    });
  }

  /** The element that a link to this id goes to. */
  target(id: string): HTMLElement | undefined {
    for (const section of this.#views.keys()) {
      const target = section.targets.get(id);
      if (target) return target;
    }
    return undefined;
  }

  /** Ticks the checkboxes of these indicators and no others. */
  select(selection: ReadonlySet<string>): void {
    if (!this.options.selectable || selection === this.#selection) return;
    for (const id of [...this.#selection, ...selection]) {
      const box = this.target(id)?.querySelector('input');
      if (box) box.checked = selection.has(id);
    }
    this.#selection = selection;
  }

  /** Takes the marks of the search off the page. */
  release(): void {
    this.#find.clear();
    this.#view = undefined;
  }
}

function countOf({ rows, contra, unplaced }: CompetencyView): number {
  return rows.reduce((sum, row) => sum + row.cells.reduce((inRow, cell) => inRow + cell.length, 0), contra.length + unplaced.length);
}
