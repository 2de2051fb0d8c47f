import { AlignmentType, LevelFormat, type INumberingOptions, type IStylesOptions } from 'docx';
import { ROLES, roleStyle, roleStyleName } from '../role.js';

/** A4 as docx takes it, with the short edge first, in twentieths of a point. */
export const LANDSCAPE = { width: 11906, height: 16838 };
const MARGIN = 1000;
/** From margin to margin. */
export const TEXT_WIDTH = LANDSCAPE.height - 2 * MARGIN;

export const BULLETS: INumberingOptions = {
  config: [
    {
      reference: 'bullets',
      levels: [{ level: 0, format: LevelFormat.BULLET, text: '•', alignment: AlignmentType.START, style: { paragraph: { indent: { left: 284, hanging: 284 } } } }],
    },
  ],
};

const head = (size: number, before: number) => ({
  run: { size, bold: true, color: '000000', font: 'Arial' },
  paragraph: { spacing: { before, after: 100 }, keepNext: true, keepLines: true },
});

const LOOKS: Readonly<Partial<Record<(typeof ROLES)[number], { readonly italics?: boolean; readonly size?: number }>>> = {
  subtitle: { size: 26 },
  strapline: { italics: true },
  'strapline-line': { italics: true },
  tagline: { italics: true },
};

/** Word lists only those that the document uses. */
const WHEN_USED = { semiHidden: true, unhideWhenUsed: true, uiPriority: 99 };

/**
 * The styles of a document, among them one for each role: of paragraphs, so that what somebody writes below a behaviour is
 * one as well, and of words, because headings have the styles of headings.
 *
 * @param language of the texts; empty when it is not known
 */
export const stylesIn = (language: string): IStylesOptions => ({
  default: {
    document: {
      run: { font: 'Arial', size: 20, ...(language !== '' && { language: { value: language, eastAsia: language, bidirectional: language } }) },
      paragraph: { spacing: { after: 80, line: 264 } },
    },
    title: head(40, 0),
    heading1: head(30, 360),
    heading2: head(25, 300),
    heading3: head(22, 240),
  },
  paragraphStyles: ROLES.map((role) => ({ id: roleStyle(role), name: roleStyleName(role), basedOn: 'Normal', ...WHEN_USED, run: { ...LOOKS[role] }, paragraph: { spacing: { after: 60 } } })),
  characterStyles: ROLES.map((role) => ({ id: roleStyle(role, 'run'), name: `${roleStyleName(role)} words`, basedOn: 'DefaultParagraphFont', ...WHEN_USED })),
});
