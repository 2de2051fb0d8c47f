import * as fc from 'fast-check';
import type { Competency, Framework, Group, Indicator, IndicatorKind, Scale, Theme } from '../../../src/model/index.js';

/**
 * Frameworks as hard as they come for a format: every part may be missing, empty or null where the schema allows it,
 * texts are of any script, behaviours of several themes and levels are mixed. All are sound: every reference leads
 * somewhere, ids are unique, no text is empty. No property is `undefined`, since JSON cannot say so.
 */
export interface ArbitraryOptions {
  /** Names and titles. */
  readonly title?: fc.Arbitrary<string>;
  /** Texts of any length; by default also such as look like formulas, markup and bullets. */
  readonly text?: fc.Arbitrary<string>;
}

const SCRIPTS = ['Gwasanaeth cwsmeriaid', 'Cyfathrebu’n glir ŵŷâî', 'التواصل مع الزملاء', 'תקשורת עם עמיתים', '顧客志向', 'Zufriedenheit & “Ränder”', 'naïve e\u0301lan', '👩‍🏫 Teaching', 'İstanbul ışık'];
const TROUBLE = ['=1+1', '+44 1234', '-not a bullet', '@home', '<b>bold</b> & <script>', '"quoted"', "it's 100% “right”", 'a, b; c\u00b7d', '• bullet', '1. First', '__proto__', 'constructor', 'null', 'Level B', 'Contra-indicators', 'x'.repeat(130), '#', '%2C', '\\n', '￥', '＝1'];

const word = fc.stringMatching(/^[A-Za-z][a-z’-]{0,8}$/);
const sentence = fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => words.join(' '));

/** Text in one line without white space at its ends, as a person types it into a field. */
export const line: fc.Arbitrary<string> = fc.oneof({ weight: 6, arbitrary: sentence }, { weight: 2, arbitrary: fc.constantFrom(...SCRIPTS) }, { weight: 2, arbitrary: fc.constantFrom(...TROUBLE) });

/** Any text at all that is not empty: control characters, lone surrogates, white space at its ends. */
export const anyText: fc.Arbitrary<string> = fc
  .oneof({ weight: 4, arbitrary: line }, { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }) }, { weight: 1, arbitrary: fc.tuple(line, line).map((lines) => lines.join('\n')) })
  .filter((text) => text.trim() !== '');

const plainId = fc.stringMatching(/^[a-z][a-z0-9-]{0,6}$/);
const id = fc.oneof({ weight: 5, arbitrary: plainId }, { weight: 1, arbitrary: fc.uuid() }, { weight: 1, arbitrary: line.map((text) => text.slice(0, 40).trim()) }).filter((text) => text.trim() !== '');
const ids = (maxLength: number, minLength = 0) => fc.uniqueArray(id, { minLength, maxLength });

/** The property may be missing, or null, which the schema takes for the same. */
const orNull = (text: fc.Arbitrary<string>) => fc.option(text, { nil: null, freq: 8 });

