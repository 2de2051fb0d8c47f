import type { DiffMessages } from '../../locale/diff-messages.js';
import type { FrameworkChange } from '../../model/diff-frameworks.js';
import type { Framework } from '../../model/framework.js';

const YES_OR_NO = new Set(['described', 'cumulative']);

/** What a change says stood there before, or stands there now, with names in place of ids. */
export function nameOf({ field, competency }: FrameworkChange, value: string, framework: Framework, words: DiffMessages): string {
  if (value === '') return words.absent;
  if (field === 'order') return words.place(value);
  if (field === 'kind') return Object.entries(words.kinds).find(([kind]) => kind === value)?.[1] ?? value;
  if (field === 'level') return framework.scale?.levels.find(({ id }) => id === value)?.label ?? value;
  if (field === 'group') return framework.groups.find(({ id }) => id === value)?.title ?? value;
  if (field === 'competency') return framework.competencies.find(({ id }) => id === value)?.title ?? value;
  if (field === 'theme') {
    // Of a behaviour that came from another competency the theme before is one of that.
    const themes = framework.competencies.flatMap(({ id, themes }) => themes.filter((theme) => theme.id === value).map(({ title }) => ({ title, isHere: id === competency })));
    return (themes.find(({ isHere }) => isHere) ?? themes[0])?.title ?? value;
  }
  if (YES_OR_NO.has(field ?? '')) return value === 'true' ? words.yes : words.no;
  return value;
}
