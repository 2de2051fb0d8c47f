import type { Block, Line, TableBlock } from '../../../src/io/read/block.js';
import type { Reading } from '../../../src/io/read/reading.js';

/** Blocks and issues as lines that a person can check. */
export function shownReading({ blocks, issues, title, language }: Reading): string[] {
  return [
    ...(title ? [`title: ${title}`] : []),
    ...(language ? [`language: ${language}`] : []),
    ...blocks.flatMap(shownBlock),
    ...issues.map(({ severity, code, values }) => `! ${severity} ${code}${values.count ? ` ${values.count}` : ''}`),
  ];
}

function shownBlock(block: Block): string[] {
  switch (block.type) {
    case 'heading':
      return [`${'#'.repeat(block.level + 1)} ${block.text}`];
    case 'paragraph':
      return [`p ${shownLine(block.line)}`];
    case 'list':
      return block.items.map(shownLine);
    case 'table':
      return shownTable(block);
  }
}

/** Cells with "|" between them: "<" is covered by the cell to the left, "^" by the one above, "." is no cell; "H" marks a header. */
function shownTable({ rows, caption }: TableBlock): string[] {
  return [
    ...(caption ? [`caption ${caption}`] : []),
    ...rows.map((row, index) =>
      row
        .map((slot, column) => {
          if (!slot) return '.';
          if (slot.row < index) return '^';
          if (slot.column < column) return '<';
          return `${slot.header ? 'H ' : ''}${slot.lines.map(shownLine).join(' / ')}`;
        })
        .join(' | ')
        .trimEnd(),
    ),
  ];
}

function shownLine({ text, depth, bold, lead }: Line): string {
  const words = bold ? `*${text}*` : lead ? `*${lead}*${text.slice(lead.length)}` : text;
  return depth > 0 ? `${'  '.repeat(depth - 1)}- ${words}` : words;
}
