import './evidence-card.js';
import './workspace.js';
import { EvidenceList } from '../elements/evidence-list/evidence-list.js';
import { completeEvidenceList } from './complete-evidence-list.js';
import { register } from './register.js';

completeEvidenceList();
register('rung-evidence-list', EvidenceList);
// Who registers the list alone is going to show one. If this fails, the list on the page tries again and says so.
EvidenceList.load().catch(() => undefined);
