const TYPES = ['isChildOf', 'isPeerOf', 'isPartOf', 'exactMatchOf', 'precedes', 'isRelatedTo', 'replacedBy', 'exemplar', 'hasSkillLevel', 'isTranslationOf'];
const BY_LETTERS = new Map(TYPES.map((type) => [lettersOf(type), type]));

/** The name of CASE for a type of association, however it is spelled: "Is Child Of", "ischildof". Others stay as they are. */
export const associationType = (spelled: string): string => BY_LETTERS.get(lettersOf(spelled)) ?? spelled.trim();

/** Types that CASE 1.0 knows; 1.1 adds the last of all, and names of one's own that begin with "ext:". */
export const CASE_1_0_TYPES: readonly string[] = TYPES.slice(0, -1);
export const isCaseType = (type: string): boolean => TYPES.includes(type) || /^ext:[a-zA-Z0-9._-]+$/.test(type);

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^a-z]/g, '');
}
