/**
 * What we use of the peers. Their packages are installed for a run of the benchmark only, and types are checked
 * without them.
 */
declare module 'ag-grid-community' {
  export interface Module {
    readonly moduleName: string;
  }
  export const ClientSideRowModelModule: Module;
  export const RowAutoHeightModule: Module;
  export const QuickFilterModule: Module;
  export const InfiniteRowModelModule: Module;
  export const ModuleRegistry: { registerModules(modules: readonly Module[]): void };
  export interface GridOptions<Row> {
    readonly rowData?: readonly Row[];
    readonly rowModelType?: 'infinite';
    readonly datasource?: {
      readonly getRows: (asked: { readonly startRow: number; readonly endRow: number; readonly sortModel: readonly unknown[]; readonly successCallback: (rows: readonly Row[], count: number) => void }) => void;
    };
    readonly columnDefs: readonly {
      readonly headerName: string;
      readonly field?: string;
      readonly colId?: string;
      readonly valueGetter?: (params: { readonly data: Row }) => string;
      readonly cellRenderer?: (params: { readonly data: Row }) => HTMLElement;
    }[];
    readonly defaultColDef: { readonly flex: number; readonly wrapText?: boolean; readonly autoHeight?: boolean };
    readonly domLayout: 'normal' | 'print';
    readonly onFirstDataRendered?: () => void;
  }
  export function createGrid<Row>(element: HTMLElement, options: GridOptions<Row>): { destroy(): void; setGridOption(name: 'quickFilterText', text: string): void; purgeInfiniteCache(): void };
}

declare module 'tabulator-tables' {
  export const FormatModule: unknown;
  export const FilterModule: unknown;
  export const SortModule: unknown;
  export const AjaxModule: unknown;
  export const PageModule: unknown;
  export class Tabulator {
    static registerModule(modules: readonly unknown[]): void;
    constructor(
      element: HTMLElement,
      options: {
        readonly data?: readonly object[];
        readonly progressiveLoad?: 'scroll';
        readonly paginationSize?: number;
        readonly sortMode?: 'remote';
        readonly ajaxURL?: string;
        readonly ajaxRequestFunc?: (url: string, config: unknown, asked: { readonly page: number; readonly sort?: readonly unknown[] }) => Promise<{ readonly data: readonly object[]; readonly last_page: number }>;
        readonly height: number;
        readonly layout: 'fitColumns';
        readonly columns: readonly {
          readonly title: string;
          readonly field: string;
          readonly variableHeight: boolean;
          readonly sorter?: 'string' | 'number';
          readonly formatter?: (cell: { getValue(): readonly string[] }) => HTMLElement;
        }[];
      },
    );
    on(event: 'tableBuilt' | 'renderComplete', listener: () => void): void;
    setData(): Promise<void>;
    setFilter(matches: (row: never) => boolean): void;
    destroy(): void;
  }
}
declare module 'tabulator-tables/dist/css/*';

declare module 'survey-core' {
  export class Model {
    constructor(json: object);
    render(element: HTMLElement): void;
    dispose(): void;
    readonly onValueChanged: { add(listener: (sender: Model, change: { readonly name: string; readonly value: unknown }) => void): void };
    getQuestionByName(name: string): { html: string } | null;
  }
}
declare module 'survey-core/*';
declare module 'survey-js-ui' {
  export function unmountComponentAtNode(element: HTMLElement): boolean;
}

declare module '@vaadin/grid/*';
declare module '@material/web/*';
declare module '@awesome.me/webawesome/*';
