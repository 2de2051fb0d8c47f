import type { Block } from '../read/block.js';
import type { Findings } from './findings.js';
import { indexOf, type GivenCorrections } from './given-corrections.js';
import type { Headings } from './headings.js';
import type { Outline, Part } from './outline.js';
import type { UnderstoodHeading } from './understanding.js';
import { cleanTitle } from './clean-title.js';
import { fold, PURPOSE_TITLE, VISION_TITLE } from './words.js';

/** What the headings, and the paragraphs that serve as such, were taken for. */
export function understoodHeadings(blocks: readonly Block[], { parts }: Outline, headings: Headings, findings: Findings, corrections: GivenCorrections): readonly UnderstoodHeading[] {
  const roles = findings.draft.roles();
  const partAt = new Map(parts.map((part) => [part.place.join(' '), part]));
  return blocks.flatMap((block): UnderstoodHeading[] => {
    if (block.type !== 'heading' && block.type !== 'paragraph') return [];
    const part = partAt.get(block.place.join(' '));
    const names = corrections.heading(block) ?? (part ? namesItself(part, headings, findings) ?? roles.get(fold(cleanTitle(part.title ?? ''))) ?? 'not-understood' : block.type === 'heading' ? 'left-out' : undefined);
    if (names === undefined) return [];
    return [{ block: block.type, index: indexOf(block), text: block.type === 'heading' ? block.text : block.line.text, names }];
  });
}

function namesItself(part: Part, headings: Headings, { competencyOf }: Findings): UnderstoodHeading['names'] | undefined {
  if (part === headings.title) return 'title';
  const { term } = part.named ?? {};
  if (term && headings.saysTerm(part)) return term.type === 'kind' ? term.kind : term.type === 'column' ? 'not-understood' : term.type;
  if (competencyOf.has(part)) return 'competency';
  const name = fold(part.title ?? '');
  return PURPOSE_TITLE.test(name) || VISION_TITLE.test(name) ? 'text' : undefined;
}
