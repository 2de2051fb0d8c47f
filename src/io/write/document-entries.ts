import { findIndicator, type BehaviourReference, type Evidence, type Framework, type RoleProfile } from '../../model/index.js';
import { dayInWords } from '../day-words.js';
import type { ChosenLevel, ExportContent } from './export-document.js';
import { behaviourNames, competencyTitle, indicatorText, levelLabel } from './names.js';
import type { ExportWords } from './words.js';

/** What is to be written, with all that it takes. */
export interface GivenDocument {
  readonly content: ExportContent;
  readonly framework: Framework | undefined;
  readonly words: ExportWords;
  readonly title: string;
}

/** A name for each part of a document with its texts, one below the other: the same for a row of a sheet and for a page. */
export interface DocumentEntry {
  /** What a page is headed by. */
  readonly title: string;
  readonly parts: readonly { readonly name: string; readonly texts: readonly string[] }[];
}

/** Every document as named parts; the parts are the same for all documents, so that they make a table. */
export function documentEntries({ content, framework, words }: GivenDocument): readonly DocumentEntry[] {
  switch (content.type) {
    case 'evidence':
      return content.evidence.map((evidence) => evidenceEntry(evidence, framework, words));
    case 'checklist':
      return content.checklists.flatMap(({ competency, outcome, observed }) => {
        const title = competencyTitle(framework, competency);
        const entry = (indicator: string, seen = '', support = ''): DocumentEntry => ({
          title,
          parts: [
            { name: words.competency, texts: texts(title) },
            { name: words.observed, texts: texts(indicator) },
            { name: words.seen, texts: texts(seen) },
            { name: words.support, texts: texts(support) },
          ],
        });
        return outcome === 'none' ? [entry(words.noneObserved)] : observed.map(({ indicator, seen, support }) => entry(indicatorText(framework, indicator), seen, support));
      });
    case 'levels':
      return inOrder(content.levels, framework).map(({ competency, level, rationale }) => {
        const title = competencyTitle(framework, competency);
        const label = level === null ? words.notAssessed : levelLabel(framework, level);
        return {
          title,
          parts: [
            { name: words.competency, texts: texts(title) },
            { name: words.level, texts: texts(label) },
            { name: words.rationale, texts: texts(rationale) },
          ],
        };
      });
    case 'role-profile':
      return content.profiles.flatMap((profile) => profileEntries(profile, framework, words));
  }
}

/** A row for each competency of a profile, so that profiles can be counted and compared. */
function profileEntries({ id, role, rows, status }: RoleProfile, framework: Framework | undefined, words: ExportWords): readonly DocumentEntry[] {
  return rows.map((row) => ({
    title: role.title,
    parts: [
      { name: 'id', texts: texts(id) },
      { name: words.profile.role, texts: texts(role.title) },
      { name: words.profile.family, texts: texts(role.family) },
      { name: words.profile.organisations, texts: role.organisations },
      { name: words.profile.posts, texts: texts(String(role.posts)) },
      { name: words.status, texts: texts(words.profile.statuses[status]) },
      { name: words.competency, texts: texts(competencyTitle(framework, row.competency)) },
      { name: words.level, texts: texts(levelLabel(framework, row.level)) },
      { name: words.rationale, texts: texts(row.rationale) },
      { name: words.profile.behaviours, texts: behaviourNames(row, framework) },
    ],
  }));
}

function evidenceEntry({ behaviours, when, source, account, learning, links, attachments }: Evidence, framework: Framework | undefined, words: ExportWords): DocumentEntry {
  const days = [when?.from, when?.to].filter((day) => day !== undefined).map((day) => dayInWords(day, words.language));
  const star = account?.kind === 'star' ? account : undefined;
  const shown = behaviours.map((behaviour) => behaviourText(behaviour, framework, words));
  return {
    title: shown[0] ?? days.join(' – '),
    parts: [
      { name: words.behaviours, texts: shown },
      { name: words.when, texts: texts(days.join(' – ')) },
      { name: words.source, texts: texts(source && words.sources[source]) },
      { name: words.situation, texts: texts(star?.situation) },
      { name: words.task, texts: texts(star?.task) },
      { name: words.action, texts: texts(star?.action) },
      { name: words.result, texts: texts(star?.result) },
      { name: words.statement, texts: texts(account?.kind === 'statement' ? account.text : undefined) },
      { name: words.learning, texts: texts(learning) },
      { name: words.links, texts: links.map(({ url, title }) => (title ? `${title}: ${url}` : url)) },
      { name: words.files, texts: attachments.map(({ name }) => name) },
    ],
  };
}

function behaviourText({ competency, indicator, text }: BehaviourReference, framework: Framework | undefined, words: ExportWords): string {
  const found = indicator === undefined ? undefined : framework && findIndicator(framework, indicator);
  const said = found?.indicator.text ?? text ?? indicator ?? '';
  const about = competencyTitle(framework, competency);
  return indicator === undefined ? `${about}: ${said} (${words.ownBehaviour})` : `${about}: ${said}`;
}

/** As the framework has its competencies; others come last. */
function inOrder(levels: readonly ChosenLevel[], framework: Framework | undefined): readonly ChosenLevel[] {
  const index = (id: string): number => {
    const at = framework?.competencies.findIndex((competency) => competency.id === id) ?? -1;
    return at < 0 ? Number.MAX_SAFE_INTEGER : at;
  };
  return levels.toSorted((a, b) => index(a.competency) - index(b.competency));
}

const texts = (text: string | undefined): readonly string[] => (text ? [text] : []);
