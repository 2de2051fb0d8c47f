/** Characters that a cell of a workbook can hold. */
export const CELL_LIMIT = 32_767;
