import type { LevelName } from './level-name.js';
import type { Section } from './regions.js';
import { GROUP_TITLE } from './words.js';

/** What the headings above a table or list say of it. */
export interface Context {
  /** Headings that name groups, competencies or themes, outermost first, without the document's own title. */
  readonly names: readonly string[];
  /** Which of the names is known to be a competency's. */
  readonly competencyAt?: number;
  /** Which of the names is known to be a group's. */
  readonly groupAt?: number;
  readonly level?: LevelName;
  readonly kind?: Section['kind'];
  readonly field?: Section['field'];
}

export interface Placement {
  readonly group?: string | undefined;
  readonly competency?: string | undefined;
  readonly theme?: string | undefined;
}

/**
 * Decides what each name is. Names that say what they are come first; of the others the innermost is the theme, and the
 * heading above is the competency unless it sounds like a part with many of them ("Core competencies").
 *
 * @param inner names that do not say what they are, from the outside in
 */
export function place(context: Context, declared: Placement, inner: readonly string[]): Placement {
  const at = context.competencyAt ?? context.names.length - 1;
  const heading = context.names[at];
  const rest = [...context.names.slice(at + 1), ...inner];
  let { competency, theme } = declared;
  if (competency === undefined) {
    const certain = context.competencyAt !== undefined;
    const usable = heading !== undefined && (certain || (at !== context.groupAt && !GROUP_TITLE.test(heading)));
    const name = at === context.groupAt ? undefined : heading;
    if (theme !== undefined) competency = rest.pop() ?? name;
    else if (rest.length === 0) competency = name;
    else if (certain || (usable && rest.length === 1)) {
      competency = heading;
      theme = rest.pop();
    } else if (rest.length === 1) competency = rest.pop();
    else {
      const last = rest.pop();
      const group = rest.at(-1);
      if (group !== undefined && GROUP_TITLE.test(group)) return { group: declared.group ?? group, competency: last, theme };
      theme = last;
      competency = rest.pop();
    }
  } else theme ??= rest.pop();
  // Names for which there is no place of their own stay with the group.
  const more = declared.competency === undefined ? [] : rest;
  const group = more.length > 0 ? [...new Set([...more, ...(declared.group === undefined ? [] : [declared.group])])].join(' – ') : (declared.group ?? (competency === heading ? context.names[at - 1] : heading));
  return { group, competency, theme };
}
