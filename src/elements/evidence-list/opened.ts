import type { EvidenceListMessages } from '../../locale/evidence-list-messages.js';
import type { Attachment } from '../../model/evidence.js';
import { nameOfDate, type Entry, type EntryWords } from './entry.js';
import type { EvidenceList } from './evidence-list.js';

/** What a list sets of a card, which is an element of its own. */
interface Card extends HTMLElement {
  evidence?: unknown;
  hrefOf?: ((attachment: Attachment) => string | undefined) | undefined;
  bare: boolean;
}

/** Parts of the card that can be styled from outside the list. */
const PARTS = 'evidence, label, text, source, link, file, file-name, file-size, download, notice, issues';

/** What opens below a piece: its card, and the buttons where the list is editable. */
export function openedContent(list: EvidenceList, { piece }: Entry, words: EntryWords, onDelete: (event: Event) => void): readonly Node[] {
  // Under whatever prefix this copy of the library is registered.
  const card: Card = Object.assign(document.createElement(list.localName.replace(/evidence-list$/, 'evidence-card')), { bare: true });
  card.setAttribute('part', 'card');
  card.setAttribute('exportparts', PARTS);
  card.evidence = piece.evidence;
  card.hrefOf = list.hrefOf;
  if (!list.editable) return [card];
  const name = [nameOfDate(piece, words), piece.behaviours[0]?.text].filter(Boolean).join(', ');
  const actions = document.createElement('p');
  actions.className = 'actions';
  actions.setAttribute('part', 'actions');
  actions.append(
    actionButton('edit', name, words.list, () => list.ask('rung-evidence-edit', piece.evidence.id)),
    actionButton('delete', name, words.list, onDelete),
  );
  return [card, actions];
}

/** A button whose name says of which piece it is. */
function actionButton(action: 'edit' | 'delete', of: string, words: EvidenceListMessages, onClick: (event: Event) => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.setAttribute('part', action);
  const rest = document.createElement('span');
  rest.className = 'visually-hidden';
  rest.textContent = `: ${of}`;
  button.append(action === 'edit' ? words.edit : words.remove, rest);
  button.addEventListener('click', onClick);
  return button;
}
