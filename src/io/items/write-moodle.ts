import type { Competency, Framework, Indicator, IndicatorKind, IssuePath } from '../../model/index.js';
import type { Loss } from '../write/loss.js';
import { slug } from '../interpret/slug.js';
import { termOf } from '../interpret/term.js';
import { neutralise } from '../neutral-formula.js';
import { visibleText } from '../read/line-collector.js';
import { noteDifferences } from './differences.js';
import { Losses } from './losses.js';
import { readMoodle } from './moodle.js';
import { MOODLE_COLUMNS, MOODLE_HEADERS, type MoodleColumn } from './moodle-columns.js';
import { asParagraph, escaped } from './moodle-description.js';
import { writeMark, type MoodleMark } from './moodle-mark.js';

export interface WrittenMoodle {
  /** With the header; to be written as CSV with commas. Formulas are neutralised already. */
  readonly rows: readonly (readonly string[])[];
  readonly losses: readonly Loss[];
}

/** Moodle cuts short names and id numbers here. */
const LONGEST = 100;

/**
 * Writes a framework as Moodle's importer reads it: the framework's row first, then an entry for each group, competency,
 * theme and behaviour below its parent. Kinds of behaviour other than the expected are entries that gather theirs; the
 * levels are a list of entries at the end to which behaviours refer, as in Moodle's own sample.
 *
 * Names and levels that a spreadsheet would run as a formula begin with an apostrophe, which Moodle then shows: people
 * open such files in a spreadsheet first. Id numbers have no sign that would need it, so that no link breaks;
 * descriptions begin with a tag, and all other cells with words of ours.
 */
export function writeMoodle(framework: Framework): WrittenMoodle {
  return new MoodleWriter(framework).write();
}

type Cells = Partial<Record<MoodleColumn, string>>;

class MoodleWriter {
  readonly #rows: string[][] = [[...MOODLE_HEADERS]];
  readonly #losses = new Losses();
  readonly #used = new Set<string>();
  readonly #levels = new Map<string, string>();

  constructor(readonly framework: Framework) {}

