import type { Edited } from './edit-framework.js';
import type { Framework, Indicator, IndicatorKind } from './framework.js';
import { findIndicator } from './indicators.js';
import { freshId, idsOf } from './fresh-id.js';

export type IndicatorEdit = ChangeEdit | SplitEdit | JoinEdit | MoveEdit | { readonly type: 'remove-indicator'; readonly id: string };

/** What is left out stays as it is; null takes level or theme away. */
export interface ChangeEdit {
  readonly type: 'change-indicator';
  readonly id: string;
  readonly text?: string;
  readonly kind?: IndicatorKind;
  readonly level?: string | null;
  readonly theme?: string | null;
}

/** One behaviour that is really several: the first text keeps its id, the others follow it. */
export interface SplitEdit {
  readonly type: 'split-indicator';
  readonly id: string;
  /** Two or more; `cutAt` and `cutAtLines` make them of the behaviour's text. */
  readonly texts: readonly string[];
}

/** Several that are really one: they stand in one competency, and have theme, level and kind in common. The first keeps its id. */
export interface JoinEdit {
  readonly type: 'join-indicators';
  readonly ids: readonly string[];
}

/** To another place of its competency, or into another one. Its theme is left out where the new competency has no such theme. */
export interface MoveEdit {
  readonly type: 'move-indicator';
  readonly id: string;
  readonly competency: string;
  readonly theme?: string | null;
  /** The indicator that it is to stand before; last without one. */
  readonly before?: string;
}

/** The pieces of a text between these positions, counted in UTF-16 units, trimmed; empty ones are left out. */
export function cutAt(text: string, positions: readonly number[]): readonly string[] {
  const cuts = [0, ...new Set(positions.filter((position) => position > 0 && position < text.length)), text.length].sort((a, b) => a - b);
  return cuts.slice(1).map((end, index) => text.slice(cuts[index], end).trim()).filter(Boolean);
}

/** The lines of a text without the marks of bullets, trimmed; empty ones are left out. */
export function cutAtLines(text: string): readonly string[] {
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.replace(/^\s*(?:[•●◦▪‣·*]|[-–—](?=\s))\s*/u, '').trim())
    .filter(Boolean);
}

export function changeIndicator(framework: Framework, edit: ChangeEdit): Edited {
  const place = findIndicator(framework, edit.id);
  if (!place) return { refused: 'not-found' };
  const { text, kind, level, theme } = edit;
  if (text?.trim() === '') return { refused: 'empty-text' };
  if (level != null && !framework.scale?.levels.some(({ id }) => id === level)) return { refused: 'unknown-level' };
  if (theme != null && !place.competency.themes.some(({ id }) => id === theme)) return { refused: 'unknown-theme' };
  const changes = { ...(text !== undefined && { text: text.trim() }), ...(kind && { kind }), ...(level !== undefined && { level }), ...(theme !== undefined && { theme }) };
  const changed = replaced(framework, [edit.id], [{ ...place.indicator, ...changes }]);
  return { framework: level == null ? changed : described(changed, level) };
}

export function splitIndicator(framework: Framework, { id, texts }: SplitEdit): Edited {
  const indicator = findIndicator(framework, id)?.indicator;
  if (!indicator) return { refused: 'not-found' };
  const pieces = texts.map((text) => text.trim());
  if (pieces.includes('')) return { refused: 'empty-text' };
  if (pieces.length < 2) return { refused: 'too-few' };
  const used = idsOf(framework);
  return { framework: replaced(framework, [id], pieces.map((text, index) => ({ ...indicator, id: index === 0 ? id : freshId(id, used), text }))) };
}

export function joinIndicators(framework: Framework, { ids }: JoinEdit): Edited {
  const wanted = [...new Set(ids)];
  const places = wanted.flatMap((id) => findIndicator(framework, id) ?? []);
  const [first] = places;
  if (!first || places.length < wanted.length) return { refused: 'not-found' };
  if (places.length < 2) return { refused: 'too-few' };
  const together = places.every(({ competency, indicator }) => competency === first.competency && standTogether(indicator, first.indicator));
  if (!together) return { refused: 'apart' };
  return { framework: replaced(framework, wanted, [{ ...first.indicator, text: places.map(({ indicator }) => indicator.text).join(' ') }]) };
}

/** Whether two behaviours have theme, level and kind in common. */
export function standTogether(a: Indicator, b: Indicator): boolean {
  return a.kind === b.kind && (a.theme ?? null) === (b.theme ?? null) && (a.level ?? null) === (b.level ?? null);
}

export function moveIndicator(framework: Framework, { id, competency: target, theme, before }: MoveEdit): Edited {
  const place = findIndicator(framework, id);
  const into = framework.competencies.find((competency) => competency.id === target);
  if (!place || !into || before === id) return { refused: 'not-found' };
  if (before !== undefined && !into.indicators.some((indicator) => indicator.id === before)) return { refused: 'not-found' };
  if (theme != null && !into.themes.some((each) => each.id === theme)) return { refused: 'unknown-theme' };
  const kept = theme === undefined && into === place.competency ? place.indicator.theme : theme;
  const moved: Indicator = { ...place.indicator, theme: kept ?? null };
  const competencies = framework.competencies.map((competency) => {
    if (competency !== into && competency !== place.competency) return competency;
    const rest = competency.indicators.filter((indicator) => indicator !== place.indicator);
    if (competency !== into) return { ...competency, indicators: rest };
    const at = before === undefined ? rest.length : rest.findIndex((indicator) => indicator.id === before);
    return { ...competency, indicators: rest.toSpliced(at, 0, moved) };
  });
  return { framework: { ...framework, competencies } };
}

export function removeIndicator(framework: Framework, { id }: { readonly id: string }): Edited {
  return findIndicator(framework, id) ? { framework: replaced(framework, [id], []) } : { refused: 'not-found' };
}

/** Puts indicators in the place of the first of those that go. */
function replaced(framework: Framework, ids: readonly string[], by: readonly Indicator[]): Framework {
  const going = new Set(ids.flatMap((id) => findIndicator(framework, id)?.indicator ?? []));
  const competencies = framework.competencies.map((competency) => {
    const at = competency.indicators.findIndex((indicator) => indicator.id === ids[0] && going.has(indicator));
    const first = competency.indicators[at];
    if (!first) return competency;
    return { ...competency, indicators: competency.indicators.flatMap((indicator) => (indicator === first ? by : going.has(indicator) ? [] : [indicator])) };
  });
  return { ...framework, competencies };
}

/** A level has a description as soon as a behaviour stands at it. */
function described(framework: Framework, id: string): Framework {
  const { scale } = framework;
  if (!scale || scale.levels.find((level) => level.id === id)?.described) return framework;
  return { ...framework, scale: { ...scale, levels: scale.levels.map((level) => (level.id === id ? { ...level, described: true } : level)) } };
}
