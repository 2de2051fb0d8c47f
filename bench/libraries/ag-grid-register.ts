import { ClientSideRowModelModule, createGrid, ModuleRegistry, QuickFilterModule } from 'ag-grid-community';

ModuleRegistry.registerModules([ClientSideRowModelModule, QuickFilterModule]);

export { createGrid };
