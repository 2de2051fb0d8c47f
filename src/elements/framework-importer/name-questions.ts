import { html } from 'lit';
import type { Competency, Framework, FrameworkEdit } from '../../model/index.js';
import { answerOf, choice, textField, type Question } from './ask-dialog.js';
import type { ImporterBody } from './importer-body.js';

type Named =
  | { readonly type: 'rename-framework' }
  | { readonly type: 'rename-group'; readonly id: string }
  | { readonly type: 'rename-theme'; readonly competency: string; readonly id: string };

/** Asks for another name; a theme can also be removed, and its behaviours stay. */
export function askName(body: ImporterBody, named: Named, what: string, name: string, lang: string | null | undefined): Question {
  const { words } = body;
  return {
    title: `${what}: ${name}`,
    fields: textField('name', words.name, name, lang),
    save: (answer) => body.edit([{ ...named, title: answerOf(answer, 'name') }], words.renamed(name)),
    ...(named.type === 'rename-theme' && {
      actions: [{ label: words.remove, act: () => body.edit([{ type: 'remove-theme', competency: named.competency, id: named.id }], words.removed(name)) }],
    }),
  };
}

/** Asks for another name of a level, or another place of it in the scale. */
export function askLevel(body: ImporterBody, framework: Framework, id: string): Question {
  const { words } = body;
  const levels = framework.scale?.levels ?? [];
  const at = levels.findIndex((level) => level.id === id);
  const label = levels[at]?.label ?? '';
  const moveTo = (index: number) => (): string | undefined => {
    const ids = levels.map((level) => level.id);
    return body.edit([{ type: 'order-levels', levels: ids.toSpliced(at, 1).toSpliced(index, 0, id) }], words.moved(label));
  };
  return {
    title: `${words.names.level}: ${label}`,
    fields: textField('name', words.name, label, framework.language),
    save: (answer) => body.edit([{ type: 'rename-level', id, label: answerOf(answer, 'name') }], words.renamed(label)),
    actions: [
      ...(at > 0 ? [{ label: words.up, act: moveTo(at - 1) }] : []),
      ...(at < levels.length - 1 ? [{ label: words.down, act: moveTo(at + 1) }] : []),
      { label: words.remove, act: () => body.edit([{ type: 'remove-level', id }], words.removed(label)) },
    ],
  };
}

/** Asks for another name of a competency, or another one that it belongs to. */
export function askCompetency(body: ImporterBody, { competencies, language }: Framework, { id, title }: Competency): Question {
  const { words } = body;
  const others = competencies.filter((each) => each.id !== id);
  return {
    title: `${words.names.competency}: ${title}`,
    fields: html`${textField('name', words.name, title, language)}
    ${others.length > 0 ? choice('into', words.mergeInto, '', [['', words.mergeNone], ...others.map((each) => [each.id, each.title] as const)]) : ''}`,
    save: (answer) => {
      const name = answerOf(answer, 'name');
      const into = others.find((each) => each.id === answerOf(answer, 'into'));
      const edits: readonly FrameworkEdit[] = [
        ...(name.trim() === title ? [] : [{ type: 'rename-competency', id, title: name } as const]),
        ...(into ? [{ type: 'merge-competencies', ids: [into.id, id] } as const] : []),
      ];
      if (edits.length === 0) return undefined;
      return body.edit(edits, into ? words.merged(title, into.title) : words.renamed(title));
    },
    actions: [{ label: words.remove, act: () => body.edit([{ type: 'remove-competency', id }], words.removed(title)) }],
  };
}
