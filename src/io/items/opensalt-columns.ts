/** The columns of all sheets and of the CSV, by the name that CASE gives them. */
const COLUMNS = [
  'identifier', 'creator', 'title', 'lastChangeDate', 'officialSourceURL', 'publisher', 'description', 'subject', 'language', 'version', 'adoptionStatus', 'statusStartDate', 'statusEndDate',
  'licenseTitle', 'licenseText', 'notes', 'fullStatement', 'humanCodingScheme', 'smartLevel', 'listEnumeration', 'abbreviatedStatement', 'conceptKeywords', 'educationLevel', 'CFItemType',
  'license', 'sequenceNumber', 'originNodeURI', 'originNodeIdentifier', 'originNodeHumanCodingScheme', 'associationType', 'destinationNodeURI', 'destinationNodeIdentifier',
  'destinationNodeHumanCodingScheme', 'associationGroupIdentifier', 'associationGroupName', 'isChildOf', 'isPartOf', 'replacedBy', 'exemplar', 'hasSkillLevel', 'isRelatedTo', 'exactMatchOf', 'isPeerOf', 'precedes',
] as const;

type Column = (typeof COLUMNS)[number];

/** The filled cells of a row by column; columns that nobody knows by their header. */
export type Cells = Partial<Record<Column, string>>;

const byLetters = new Map<string, Column>(COLUMNS.map((column) => [lettersOf(column), column]));

export interface Columns {
  has(column: Column): boolean;
  cells(row: readonly string[]): Cells;
}

/** Finds the columns of a sheet by its header, however the names are spelled: "Human Coding Scheme", "Is Child Of". */
export function openSaltColumns(header: readonly string[]): Columns {
  const names = header.map((text) => byLetters.get(lettersOf(text)) ?? text.trim());
  return {
    has: (column) => names.includes(column),
    cells: (row) => Object.fromEntries(names.flatMap((name, index) => (name !== '' && (row[index] ?? '').trim() !== '' ? [[name, (row[index] ?? '').trim()]] : []))),
  };
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^a-z]/g, '');
}
