import { EvidenceCard } from '../elements/evidence-card/evidence-card.js';
import { EvidenceList } from '../elements/evidence-list/evidence-list.js';

/** Hands the list what loads the drawing of its cards, so that they are there at once when a person opens or prints them. */
export function completeEvidenceList(): void {
  EvidenceList.loadCard = () => EvidenceCard.load();
}