function scales(title: fc.Arbitrary<string>, text: fc.Arbitrary<string>): fc.Arbitrary<Scale> {
  const labels = fc.oneof(
    fc.constantFrom(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'], ['B', 'D', 'F', 'H'], ['1', '2', '3'], ['Level 1', 'Level 2'], ['All colleagues', 'Managers', 'Leaders'], ['Aware', 'Working', 'Expert'], ['Ymwybodol', 'Arbenigol']),
    fc.uniqueArray(title, { minLength: 1, maxLength: 6 }),
  );
  return labels.chain((names) =>
    fc.tuple(fc.boolean(), ids(names.length, names.length)).chain(([slugged, own]) =>
      fc.record(
        {
          levels: fc.tuple(
            ...names.map((label, index) =>
              fc.record(
                { id: fc.constant((slugged ? label.toLowerCase().replaceAll(' ', '-') : own[index]) ?? label), label: fc.constant(label), described: fc.boolean(), description: orNull(text) },
                { requiredKeys: ['id', 'label', 'described'] },
              ),
            ),
          ),
          cumulative: fc.boolean(),
          note: orNull(text),
        },
        { requiredKeys: ['levels', 'cumulative'] },
      ),
    ),
  ).filter(({ levels }) => new Set(levels.map((level) => level.id)).size === levels.length);
}

const kind = fc.constantFrom<IndicatorKind>('positive', 'positive', 'example', 'contra');

interface Among {
  readonly groups: readonly string[];
  readonly levels: readonly string[];
  readonly title: fc.Arbitrary<string>;
  readonly text: fc.Arbitrary<string>;
}

/** Mostly one of these; now and then none, null or missing. */
function reference(among: readonly string[]) {
  return among.length === 0 ? fc.constant(null) : fc.oneof({ weight: 6, arbitrary: fc.constantFrom<string | null>(...among) }, { weight: 1, arbitrary: fc.constant(null) });
}

function indicator({ levels, text }: Among, themes: readonly string[]): fc.Arbitrary<Indicator> {
  return fc.record({ id, kind, text, theme: reference(themes), level: reference(levels) }, { requiredKeys: ['id', 'kind', 'text'] });
}

function competency(among: Among): fc.Arbitrary<Competency> {
  const { title, text } = among;
  return ids(4).chain((themeIds) =>
    fc.record(
      {
        id,
        title,
        group: reference(among.groups),
        definition: orNull(text),
        importance: orNull(text),
        tagline: orNull(title),
        themes: fc.tuple(...themeIds.map((themeId): fc.Arbitrary<Theme> => fc.record({ id: fc.constant(themeId), title }))),
        indicators: fc.uniqueArray(indicator(among, themeIds), { maxLength: 10, selector: (one) => one.id }),
        skills: fc.array(title, { maxLength: 3 }),
      },
      { requiredKeys: ['id', 'title', 'themes', 'indicators'] },
    ),
  );
}

/** Ids of indicators are unique in the whole framework, so those given before get a number. */
function withOwnIds(competencies: readonly Competency[]): readonly Competency[] {
  const seen = new Set<string>();
  const own = (wanted: string): string => {
    const given = seen.has(wanted) ? own(`${wanted}+`) : wanted;
    seen.add(given);
    return given;
  };
  return competencies.map((one) => ({ ...one, indicators: one.indicators.map((indicator) => ({ ...indicator, id: own(indicator.id) })) }));
}

/** Sound frameworks with all that our model knows; `arbitraryFramework()` for formats that hold any text. */
export function arbitraryFramework(options: ArbitraryOptions = {}): fc.Arbitrary<Framework> {
  const { title = line, text = line } = options;
  return fc.tuple(fc.option(scales(title, text), { nil: undefined }), ids(3)).chain(([scale, groupIds]) => {
    const among = { groups: groupIds, levels: scale?.levels.map((level) => level.id) ?? [], title, text };
    const label = fc.oneof(title, fc.constantFrom('Contra Indicators', 'What’s expected?', 'What does it look like?', 'It definitely isn’t this…', 'Ymddygiadau negyddol'));
    return fc.record(
      {
        id,
        title,
        subtitle: orNull(title),
        strapline: fc.oneof(title, fc.array(title, { maxLength: 3 })),
        publisher: orNull(title),
        language: fc.constantFrom(null, 'en', 'en-GB', 'cy', 'ar', 'he'),
        version: orNull(fc.constantFrom('1.0', '2', 'Final (v3)')),
        published: orNull(fc.constantFrom('2015-10-29', '2016-10', '2019')),
        reviewDue: orNull(fc.constantFrom('2027-01-31', '2027')),
        status: orNull(fc.constantFrom('Draft', 'Approved by the board')),
        owner: orNull(title),
        vision: orNull(text),
        purpose: fc.array(text, { maxLength: 3 }),
        note: orNull(text),
        scale: scale ? fc.constant(scale) : fc.constantFrom(null, undefined),
        groups: fc.tuple(...groupIds.map((groupId): fc.Arbitrary<Group> => fc.record({ id: fc.constant(groupId), title, appliesTo: orNull(text) }, { requiredKeys: ['id', 'title'] }))),
        labels: fc.record({ positive: label, example: label, contra: label, skills: label, definition: label, importance: label }, { requiredKeys: [] }),
        competencies: fc.uniqueArray(competency(among), { minLength: 1, maxLength: 5, selector: (one) => one.id }).map(withOwnIds),
      },
      { requiredKeys: ['id', 'title', 'groups', 'competencies', ...(scale ? (['scale'] as const) : [])] },
    )
      // Records of fast-check may lack a prototype, which no parsed document does.
      .map(({ scale: one, ...rest }): Framework => structuredClone(one === undefined ? rest : { ...rest, scale: one }));
  });
}