  write(): WrittenMoodle {
    const { framework } = this;
    const { levels = [] } = framework.scale ?? {};
    const isUsed = levels.length > 0 && framework.competencies.some(({ indicators }) => indicators.some(({ level }) => level != null));
    this.#framework();
    if (isUsed) for (const level of levels) if (!this.#levels.has(level.id)) this.#levels.set(level.id, this.#idNumber(level.id, 'level'));
    const groups = new Map<string, string>();
    framework.groups.forEach((group, index) => {
      const id = this.#entry('group', group.id, group.title, '', '', ['groups', index]);
      if (!groups.has(group.id)) groups.set(group.id, id);
    });
    framework.competencies.forEach((competency, index) => this.#competency(competency, groups.get(competency.group ?? '') ?? '', ['competencies', index]));
    if (isUsed) this.#levelList();
    const back = readMoodle(this.#rows).framework;
    if (back) noteDifferences(framework, back, this.#losses);
    return { rows: this.#rows, losses: this.#losses.all };
  }

  #framework(): void {
    const { framework } = this;
    const labels = (framework.scale?.levels ?? []).map(({ label }) => visibleText(label.replaceAll(',', ';')) || '–');
    const hasScale = labels.length > 0;
    if (!hasScale) this.#losses.lose('moodle-scale-added', ['scale'], {}, () => 'Moodle needs a scale, so that "Not yet competent, Competent" stands in the file.');
    // Which level is enough depends on the role, so that each counts; the lowest is what Moodle gives by itself.
    const configuration = hasScale ? labels.map((_, index) => ({ id: index + 1, scaledefault: index === 0 ? 1 : 0, proficient: 1 })) : [{ id: 2, scaledefault: 1, proficient: 1 }];
    this.#row({
      id: this.#idNumber(framework.id, 'framework'),
      ...this.#named(framework.title, (framework.purpose ?? []).map(asParagraph).join(''), ['title']),
      format: '1',
      scale: hasScale ? neutralise(labels.join(',')) : 'Not yet competent,Competent',
      configuration: JSON.stringify([{ scaleid: '1' }, ...configuration]),
      exported: writeMark({ part: hasScale ? 'framework' : 'no-scale', id: framework.id }),
      isFramework: '1',
      taxonomy: this.#taxonomy(),
    });
  }

  /** The names of the layers; where a layer has entries of two kinds it is called by a word that fits both. */
  #taxonomy(): string {
    const { groups, competencies } = this.framework;
    const ids = new Set(groups.map(({ id }) => id));
    const grouped = competencies.filter(({ group }) => group != null && ids.has(group)).length;
    if (grouped > 0 && grouped < competencies.length) return 'competency,competency,competency,competency';
    const themed = competencies.some(({ themes }) => themes.length > 0);
    return [...(groups.length > 0 ? ['domain'] : []), 'competency', ...(themed ? ['practice'] : []), 'behaviour'].join(',');
  }

  #competency(competency: Competency, parent: string, path: IssuePath): void {
    const { definition, importance, skills = [] } = competency;
    const description = [
      ...lines(definition).map(asParagraph),
      ...(importance?.trim() ? [heading(this.#word('importance')), ...lines(importance).map(asParagraph)] : []),
      ...(skills.length > 0 ? [heading(this.#word('skills')), `<ul>${skills.map((skill) => `<li>${escaped(skill)}</li>`).join('')}</ul>`] : []),
    ].join('');
    const id = this.#entry('competency', competency.id, competency.title, description, parent, path);
    const themes = new Map<string, string>();
    competency.themes.forEach((theme, index) => {
      const themeId = this.#entry('theme', theme.id, theme.title, '', id, [...path, 'themes', index], `${competency.id}.${theme.id}`);
      if (!themes.has(theme.id)) themes.set(theme.id, themeId);
    });
    const headings = new Map<string, string>();
    competency.indicators.forEach((indicator, index) => {
      const above = themes.get(indicator.theme ?? '') ?? id;
      const under = indicator.kind === 'positive' ? above : this.#heading(headings, indicator.kind, above);
      this.#indicator(indicator, under, [...path, 'indicators', index]);
    });
  }

  #heading(known: Map<string, string>, kind: IndicatorKind, parent: string): string {
    const key = `${parent}\n${kind}`;
    const there = known.get(key);
    if (there !== undefined) return there;
    const own = this.framework.labels?.[kind];
    const label = own?.trim() ? own : this.#word(kind);
    const id = this.#idNumber(`${parent}.${kind}`, kind);
    known.set(key, id);
    this.#row({ parent, id, ...this.#named(label, '', ['labels', kind]), format: '1', exported: writeMark({ part: 'heading', heading: { part: kind, label: own?.trim() ? own : '' } }), isFramework: '0' });
    return id;
  }

  #indicator(indicator: Indicator, parent: string, path: IssuePath): void {
    const level = this.#levels.get(indicator.level ?? '');
    if (level !== undefined) this.#losses.lose('moodle-levels-as-references', [...path, 'level'], {}, (count) => `Moodle has no text per level: the level of behaviours (${count}) is a reference to an entry of the list "${this.#word('level')}".`);
    if (indicator.kind !== 'positive') this.#losses.lose('moodle-kinds-as-headings', [...path, 'kind'], { kind: indicator.kind }, (count) => `Moodle has no kinds of behaviour: those of the kind "${this.#word(indicator.kind)}" (${count}) stand below an entry of that name.`);
    this.#entry(indicator.kind, indicator.id, indicator.text, '', parent, path, indicator.id, level === undefined ? '' : level.replaceAll(',', '%2C'));
  }

  #levelList(): void {
    const id = this.#idNumber('levels', 'levels');
    this.#row({ id, name: this.#word('level'), format: '1', exported: writeMark({ part: 'levels' }), isFramework: '0' });
    const written = new Set<string>();
    this.framework.scale?.levels.forEach((level, index) => {
      const number = this.#levels.get(level.id);
      if (number === undefined || written.has(number)) return;
      written.add(number);
      this.#row({
        parent: id,
        id: number,
        ...this.#named(level.label, lines(level.description).map(asParagraph).join(''), ['scale', 'levels', index, 'label']),
        format: '1',
        exported: writeMark({ part: 'level', id: level.id }),
        isFramework: '0',
      });
    });
  }

  #entry(part: MoodleMark['part'], id: string, name: string, description: string, parent: string, path: IssuePath, wanted = id, related = ''): string {
    const number = this.#idNumber(wanted, part);
    if (number !== wanted) this.#losses.lose('moodle-id-numbers', path, {}, (count) => `Ids that Moodle's id numbers cannot hold, or that occur twice, were changed (${count}).`);
    this.#row({ parent, id: number, ...this.#named(name, description, path), format: '1', related, exported: writeMark({ part, id }), isFramework: '0' });
    return number;
  }

