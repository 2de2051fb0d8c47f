import { FilterModule, FormatModule, SortModule, Tabulator } from 'tabulator-tables';
import 'tabulator-tables/dist/css/tabulator.min.css';

Tabulator.registerModule([FormatModule, FilterModule, SortModule]);

export { Tabulator };
