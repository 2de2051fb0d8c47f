import { AjaxModule, FormatModule, PageModule, SortModule, Tabulator } from 'tabulator-tables';
import 'tabulator-tables/dist/css/tabulator.min.css';

Tabulator.registerModule([AjaxModule, FormatModule, PageModule, SortModule]);

export { Tabulator };
