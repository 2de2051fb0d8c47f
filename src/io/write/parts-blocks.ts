import type { Charter, Framework, PlanAction } from '../../model/index.js';
import { heading, list, paragraphs, said, under, words, type PageBlock, type PageTable } from './page.js';
import type { ExportWords } from './words.js';

/** What a framework has beside competencies: charter, principles, components and plan. The charter and plan are not read back. */
export function partsBlocks({ charter, principles, components, plan }: Framework, own: ExportWords): readonly PageBlock[] {
  return [
    ...(charter ? charterBlocks(charter, own) : []),
    ...under(heading(2, words(own.principles)), list('principle', principles)),
    ...under(heading(2, words(own.components)), list('component', components?.map(({ title }) => title))),
    ...(plan && plan.length > 0 ? [heading(2, words(own.plan)), planTable(plan, own)] : []),
  ];
}

function charterBlocks(charter: Charter, own: ExportWords): readonly PageBlock[] {
  const { vision, aim, expectation, dimensions, values, promises, style, capabilities } = charter;
  return [
    heading(2, charter.title ? said('shown', charter.title) : words(own.charter)),
    ...under(heading(3, words(own.vision)), paragraphs('shown', vision)),
    ...under(heading(3, words(own.aim)), paragraphs('shown', aim)),
    ...under(heading(3, words(own.values)), list('shown', values)),
    ...under(heading(3, words(own.dimensions)), [
      ...paragraphs('shown', expectation),
      ...list('shown', dimensions?.map(({ title, source }) => (source ? `${title} (${source})` : title))),
    ]),
    ...under(heading(3, words(own.promises)), list('shown', promises)),
    ...under(heading(3, words(own.style)), list('shown', style)),
    ...under(heading(3, words(own.capabilities)), list('shown', capabilities)),
  ];
}

const COLUMNS = ['theme', 'item', 'action', 'benefit', 'timeframe', 'responsible', 'measures'] as const;

function planTable(plan: readonly PlanAction[], own: ExportWords): PageTable {
  return {
    type: 'table',
    name: own.plan,
    header: COLUMNS.map((column) => words(own.planColumns[column])),
    rows: plan.map((action) => ({
      cells: COLUMNS.map((column) => {
        const entry = action[column];
        return typeof entry === 'object' && entry !== null ? list('shown', entry) : paragraphs('shown', entry);
      }),
    })),
  };
}
