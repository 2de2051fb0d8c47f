/** What `npm run size` measures as the widgets for frameworks and evidence. */
import '../src/define/behaviour-picker.js';
import '../src/define/charter.js';
import '../src/define/competency-card.js';
import '../src/define/contra-checklist.js';
import '../src/define/evidence-card.js';
import '../src/define/evidence-form.js';
import '../src/define/evidence-list.js';
import '../src/define/export-menu.js';
import '../src/define/framework-grid.js';
import '../src/define/framework-importer.js';
import '../src/define/level-picker.js';
import '../src/define/workspace.js';
