import type { Issue } from '../../model/index.js';
import { excerpt, importIssue } from '../import-issue.js';

/** Columns of the GOV.UK capability framework's table of roles, which has one row for each skill of each role's level. */
const COLUMNS = ['role', 'role level', 'skill name', 'skill level', 'skill level description'] as const;
const DESCRIPTION = 'skill description';
/** Lowest first, as the framework has them; others follow as they come. */
const LEVELS = ['awareness', 'working', 'practitioner', 'expert'];

/**
 * The skills in a table of roles as a table of skills: each once, with a column for each level. What roles are and which
 * levels they need is no part of a framework. Undefined for any other table.
 */
export function skillsOfRoles(rows: readonly (readonly string[])[]): { readonly rows: readonly (readonly string[])[]; readonly issue: Issue } | undefined {
  const head = rows.findIndex((row) => row.some((cell) => cell.trim() !== ''));
  const names = (rows[head] ?? []).map((name) => name.trim().toLowerCase());
  if (!COLUMNS.every((column) => names.includes(column))) return undefined;
  const valueIn = (row: readonly string[], column: string) => row[names.indexOf(column)]?.trim() ?? '';
  const levels = [...LEVELS];
  const skills = new Map<string, { description: string; readonly texts: Map<string, string[]> }>();
  const roles = new Set<string>();
  for (const row of rows.slice(head + 1)) {
    const role = valueIn(row, 'role');
    const name = valueIn(row, 'skill name');
    const level = valueIn(row, 'skill level').toLowerCase();
    const text = valueIn(row, 'skill level description');
    if (role !== '') roles.add(role);
    if (name === '') continue;
    if (level !== '' && !levels.includes(level)) levels.push(level);
    const skill = skills.get(name) ?? { description: '', texts: new Map<string, string[]>() };
    skills.set(name, skill);
    skill.description ||= valueIn(row, DESCRIPTION);
    const texts = skill.texts.get(level) ?? [];
    skill.texts.set(level, texts);
    if (text !== '' && !texts.includes(text)) texts.push(text);
  }
  const used = levels.filter((level) => [...skills.values()].some(({ texts }) => texts.has(level)));
  const table = [...skills].map(([name, { description, texts }]) => [name, description, ...used.map((level) => texts.get(level)?.join('\n') ?? '')]);
  const [first = ''] = roles;
  return { rows: [['skill name', 'description', ...used], ...table], issue: importIssue('roles-left-out', ['table', 0], { count: String(roles.size), text: excerpt(first) }) };
}
