import { frameworkSchema, type Framework } from './framework.js';
import { describePath, type DocumentIssueCode, type FrameworkIssueCode, type Issue, type IssuePath } from './issue.js';
import { documentIssue, inWords, readShape } from './read-shape.js';

/** Above this many characters an indicator is more likely a slip of an import than a behaviour. */
const LONG_TEXT = 5_000;

const sentences: Record<Exclude<FrameworkIssueCode, DocumentIssueCode>, (values: Readonly<Record<string, string>>) => string> = {
  'duplicate-id': ({ place, id }) => `At ${place}: the id "${id}" is used twice. Give each its own, so that links and selections are clear.`,
  'duplicate-level': ({ place, id }) => `At ${place}: the level "${id}" occurs twice in the scale. Remove one of them.`,
  'unknown-level': ({ place, id }) => `At ${place}: the level "${id}" is not in the scale. Correct it or add the level.`,
  'unknown-group': ({ place, id }) => `At ${place}: the group "${id}" does not exist. Correct it or add the group.`,
  'dangling-theme': ({ place, id }) => `At ${place}: the theme "${id}" does not exist in this competency. Correct it or add the theme.`,
  'empty-text': ({ place }) => `At ${place}: the text is empty. Write it or remove the entry.`,
  'empty-id': ({ place }) => `At ${place}: the id is empty. Give it one that stays the same in later versions.`,
  'long-text': ({ place, length }) => `At ${place}: the text has ${length} characters. Check that it is one behaviour only.`,
  'no-content': () => 'The framework has neither competencies nor a charter. Add one of them.',
};

function issue(severity: Issue['severity'], code: keyof typeof sentences, path: IssuePath, values: Record<string, string> = {}): Issue {
  const all = { place: describePath(path), ...values };
  return { severity, code, path, message: sentences[code](all), values: all };
}

/** What was parsed. `value` is there whenever the shape could be read, also when `issues` name faults in the content. */
export interface ParsedFramework {
  readonly value?: Framework;
  readonly issues: readonly Issue[];
}

/**
 * Reads a framework document of unknown origin. Never throws, repairs nothing: what is wrong comes back as issues.
 *
 * @param input parsed JSON, or a framework made by other code
 */
export function parseFramework(input: unknown): ParsedFramework {
  const lists = listsForObjects(input);
  if (lists.length > 0) return { issues: lists };
  const { value, issues } = readShape(frameworkSchema, input);
  return value ? { value, issues: contentIssues(value) } : { issues };
}

/** A list is an object to JavaScript and so to the schema, which would take its entries for unknown fields. */
function listsForObjects(input: unknown): Issue[] {
  const values = { expected: inWords('object'), received: inWords('array') };
  if (Array.isArray(input)) return [documentIssue('wrong-type', [], values)];
  if (typeof input !== 'object' || input === null) return [];
  return ['scale', 'labels', 'charter'].filter((key) => Array.isArray(Reflect.get(input, key))).map((key) => documentIssue('wrong-type', [key], values));
}

/** Where a field of an object stands. */
type PathOf = (field: string) => IssuePath;

function contentIssues(framework: Framework): Issue[] {
  const issues: Issue[] = [];
  // Paths are made for what has a fault only: there are tens of thousands of indicators.
  const checkText = (text: string, at: PathOf, field: string) => {
    if (text.trim() === '') issues.push(issue('error', 'empty-text', at(field)));
    else if (text.length > LONG_TEXT) issues.push(issue('warning', 'long-text', at(field), { length: String(text.length) }));
  };
  const checkId = (code: 'duplicate-id' | 'duplicate-level', seen: Set<string>, id: string, at: PathOf) => {
    const before = seen.size;
    seen.add(id);
    if (id.trim() === '') issues.push(issue('error', 'empty-id', at('id')));
    else if (seen.size === before) issues.push(issue('error', code, at('id'), { id }));
  };

  const atTop: PathOf = (field) => [field];
  checkId('duplicate-id', new Set(), framework.id, atTop);
  checkText(framework.title, atTop, 'title');
  const levels = new Set<string>();
  framework.scale?.levels.forEach((level, index) => {
    const at: PathOf = (field) => ['scale', 'levels', index, field];
    checkId('duplicate-level', levels, level.id, at);
    checkText(level.label, at, 'label');
  });
  const groups = new Set<string>();
  framework.groups.forEach((group, index) => {
    const at: PathOf = (field) => ['groups', index, field];
    checkId('duplicate-id', groups, group.id, at);
    checkText(group.title, at, 'title');
  });

  const competencies = new Set<string>();
  const indicators = new Set<string>();
  framework.competencies.forEach((competency, c) => {
    const at: PathOf = (field) => ['competencies', c, field];
    checkId('duplicate-id', competencies, competency.id, at);
    checkText(competency.title, at, 'title');
    if (competency.group != null && !groups.has(competency.group)) issues.push(issue('warning', 'unknown-group', at('group'), { id: competency.group }));
    const themes = new Set<string>();
    competency.themes.forEach((theme, t) => {
      const atTheme: PathOf = (field) => ['competencies', c, 'themes', t, field];
      checkId('duplicate-id', themes, theme.id, atTheme);
      checkText(theme.title, atTheme, 'title');
    });
    competency.indicators.forEach((indicator, i) => {
      const atIndicator: PathOf = (field) => ['competencies', c, 'indicators', i, field];
      checkId('duplicate-id', indicators, indicator.id, atIndicator);
      checkText(indicator.text, atIndicator, 'text');
      if (indicator.level != null && !levels.has(indicator.level)) issues.push(issue('error', 'unknown-level', atIndicator('level'), { id: indicator.level }));
      if (indicator.theme != null && !themes.has(indicator.theme)) issues.push(issue('error', 'dangling-theme', atIndicator('theme'), { id: indicator.theme }));
    });
  });
  const dimensions = new Set<string>();
  framework.charter?.dimensions?.forEach((dimension, index) => {
    const at: PathOf = (field) => ['charter', 'dimensions', index, field];
    checkId('duplicate-id', dimensions, dimension.id, at);
    checkText(dimension.title, at, 'title');
  });
  const actions = new Set<string>();
  framework.plan?.forEach((row, index) => {
    const at: PathOf = (field) => ['plan', index, field];
    checkId('duplicate-id', actions, row.id, at);
    checkText(row.action, at, 'action');
  });
  if (framework.competencies.length === 0 && !framework.charter) issues.push(issue('warning', 'no-content', []));
  return issues;
}
