import './workspace.js';
import { EvidenceCard } from '../elements/evidence-card/evidence-card.js';
import { register } from './register.js';

register('rung-evidence-card', EvidenceCard);
// Who registers the card alone is going to show one. If this fails, the card on the page tries again and says so.
EvidenceCard.load().catch(() => undefined);
