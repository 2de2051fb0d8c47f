import { importIssue } from '../import-issue.js';
import type { Block, ParagraphBlock } from '../read/block.js';
import type { Findings } from './findings.js';
import type { Headings, PartContext } from './headings.js';
import { ON_LEVELS } from './level-texts.js';
import { leveledLines } from './leveled-lines.js';
import { leveledParagraphs, linesOf, listTexts, saysItself, type TextBlock } from './list-texts.js';
import { place, type Placement } from './naming.js';
import { cleanTitle } from './clean-title.js';
import type { Part } from './outline.js';
import { TextNotes } from './text-notes.js';
import { ASIDE_TITLE, fold, GROUP_TITLE, PURPOSE_TITLE, VISION_TITLE } from './words.js';
import { append } from '../many.js';

/**
 * What stands in for what headings do not say. `name`: without any the title of the document names the competency;
 * `kind`: what has no level and no kind is expected behaviour; `sayings`: so are the paragraphs in which people speak of
 * themselves; `paragraphs`: what stands at a level is behaviour, though it is no list.
 */
export type Assumed = 'name' | 'kind' | 'sayings' | 'paragraphs';

/** Takes the lists below a heading that speaks of a level or kind; gives back the blocks it took. */
export function takeLists(part: Part, headings: Headings, findings: Findings, assumed?: Assumed): readonly TextBlock[] {
  const context = headings.contextOf(part);
  if (context.names.some((name) => ASIDE_TITLE.test(name))) return [];
  const onLevels = takeLevelMeanings(part, context, findings);
  if (onLevels.length > 0) return onLevels;
  const { level, field } = context;
  const kind = context.kind ?? (level !== undefined || context.certain || assumed === 'kind' || assumed === 'sayings' || hasKindBeside(context) ? { kind: 'positive' as const, label: '' } : undefined);
  const { group, competency: named, theme } = placeList(context);
  const paragraphs = assumed === 'paragraphs' && level !== undefined && part.parts.length === 0;
  const found = assumed === 'sayings' ? part.blocks.filter(isSaying) : textBlocks(part, paragraphs || headings.saysTerm(part));
  const blocks = kind || field ? found : found.filter((block) => block.type === 'paragraph' || saysItself(block));
  const first = blocks[0];
  if (!first) return [];
  const title = named ?? (assumed === 'name' ? findings.nameless(first.place) : undefined);
  if (title === undefined) return [];
  // What only says what a thing is or needs does not make it a competency.
  if (field && !findings.draft.has(cleanTitle(title), group)) return [];

  const competency = findings.draft.competency(cleanTitle(title), group, first.place);
  findings.placed(context, competency);
  if (named === undefined && headings.title) findings.competencyOf.set(headings.title, competency);
  const notes = new TextNotes();
  if (field) {
    findings.draft.label(field.field, field.label);
    competency.describe(field.field, blocks.flatMap((block) => linesOf(block).map(({ text }) => text)));
  } else {
    for (const block of blocks) {
      for (const own of listTexts(block, notes)) {
        const { kind: said, label } = own.kind ?? kind ?? { kind: 'positive' as const, label: '' };
        if (label) findings.draft.label(said, label);
        competency.add({ theme, level: own.level ?? level, kind: said, text: own.text, place: block.place });
      }
    }
  }
  append(findings.issues, notes.issues(first.place));
  return blocks;
}

/** "Level 1: new colleagues", above all competencies or below a heading that speaks of levels, says what the level means. */
function takeLevelMeanings(part: Part, { names, level }: PartContext, findings: Findings): readonly TextBlock[] {
  const name = names.at(-1);
  if (level || (name !== undefined && !ON_LEVELS.test(name) && !PURPOSE_TITLE.test(fold(name)))) return [];
  const lists = part.blocks.filter((block) => block.type === 'list' && leveledLines(block.items).length > 0);
  const blocks = [...leveledParagraphs(part.blocks), ...lists].filter((block): block is TextBlock => block.type !== 'table');
  append(findings.levelTexts, blocks.flatMap((block) => leveledLines(linesOf(block), 1)));
  return blocks;
}

/** Takes all lists under headings as expected behaviour, where nothing in the document speaks of levels or kinds; without any the sayings. */
export function takePlainLists(parts: readonly Part[], headings: Headings, findings: Findings): readonly TextBlock[] {
  const named = parts.filter((part) => {
    const name = fold(part.title ?? '');
    const { names } = headings.contextOf(part);
    // Below another name it is a theme, however it is called.
    return names.length > 1 || (names.length > 0 && !PURPOSE_TITLE.test(name) && !VISION_TITLE.test(name));
  });
  const items = named.flatMap(({ blocks }) => blocks.flatMap((block) => (block.type === 'list' ? block.items : [])));
  // Menus are lists of single words; what calls itself values or behaviours may be as short.
  if (!GROUP_TITLE.test(headings.title?.title ?? '') && items.reduce((sum, { text }) => sum + text.split(' ').length, 0) < items.length * 2) return [];
  const assumed = items.length > 0 ? 'kind' : haveSayings(named) ? 'sayings' : undefined;
  const taken = assumed ? named.flatMap((part) => takeLists(part, headings, findings, assumed)) : [];
  if (taken.length > 0) findings.issues.push(importIssue('inferred-lists', taken[0]?.place ?? [], { count: String(taken.length) }));
  return taken;
}

/** People speak of themselves: "I greet people by name.", "Rydym yn gwrando." */
const isSaying = (block: Block): block is ParagraphBlock =>
  block.type === 'paragraph' && block.line.text.length <= LONGEST_SAYING && /^(?:i|we|you|they|rwy(?:f|'n)?|rydw i|rydym|rydyn ni|byddaf|byddwn)\b/iu.test(block.line.text);

const LONGEST_SAYING = 200;

/** At least two headings with several sayings each, which are most of what stands below them. */
function haveSayings(parts: readonly Part[]): boolean {
  const speaking = parts.filter(({ blocks }) => blocks.filter(isSaying).length > 1);
  const blocks = speaking.flatMap((part) => part.blocks);
  return speaking.length > 1 && blocks.filter(isSaying).length >= blocks.length * 0.6;
}

/** Lists, and paragraphs that name levels; all paragraphs, where the heading itself says what they are and there is nothing else. */
function textBlocks(part: Part, saysTerm: boolean): readonly TextBlock[] {
  const paragraphs = part.blocks.filter((block) => block.type === 'paragraph');
  if (saysTerm && paragraphs.length === part.blocks.length) return paragraphs;
  const leveled = new Set<Block>(leveledParagraphs(part.blocks));
  return part.blocks.filter((block): block is TextBlock => block.type === 'list' || leveled.has(block));
}

/** Another part of the competency says a kind, so that what says none is expected behaviour. */
function hasKindBeside({ competencyAt, nameParts }: PartContext): boolean {
  const part = competencyAt === undefined ? undefined : nameParts[competencyAt];
  return part !== undefined && [part, ...part.parts].some(({ named }) => named?.term.type === 'kind');
}

/** Of two headings above a list the inner one is a theme, unless the outer sounds like a part with many competencies. */
function placeList(context: PartContext): Placement {
  const { names, competencyAt, groupAt } = context;
  const outer = names.at(-2);
  const at = competencyAt ?? (outer !== undefined && groupAt !== names.length - 2 && !GROUP_TITLE.test(outer) ? names.length - 2 : undefined);
  return place(at === undefined ? context : { ...context, competencyAt: at }, {}, []);
}
