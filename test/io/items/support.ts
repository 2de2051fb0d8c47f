import type { ItemReading } from '../../../src/io/items/case.js';

/** Small CASE packages for tests, with made-up texts. */

export const DOCUMENT = '11111111-1111-4111-8111-111111111111';
export const uuid = (number: number): string => `22222222-2222-4222-8222-${String(number).padStart(12, '0')}`;
const TIME = '2026-01-02T03:04:05Z';

type Made = Readonly<Record<string, unknown>>;

export const item = (number: number, fullStatement: string, more: Made = {}): Made => ({ identifier: uuid(number), uri: `https://case.test/CFItems/${uuid(number)}`, fullStatement, lastChangeDateTime: TIME, ...more });

/** 0 stands for the document. */
export function association(from: number, type: string, to: number, more: Made = {}): Made {
  const end = (number: number) => {
    const identifier = number === 0 ? DOCUMENT : uuid(number);
    return { title: 'cut sho', identifier, uri: `https://case.test/${number === 0 ? 'CFDocuments' : 'CFItems'}/${identifier}` };
  };
  return { identifier: uuid(1000 + from * 100 + to), associationType: type, uri: 'urn:x', originNodeURI: end(from), destinationNodeURI: end(to), lastChangeDateTime: TIME, ...more };
}

export const child = (from: number, to: number, sequenceNumber?: number): Made => association(from, 'isChildOf', to, sequenceNumber === undefined ? {} : { sequenceNumber });

export const casePackage = (items: readonly Made[], associations: readonly Made[], more: Made = {}): Made => ({
  CFDocument: { identifier: DOCUMENT, uri: `https://case.test/CFDocuments/${DOCUMENT}`, creator: 'Made Up Trust', title: 'Working well', lastChangeDateTime: TIME },
  CFItems: items,
  CFAssociations: associations,
  ...more,
});

/** What was read, in order, and what was told, as lines that a person can check. */
export function outlineOf({ framework, issues }: ItemReading): string {
  const told = issues.map(({ code, values }) => `! ${code} (${values.place ?? ''})`);
  if (!framework) return ['nothing', ...told].join('\n');
  const { scale, groups } = framework;
  const competencies = framework.competencies.flatMap(({ title, group, themes, indicators }) => [
    `# ${[groups.find(({ id }) => id === group)?.title, title].filter(Boolean).join(' / ')}`,
    ...indicators.map(({ kind, level, theme, text }) => {
      const where = [themes.find(({ id }) => id === theme)?.title, scale?.levels.find(({ id }) => id === level)?.label, kind === 'positive' ? undefined : kind].filter(Boolean);
      return `- ${where.length > 0 ? `[${where.join(', ')}] ` : ''}${text}`;
    }),
  ]);
  return [framework.title, ...(scale ? [`levels: ${scale.levels.map(({ label }) => label).join(' < ')}`] : []), ...competencies, ...told].join('\n');
}

/** What stands at a path of data of unknown shape. */
export function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((one, step) => (typeof one === 'object' && one !== null ? Reflect.get(one, step) : undefined), value);
}

export const listAt = (value: unknown, ...path: readonly (string | number)[]): readonly unknown[] => {
  const list = at(value, ...path);
  return Array.isArray(list) ? list : [];
};
