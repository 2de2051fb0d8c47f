import type { Edited } from './edit-framework.js';
import type { Framework, Level } from './framework.js';

export type LevelEdit =
  | { readonly type: 'rename-level'; readonly id: string; readonly label: string }
  /** Only a level that nothing stands at. */
  | { readonly type: 'remove-level'; readonly id: string }
  /** All levels by id, lowest first. */
  | { readonly type: 'order-levels'; readonly levels: readonly string[] }
  /** Whether a level includes all below it. */
  | { readonly type: 'cumulative'; readonly value: boolean };

export function editLevels(framework: Framework, edit: LevelEdit): Edited {
  const { scale } = framework;
  if (!scale) return { refused: 'not-found' };
  const { levels } = scale;
  const withLevels = (changed: readonly Level[]): Edited => ({ framework: { ...framework, scale: { ...scale, levels: changed } } });
  switch (edit.type) {
    case 'cumulative':
      return { framework: { ...framework, scale: { ...scale, cumulative: edit.value } } };
    case 'order-levels': {
      const ordered = edit.levels.flatMap((id) => levels.filter((level) => level.id === id));
      const isSame = ordered.length === levels.length && new Set(edit.levels).size === edit.levels.length;
      return isSame ? withLevels(ordered) : { refused: 'not-found' };
    }
    case 'rename-level': {
      const label = edit.label.trim();
      if (!levels.some(({ id }) => id === edit.id)) return { refused: 'not-found' };
      if (!label) return { refused: 'empty-text' };
      if (levels.some((level) => level.id !== edit.id && level.label === label)) return { refused: 'same-name' };
      return withLevels(levels.map((level) => (level.id === edit.id ? { ...level, label } : level)));
    }
    case 'remove-level': {
      if (!levels.some(({ id }) => id === edit.id)) return { refused: 'not-found' };
      if (framework.competencies.some(({ indicators }) => indicators.some(({ level }) => level === edit.id))) return { refused: 'in-use' };
      const rest = levels.filter(({ id }) => id !== edit.id);
      return rest.length > 0 ? withLevels(rest) : { framework: { ...framework, scale: null } };
    }
  }
}
