import { changeIndicator, joinIndicators, moveIndicator, removeIndicator, splitIndicator, type IndicatorEdit } from './edit-indicators.js';
import { editLevels, type LevelEdit } from './edit-levels.js';
import type { Competency, Framework, Theme } from './framework.js';
import { mergeCompetencies, type MergeEdit } from './merge-competencies.js';

/** One thing that a person puts right in a framework. Everything is named by its id. */
export type FrameworkEdit = RenameEdit | RemoveEdit | MergeEdit | LevelEdit | IndicatorEdit;

export type RenameEdit =
  | { readonly type: 'rename-framework'; readonly title: string }
  | { readonly type: 'rename-group' | 'rename-competency'; readonly id: string; readonly title: string }
  /** Themes have ids of their own within each competency. */
  | { readonly type: 'rename-theme'; readonly competency: string; readonly id: string; readonly title: string };

export type RemoveEdit =
  /** With all that is in it. */
  | { readonly type: 'remove-competency'; readonly id: string }
  /** Its behaviours stay, without a theme. */
  | { readonly type: 'remove-theme'; readonly competency: string; readonly id: string };

/** Why an edit was refused: the framework has no such part, a text is empty, a name is taken, behaviours do not stand together, and so on. */
export type EditRefusal = 'not-found' | 'empty-text' | 'same-name' | 'unknown-level' | 'unknown-theme' | 'apart' | 'too-few' | 'in-use';

/** The framework with the edit in it, or why it was refused. */
export type Edited = { readonly framework: Framework; readonly refused?: undefined } | { readonly refused: EditRefusal };

/**
 * Gives the framework with one thing put right. What the edit does not concern stays the same objects; every id that
 * remains is the same, and new ones are unique.
 */
export function editFramework(framework: Framework, edit: FrameworkEdit): Edited {
  switch (edit.type) {
    case 'rename-framework':
      return named(edit.title, (title) => ({ framework: { ...framework, title } }));
    case 'rename-group':
      return named(edit.title, (title) => {
        if (!framework.groups.some(({ id }) => id === edit.id)) return { refused: 'not-found' };
        return { framework: { ...framework, groups: framework.groups.map((group) => (group.id === edit.id ? { ...group, title } : group)) } };
      });
    case 'rename-competency':
      return named(edit.title, (title) => inCompetency(framework, edit.id, (competency) => ({ ...competency, title })));
    case 'rename-theme':
      return named(edit.title, (title) =>
        inTheme(framework, edit, (competency) => ({ ...competency, themes: competency.themes.map((theme) => (theme.id === edit.id ? { ...theme, title } : theme)) })),
      );
    case 'remove-competency':
      if (!framework.competencies.some(({ id }) => id === edit.id)) return { refused: 'not-found' };
      return { framework: { ...framework, competencies: framework.competencies.filter(({ id }) => id !== edit.id) } };
    case 'remove-theme':
      return inTheme(framework, edit, (competency) => ({
        ...competency,
        themes: competency.themes.filter(({ id }) => id !== edit.id),
        indicators: competency.indicators.map((indicator) => (indicator.theme === edit.id ? { ...indicator, theme: null } : indicator)),
      }));
    case 'merge-competencies':
      return mergeCompetencies(framework, edit);
    case 'rename-level':
    case 'remove-level':
    case 'order-levels':
    case 'cumulative':
      return editLevels(framework, edit);
    case 'change-indicator':
      return changeIndicator(framework, edit);
    case 'split-indicator':
      return splitIndicator(framework, edit);
    case 'join-indicators':
      return joinIndicators(framework, edit);
    case 'move-indicator':
      return moveIndicator(framework, edit);
    case 'remove-indicator':
      return removeIndicator(framework, edit);
  }
}

function named(title: string, apply: (title: string) => Edited): Edited {
  const trimmed = title.trim();
  return trimmed ? apply(trimmed) : { refused: 'empty-text' };
}

function inCompetency(framework: Framework, id: string, change: (competency: Competency) => Competency): Edited {
  const at = framework.competencies.findIndex((competency) => competency.id === id);
  const competency = framework.competencies[at];
  return competency ? { framework: { ...framework, competencies: framework.competencies.with(at, change(competency)) } } : { refused: 'not-found' };
}

function inTheme(framework: Framework, of: { readonly competency: string; readonly id: Theme['id'] }, change: (competency: Competency) => Competency): Edited {
  const competency = framework.competencies.find(({ id }) => id === of.competency);
  return competency?.themes.some(({ id }) => id === of.id) ? inCompetency(framework, of.competency, change) : { refused: 'not-found' };
}
