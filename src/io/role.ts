/**
 * What a text of a framework is, in documents to read that we write: its `data-rung` in HTML, the name of its style in
 * Word. By these the documents are read back without a guess, also after somebody has worked on them.
 */
export const ROLES = [
  'title',
  'subtitle',
  'strapline',
  'strapline-line',
  'publisher',
  'version',
  'status',
  'published',
  'review-due',
  'owner',
  'note',
  'vision',
  'purpose',
  'principle',
  'component',
  'scale-level',
  'scale-level-undescribed',
  'scale-level-description',
  'cumulative',
  'scale-note',
  'group',
  'applies-to',
  'competency',
  // One that is in no group, after those that are.
  'competency-alone',
  'tagline',
  'definition',
  'importance',
  'theme',
  'level',
  'positive',
  'example',
  'contra',
  'skill',
  'label-positive',
  'label-example',
  'label-contra',
  'label-skills',
  'label-definition',
  'label-importance',
  // What is shown but not read back: texts of the document, and our own words.
  'shown',
  'words',
] as const;

export type Role = (typeof ROLES)[number];

export const isRole = (name: string): name is Role => ROLES.some((role) => role === name);

/** A text of a document in its place, as its reader finds it. */
export interface RoleText {
  readonly role: Role;
  readonly text: string;
  /** The id of what it names, where the document keeps ids. */
  readonly id?: string;
  /** The cell that it stands in, counted over the document. */
  readonly cell?: { readonly table: number; readonly row: number; readonly column: number };
}

/** The id of a role's style in Word: of a paragraph, or of words within one. */
export function roleStyle(role: Role, of: 'paragraph' | 'run' = 'paragraph'): string {
  const name = roleStyleName(role).replaceAll(' ', '');
  return of === 'paragraph' ? name : `${name}words`;
}

/** The name of the style as people see it. */
export const roleStyleName = (role: Role): string => `Rung ${role.replaceAll('-', ' ')}`;

const STYLED: ReadonlyMap<string, Role> = new Map(ROLES.flatMap((role) => [roleStyle(role), roleStyle(role, 'run')].map((id): [string, Role] => [id.toLowerCase(), role])));

/** The role that a style of Word stands for; the programs that save a document write its id in letters of their own. */
export const roleOfStyle = (id: string): Role | undefined => STYLED.get(id.toLowerCase());
