import { findCompetency, findIndicator, findLevel, type Framework } from '../../model/index.js';
import { partsOf, type ExportContent } from './export-document.js';
import { LossTally } from './loss-sentences.js';
import type { Loss } from './loss.js';

const FIELDS = {
  evidence: ['type', 'version', 'id', 'revision', 'framework', 'behaviours', 'when', 'source', 'account', 'learning', 'links', 'attachments'],
  checklist: ['type', 'version', 'framework', 'competency', 'outcome', 'observed'],
  levels: ['competency', 'level', 'rationale'],
  'role-profile': ['type', 'version', 'id', 'revision', 'framework', 'role', 'rows', 'status', 'route', 'reviewDue', 'supersedes', 'history'],
} as const;

/** What a table or a page does not hold of what people made of a framework. */
export function documentLossesIn(content: ExportContent, framework: Framework | undefined): readonly Loss[] {
  const tally = new LossTally();
  tally.add('one-way', []);
  tellFields(content, tally);
  const competency = (id: string | undefined, path: readonly (string | number)[]) => id !== undefined && !findCompetency(framework, id) && tally.add('ids-only', path);
  const indicator = (id: string, path: readonly (string | number)[]) => !(framework && findIndicator(framework, id)) && tally.add('ids-only', path);
  switch (content.type) {
    case 'evidence':
      content.evidence.forEach(({ behaviours, attachments }, index) => {
        behaviours.forEach((behaviour, b) => {
          competency(behaviour.competency, [index, 'behaviours', b, 'competency']);
          if (behaviour.indicator !== undefined && behaviour.text === undefined) indicator(behaviour.indicator, [index, 'behaviours', b, 'indicator']);
        });
        attachments.forEach((_, a) => tally.add('files-named', [index, 'attachments', a]));
      });
      break;
    case 'checklist':
      content.checklists.forEach((checklist, index) => {
        competency(checklist.competency, [index, 'competency']);
        checklist.observed.forEach((observed, o) => indicator(observed.indicator, [index, 'observed', o, 'indicator']));
      });
      break;
    case 'levels':
      content.levels.forEach(({ competency: id, level }, index) => {
        competency(id, [index, 'competency']);
        if (level !== null && !findLevel(framework?.scale, level)) tally.add('ids-only', [index, 'level']);
      });
      break;
    case 'role-profile':
      content.profiles.forEach(({ rows }, index) => {
        rows.forEach(({ competency: id, level, behaviours }, r) => {
          competency(id, [index, 'rows', r, 'competency']);
          if (level != null && !findLevel(framework?.scale, level)) tally.add('ids-only', [index, 'rows', r, 'level']);
          behaviours.forEach((behaviour, b) => {
            if (behaviour.indicator !== undefined && behaviour.text === undefined) indicator(behaviour.indicator, [index, 'rows', r, 'behaviours', b, 'indicator']);
          });
        });
      });
  }
  return tally.losses();
}

function tellFields(content: ExportContent, tally: LossTally): void {
  const known: readonly string[] = FIELDS[content.type];
  partsOf(content).forEach((document, index) => {
    for (const name of Object.keys(document)) if (!known.includes(name)) tally.add('unknown-fields', [index, name], name);
  });
}
