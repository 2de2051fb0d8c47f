import { createGrid, InfiniteRowModelModule, ModuleRegistry } from 'ag-grid-community';

ModuleRegistry.registerModules([InfiniteRowModelModule]);

export { createGrid };
