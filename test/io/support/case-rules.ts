/**
 * The rules of 1EdTech's JSON schemas for a CFPackage, version 1.0 and 1.1: which properties there are, which are
 * required, and of what kind each is. A property that is not in the table is not allowed.
 */

type Rule = (value: unknown, at: string) => readonly string[];
type Version = '1.0' | '1.1';

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const must =
  (says: string, test: (value: unknown) => boolean): Rule =>
  (value, at) =>
    test(value) ? [] : [`${at} is not ${says}: ${String(value).slice(0, 80)}`];

const matches = (says: string, pattern: RegExp): Rule => must(says, (value) => typeof value === 'string' && pattern.test(value));

const text = must('a text', (value) => typeof value === 'string');
const integer = must('a whole number of 32 bits', (value) => Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 31);
const number = must('a number', (value) => typeof value === 'number' && Number.isFinite(value));
const uri = matches('a URI', /^[a-z][a-z0-9+.-]*:(?:[a-z0-9\-._~:/?#[\]@!$&'()*+,;=]|%[0-9a-f]{2})+$/i);
const dateTime = matches('a date and time', /^\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-6]\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/i);
const date = matches('a date', /^\d{4}-[01]\d-[0-3]\d$/);
const any: Rule = (value, at) => (isObject(value) ? [] : [`${at} is not an object`]);
const uuids: Readonly<Record<Version, Rule>> = {
  '1.0': matches('a UUID', /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
  '1.1': matches('a UUID', /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
};

const list =
  (of: Rule): Rule =>
  (value, at) =>
    Array.isArray(value) ? value.flatMap((one: unknown, index) => of(one, `${at}[${index}]`)) : [`${at} is not a list`];

function object(required: Readonly<Record<string, Rule>>, optional: Readonly<Record<string, Rule>> = {}): Rule {
  const all = new Map(Object.entries({ ...required, ...optional }));
  return (value, at) => {
    if (!isObject(value)) return [`${at} is not an object`];
    const missing = Object.keys(required).filter((name) => !Object.hasOwn(value, name));
    return [
      ...missing.map((name) => `${at}.${name} is missing`),
      ...Object.entries(value).flatMap(([name, one]) => all.get(name)?.(one, `${at}.${name}`) ?? [`${at}.${name} is not allowed`]),
    ];
  };
}

const TYPES = ['isChildOf', 'isPeerOf', 'isPartOf', 'exactMatchOf', 'precedes', 'isRelatedTo', 'replacedBy', 'exemplar', 'hasSkillLevel'];
const associationTypes: Readonly<Record<Version, Rule>> = {
  '1.0': must('a type of association', (value) => TYPES.some((type) => type === value)),
  '1.1': must('a type of association', (value) => [...TYPES, 'isTranslationOf'].some((type) => type === value) || (typeof value === 'string' && /^ext:[a-zA-Z0-9._-]+$/.test(value))),
};

function packageRule(version: Version): Rule {
  const uuid = uuids[version];
  const is11 = version === '1.1';
  const later = (rules: Readonly<Record<string, Rule>>) => (is11 ? rules : {});
  const extensions = later({ extensions: any });
  const identity = { identifier: uuid, uri, lastChangeDateTime: dateTime };
  const link = object({ title: text, identifier: uuid, uri });
  const anyLink = object({ title: text, identifier: text, uri }, later({ targetType: text }));
  const document = object(
    { ...identity, creator: text, title: text },
    { officialSourceURL: uri, publisher: text, description: text, subject: list(text), subjectURI: list(link), language: text, version: text, adoptionStatus: text, statusStartDate: date, statusEndDate: date, licenseURI: link, notes: text, ...later({ frameworkType: text, caseVersion: must('"1.1"', (value) => value === '1.1') }), ...extensions },
  );
  const item = object(
    { ...identity, fullStatement: text },
    { alternativeLabel: text, CFItemType: text, CFItemTypeURI: link, humanCodingScheme: text, listEnumeration: text, abbreviatedStatement: text, conceptKeywords: list(text), conceptKeywordsURI: link, notes: text, language: text, educationLevel: list(text), licenseURI: link, statusStartDate: date, statusEndDate: date, ...later({ subject: list(text), subjectURI: list(link) }), ...extensions },
  );
  const association = object({ ...identity, associationType: associationTypes[version], originNodeURI: anyLink, destinationNodeURI: anyLink }, { sequenceNumber: integer, CFAssociationGroupingURI: link, ...later({ notes: text }), ...extensions });
  const level = object(identity, { description: text, quality: text, score: number, feedback: text, position: integer, rubricCriterionId: uuid, ...later({ extensions: list(any) }) });
  const criterion = object(identity, { category: text, description: text, CFItemURI: link, weight: number, position: integer, rubricId: uuid, CFRubricCriterionLevels: list(level), ...extensions });
  const rubric = object(identity, { title: text, description: text, CFRubricCriteria: list(criterion), ...extensions });
  const itemType = object({ ...identity, title: text, description: text, hierarchyCode: text }, { typeCode: text, ...extensions });
  const definitions = object({}, { CFItemTypes: list(itemType), ...extensions });
  return object({ CFDocument: document }, { CFItems: list(item), CFAssociations: list(association), CFDefinitions: definitions, CFRubrics: list(rubric), ...extensions });
}

const packages: Readonly<Record<Version, Rule>> = { '1.0': packageRule('1.0'), '1.1': packageRule('1.1') };

/** What breaks the schema's rules; and, beyond the schema, identifiers that occur twice and links of the tree that lead nowhere. */
export function caseFaults(value: unknown, version: Version): readonly string[] {
  const faults = [...packages[version](value, 'CFPackage')];
  if (!isObject(value)) return faults;
  const [documents, items, associations, rubrics] = [[value.CFDocument], value.CFItems, value.CFAssociations, value.CFRubrics].map((part) => (Array.isArray(part) ? part.filter(isObject) : []));
  const known = [...documents!, ...items!].map(({ identifier }) => identifier);
  const all = [...known, ...[...associations!, ...rubrics!].map(({ identifier }) => identifier)];
  if (new Set(all).size < all.length) faults.push('an identifier occurs twice');
  const ends = new Set(known);
  for (const { associationType, originNodeURI, destinationNodeURI } of associations!) {
    const both = [originNodeURI, destinationNodeURI].map((link) => (isObject(link) ? link.identifier : undefined));
    if (associationType === 'isChildOf' && !both.every((end) => ends.has(end))) faults.push(`isChildOf leads nowhere: ${both.join(' ')}`);
  }
  return faults;
}
