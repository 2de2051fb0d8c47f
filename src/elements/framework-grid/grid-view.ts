import type { HashEntries } from '../../controllers/url-hash.js';
import type { IndicatorKind } from '../../model/index.js';

/** What a person looks at in a grid: a search, filters and a place. All by id; what is left out does not limit. */
export interface GridView {
  readonly find?: string;
  readonly group?: string;
  readonly competency?: string;
  readonly level?: string;
  readonly kind?: IndicatorKind;
  /** With levels: also those without a description. */
  readonly columns?: 'described' | 'all';
  /** A competency, `competency.theme` or indicator to go to. */
  readonly at?: string;
}

const FILTERS = ['group', 'competency', 'level', 'kind'] as const;

/** How many filters are on, the search not counted. */
export const activeFilters = (view: GridView): number => FILTERS.filter((name) => view[name] !== undefined).length;

/** Reads a view from text entries; unknown names and values are left out. */
export function viewFromEntries({ find, group, competency, level, kind, columns, at }: HashEntries): GridView {
  return {
    ...(find && { find }),
    ...(group && { group }),
    ...(competency && { competency }),
    ...(level && { level }),
    ...((kind === 'positive' || kind === 'example' || kind === 'contra') && { kind }),
    ...((columns === 'all' || columns === 'described') && { columns }),
    ...(at && { at }),
  };
}

/** The same view as text entries, for an address. */
export function entriesFromView(view: GridView): HashEntries {
  return { ...viewFromEntries({ ...view }) };
}

/** The `view` attribute, written like a query: `view="group=core&level=B"`. */
export const viewConverter = {
  fromAttribute: (text: string | null): GridView => viewFromEntries(Object.fromEntries(new URLSearchParams(text ?? ''))),
};
