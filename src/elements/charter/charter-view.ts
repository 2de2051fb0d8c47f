import type { Framework } from '../../model/framework.js';

/** The lists of a charter whose entries are sentences, in the order in which they are shown. */
export const LISTS = ['promises', 'style', 'capabilities', 'principles', 'components'] as const;

export interface DimensionView {
  readonly title: string;
  /** Whose wording it is, where the dimensions come from more than one source. */
  readonly source: string | undefined;
}

/** A charter, shaped for display: what it does not say is an empty text or list. */
export interface CharterView {
  readonly title: string;
  readonly vision: string;
  readonly aim: string;
  readonly values: readonly string[];
  readonly expectation: string;
  readonly dimensions: readonly DimensionView[];
  /** Whose wording all dimensions are. */
  readonly source: string | undefined;
  readonly lists: Readonly<Record<(typeof LISTS)[number], readonly string[]>>;
  /** True when the charter says something. */
  readonly hasCharter: boolean;
  /** True when neither the charter nor the framework around it has anything to show here. */
  readonly isEmpty: boolean;
}

/** Shapes the charter of a framework, and the framework's own principles and components with it. */
export function charterView({ title, charter, principles, components }: Framework): CharterView {
  const vision = said(charter?.vision);
  const aim = said(charter?.aim);
  const expectation = said(charter?.expectation);
  const values = texts(charter?.values);
  const named = charter?.dimensions?.filter((dimension) => said(dimension.title)) ?? [];
  const sources = [...new Set(named.map((dimension) => said(dimension.source)))];
  const source = sources.length === 1 ? sources[0] : undefined;
  const lists = {
    promises: texts(charter?.promises),
    style: texts(charter?.style),
    capabilities: texts(charter?.capabilities),
    principles: texts(principles),
    components: texts(components?.map((component) => component.title)),
  };
  const hasCharter = [vision, aim, expectation, values, named, lists.promises, lists.style, lists.capabilities].some(({ length }) => length > 0);
  return {
    title: said(charter?.title) || title,
    vision,
    aim,
    values,
    expectation,
    dimensions: named.map((dimension) => ({ title: dimension.title, source: source === undefined ? said(dimension.source) : undefined })),
    source,
    lists,
    hasCharter,
    isEmpty: !hasCharter && lists.principles.length === 0 && lists.components.length === 0,
  };
}

const said = (text: string | null | undefined): string => text?.trim() ?? '';

const texts = (list: readonly string[] | undefined): readonly string[] => list?.filter(said) ?? [];
