import { ClientSideRowModelModule, createGrid, ModuleRegistry, RowAutoHeightModule } from 'ag-grid-community';

ModuleRegistry.registerModules([ClientSideRowModelModule, RowAutoHeightModule]);

export { createGrid };
