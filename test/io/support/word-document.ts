import { Document, HeadingLevel, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, TextRun, type IParagraphOptions, type IRunOptions } from 'docx';

/** A cell: texts below each other, those that begin with "• " as bullets and those between "*" in bold; its spans. */
export type WordCell = string | { readonly text: string; readonly columns?: number; readonly rows?: number };

const HEADINGS = [HeadingLevel.TITLE, HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

/** "# Title", "## Heading 1", "• bullet", "  • bullet within", "1. numbered by Word", "*bold*", or plain text. */
export function paragraph(line: string): Paragraph {
  const heading = /^(#{1,4}) /.exec(line)?.[1]?.length;
  if (heading !== undefined) return new Paragraph({ heading: HEADINGS[heading - 1]!, text: line.slice(heading + 1) });
  const bullet = /^( *)• /.exec(line);
  const numbered = /^1\. /.exec(line);
  const text = line.slice((bullet ?? numbered)?.[0].length ?? 0);
  const bold = /^\*(.*)\*$/s.exec(text)?.[1];
  const list: IParagraphOptions = bullet ? { numbering: { reference: 'bullets', level: (bullet[1] ?? '').length / 2 } } : numbered ? { numbering: { reference: 'numbers', level: 0 } } : {};
  const look: IRunOptions = { bold: bold !== undefined };
  return new Paragraph({ ...list, children: (bold ?? text).split(/(?=\t)/).map((part) => new TextRun({ ...look, text: part })) });
}

export function table(rows: readonly (readonly WordCell[])[], { headers = 1, rightToLeft = false } = {}): Table {
  return new Table({
    visuallyRightToLeft: rightToLeft,
    rows: rows.map(
      (cells, index) =>
        new TableRow({
          tableHeader: index < headers,
          children: cells.map((cell) => {
            const { text, columns, rows: span } = typeof cell === 'string' ? { text: cell } : cell;
            return new TableCell({ ...(columns && { columnSpan: columns }), ...(span && { rowSpan: span }), children: text.split('\n').map(paragraph) });
          }),
        }),
    ),
  });
}

/** A Word document as the library writes it; strings are paragraphs. */
export async function wordDocument(...content: readonly (string | Table)[]): Promise<Uint8Array> {
  const level = (format: (typeof LevelFormat)['BULLET' | 'DECIMAL'], text: string) => [0, 1, 2].map((depth) => ({ level: depth, format, text }));
  const document = new Document({
    numbering: {
      config: [
        { reference: 'bullets', levels: level(LevelFormat.BULLET, '•') },
        { reference: 'numbers', levels: level(LevelFormat.DECIMAL, '%1.') },
      ],
    },
    sections: [{ children: content.map((part) => (typeof part === 'string' ? paragraph(part) : part)) }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
