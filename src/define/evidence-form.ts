import './behaviour-picker.js';
import './workspace.js';
import { EvidenceForm } from '../elements/evidence-form/evidence-form.js';
import { completeDrafts } from './complete-drafts.js';
import { register } from './register.js';

completeDrafts();
register('rung-evidence-form', EvidenceForm);
// Who registers the form alone is going to show one. If this fails, the form on the page tries again and says so.
EvidenceForm.load().catch(() => undefined);
