import type { RoleText } from '../role.js';
import type { Page, PageBlock, PageText } from './page.js';

type Cell = RoleText['cell'];

/** The texts of a page in reading order, as a reader finds them in the document that is made of it. */
export function pageTexts(page: Page): readonly RoleText[] {
  let tables = 0;
  const textsOf = (blocks: readonly PageBlock[], cell?: Cell): readonly RoleText[] =>
    blocks.flatMap((block) => {
      switch (block.type) {
        case 'heading':
          return [roleText(block.content, cell)];
        case 'paragraph':
          return [...(block.label ? [roleText(block.label, cell)] : []), roleText(block.content, cell)];
        case 'list':
          return block.items.map((item) => roleText(item, cell));
        case 'table': {
          const table = tables++;
          const header = block.header.map((text, column) => roleText(text, { table, row: 0, column }));
          return [
            ...header,
            ...block.rows.flatMap(({ head, cells }, index) => {
              const row = 1 + index;
              const names = head ? [roleText(head, { table, row, column: 0 })] : [];
              return [...names, ...cells.flatMap((blocksOfCell, column) => textsOf(blocksOfCell, { table, row, column: names.length + column }))];
            }),
          ];
        }
      }
    });
  return textsOf(page.blocks);
}

function roleText({ role, text, id }: PageText, cell: Cell): RoleText {
  return { role, text, ...(id !== undefined && { id }), ...(cell && { cell }) };
}
