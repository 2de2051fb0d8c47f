import { html, nothing, type TemplateResult } from 'lit';
import type { Block, HeadingBlock, ParagraphBlock } from '../../io/read/block.js';
import type { HeadingCorrection } from '../../io/interpret/corrections.js';
import { heading } from '../heading.js';
import { askHeading } from './correction-questions.js';
import type { Work } from './import-work.js';
import type { ImporterBody } from './importer-body.js';
import { sourceLines } from './source-lines.js';
import { placeKey } from './source-place.js';
import { sourceTable } from './source-table.js';

/** Longer paragraphs, and sentences, are hardly headings, so that nobody is asked about them. */
const LIKE_A_HEADING = /^.{1,90}(?<![.;!?…])$/su;

const depths = new WeakMap<readonly Block[], ReadonlyMap<Block, number>>();

/** How deep a heading stands below others, without the levels that the source skips. */
function depthOf(source: readonly Block[], block: HeadingBlock): number {
  const known = depths.get(source);
  if (known) return known.get(block) ?? 0;
  const found = new Map<Block, number>();
  let open: readonly number[] = [];
  for (const each of source) {
    if (each.type !== 'heading') continue;
    open = [...open.filter((level) => level < each.level), each.level];
    found.set(each, open.length - 1);
  }
  depths.set(source, found);
  return found.get(block) ?? 0;
}

/** A part of the source as it was read: a real heading, list or table, and what it was taken for. */
export function sourceBlock(body: ImporterBody, work: Work, block: Block): TemplateResult {
  const place = placeKey(block.place);
  switch (block.type) {
    case 'heading':
      // Below the headings of the importer itself.
      return html`<div class="block heading" data-place=${place}>
        ${heading(Math.min(6, body.headingLevel + 2 + depthOf(work.imported.source, block)), 'source-heading', block.text)} ${takenForHeading(body, work, block, block.text)}
      </div>`;
    case 'paragraph':
      return html`<div class="block" data-place=${place}>${sourceLines([block.line])} ${takenForHeading(body, work, block, block.line.text)}</div>`;
    case 'list':
      return html`<div class="block" data-place=${place}>${sourceLines(block.items)}</div>`;
    case 'table':
      return sourceTable(body, work, block);
  }
}

function takenForHeading(body: ImporterBody, { imported }: Work, block: HeadingBlock | ParagraphBlock, text: string): TemplateResult | typeof nothing {
  const index = block.place[1];
  if (typeof index !== 'number') return nothing;
  const names = imported.understood?.headings.find((each) => each.block === block.type && each.index === index)?.names;
  if (!names && (!imported.understood || block.type === 'heading' || !LIKE_A_HEADING.test(text))) return nothing;
  const of: Pick<HeadingCorrection, 'block' | 'index'> = { block: block.type, index };
  return takenButton(body, `“${text}”`, body.words.headings[names ?? 'text'], names === 'not-understood', () => body.ask(askHeading(body, of, text, names ?? 'text')));
}

/** Says what something was taken for, and asks what it really is. */
export function takenButton(body: ImporterBody, name: string, what: string, isOpen: boolean, ask: () => void): TemplateResult {
  return html`<button type="button" class=${isOpen ? 'taken open' : 'taken'} part="taken" aria-haspopup="dialog" @click=${ask}><span class="visually-hidden">${body.words.taken(name)}</span>${what}</button>`;
}