  /** The short name, and the description, which begins with the name where the short one is not all of it. */
  #named(name: string, description: string, path: IssuePath): Cells {
    const plain = visibleText(name.replaceAll('<', '‹').replaceAll('>', '›'));
    const short = plain.length > LONGEST ? `${cutAt(plain, LONGEST - 1)}…` : plain || '–';
    if (plain.length > LONGEST) this.#losses.lose('moodle-short-names', path, {}, (count) => `Moodle cuts short names at ${LONGEST} characters (${count}); the full text is in the description.`);
    const safe = neutralise(short);
    if (safe !== short) this.#losses.lose('moodle-formulas', path, {}, (count) => `Names that a spreadsheet would run as a formula begin with an apostrophe (${count}), which Moodle shows.`);
    const all = short === name && description === '' ? '' : asParagraph(name) + description;
    return { name: safe, description: short === name && description !== '' && !startsLike(description, short) ? description : all };
  }

  /** A unique id number of letters, digits and a few signs, which no reader changes, divides or runs. */
  #idNumber(wanted: string, otherwise: string): string {
    const plain = /^[\p{L}\p{N}][\p{L}\p{N}._:-]*$/u.test(wanted) ? wanted : slug(wanted) || otherwise;
    const short = plain.length > LONGEST ? cutAt(plain, LONGEST) : plain;
    let number = short;
    for (let count = 2; this.#used.has(number); count += 1) number = `${cutAt(short, LONGEST - 8)}-${count}`;
    this.#used.add(number);
    return number;
  }

  #row(cells: Cells): void {
    this.#rows.push(MOODLE_COLUMNS.map((column) => cells[column] ?? ''));
  }

  /** Our words for what Moodle has no place for: those of the framework where a reader knows them, else in its language. */
  #word(word: keyof typeof WORDS): string {
    const own = word === 'level' ? undefined : this.framework.labels?.[word];
    const term = own ? termOf(own) : undefined;
    if (own && (term?.type === 'field' ? term.field === word : term?.type === 'kind' && term.kind === word && term.sentence !== 'any')) return own;
    return WORDS[word][this.framework.language?.startsWith('cy') ? 'cy' : 'en'];
  }
}

const WORDS = {
  positive: { en: 'Expected behaviours', cy: 'Ymddygiadau disgwyliedig' },
  example: { en: 'Examples', cy: 'Enghreifftiau' },
  contra: { en: 'Contra-indicators', cy: 'Gwrth-ddangosyddion' },
  importance: { en: 'Why it matters', cy: 'Pam mae’n bwysig' },
  skills: { en: 'Key skills', cy: 'Sgiliau allweddol' },
  level: { en: 'Levels', cy: 'Lefelau' },
} as const;

const heading = (text: string): string => `<h4>${escaped(text)}</h4>`;

const lines = (text: string | null | undefined): readonly string[] => (text ?? '').split('\n').filter((line) => line.trim() !== '');

/** A description that begins with the name alone would be taken for the name in full. */
const startsLike = (description: string, name: string): boolean => description.toLowerCase().startsWith(asParagraph(name).toLowerCase());

/** The beginning of a text, with no character cut in two. */
function cutAt(text: string, length: number): string {
  let end = 0;
  for (const { segment, index } of new Intl.Segmenter().segment(text)) {
    if (index + segment.length > length) break;
    end = index + segment.length;
  }
  return text.slice(0, end || length).trimEnd();
}
