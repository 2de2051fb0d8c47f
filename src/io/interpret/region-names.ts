import type { Column } from './column.js';
import { place, type Placement } from './naming.js';
import type { Region, Section } from './regions.js';
import type { RowLabels } from './row-labels.js';
import type { TablePlan } from './table-plan.js';
import { GROUP_TITLE } from './words.js';

/** A row's names, with the phrase across the table above it. */
export interface RowNames {
  readonly section: Section;
  readonly labels: RowLabels;
}

const NO_ROW: RowNames = { section: {}, labels: { names: [], says: {} } };

/** Decides to which group, competency and theme the texts of a region belong. */
export class RegionNames {
  readonly #plan: TablePlan;
  readonly #region: Region;
  readonly #title: string | undefined;
  /** Unknown words above the names of the rows, which name the whole when nothing else does. */
  readonly #corner: string | undefined;
  /** A column says that it names the competencies, so a title is none. */
  readonly #declared: boolean;
  /** The title is that of all competencies, which the rows name. */
  readonly #ofAll: boolean;
  /** All rows with names stand below phrases with names, so the title is that of a group of competencies. */
  readonly #sectioned: boolean;

  constructor(plan: TablePlan, region: Region, columns: readonly Column[]) {
    this.#plan = plan;
    this.#region = region;
    const names = columns.filter((column) => column.use === 'names');
    const corners = names.flatMap(({ corner }) => corner ?? []);
    this.#corner = corners.length === 1 ? corners[0] : undefined;
    this.#declared = names.some(({ holds }) => holds === 'competency');
    const named = names.some(({ holds }) => holds === 'label' || holds === 'theme');
    const title = region.title ?? plan.captionTitle;
    // "Competency matrix" in a table's own first row, above rows with names, is no competency's.
    this.#ofAll = title !== undefined && title === region.title && named && names.every(({ holds }) => holds !== 'theme') && plan.context.names.length === 0 && GROUP_TITLE.test(title);
    this.#title = this.#ofAll ? undefined : title;
    this.#sectioned = named && region.body.length > 0 && region.body.every(({ section }) => section.name !== undefined);
  }

  /** What the region as a whole is about; undefined when its title is that of a group. */
  whole(): Placement | undefined {
    return (this.#sectioned || this.#declared || this.#ofAll) && this.#region.definition === undefined && this.#region.fields.length === 0 ? undefined : this.of(NO_ROW, []);
  }

  /** The title, where it is that of all the competencies in the table. */
  titleOfAll(): string | undefined {
    return this.#declared || (this.#ofAll && this.#plan.isOnly) ? this.#region.title : undefined;
  }

  /** @param more names of the column and inside the cell, from the outside in */
  of({ section, labels }: RowNames, more: readonly string[]): Placement {
    const { context } = this.#plan;
    const title = this.#title;
    const declared: Placement = { group: labels.group ?? this.#region.group ?? (this.#ofAll && !this.#plan.isOnly ? this.#region.title : undefined), competency: labels.competency ?? this.#region.competency, theme: labels.theme ?? section.theme };
    const inner = [...labels.names, ...more];
    const outer = section.name === undefined ? [] : [section.name];
    if (declared.competency !== undefined) return place(context, declared, [...outer, ...inner]);
    if (title === undefined) {
      const competency = context.names.length === 0 && outer.length === 0 && inner.length === 1 ? this.#corner : undefined;
      return place(context, { ...declared, competency }, [...outer, ...inner]);
    }
    if (context.competencyAt !== undefined) return place(context, declared, [title, ...outer, ...inner]);
    // A phrase across the table, above rows with names, begins the next competency; the title is of all or of the first.
    if (section.name !== undefined && (inner.length > 0 || declared.theme !== undefined)) {
      return place(context, { ...declared, ...(this.#sectioned && { group: title }), competency: section.name }, inner);
    }
    return place(context, { ...declared, competency: title }, [...outer, ...inner]);
  }
}
