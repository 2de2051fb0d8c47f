import { html, nothing } from 'lit';
import { cutAt, cutAtLines, standTogether, type Competency, type Framework, type FrameworkEdit, type Indicator } from '../../model/index.js';
import { answerOf, choice, type Question } from './ask-dialog.js';
import type { Work } from './import-work.js';
import type { ImporterBody } from './importer-body.js';

const KINDS = ['positive', 'example', 'contra'] as const;

/** Of a long text only the beginning names it. */
const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text);

/** Asks what is to become of a behaviour: its words, kind, level, theme and place; more lines are more behaviours. */
export function askBehaviour(body: ImporterBody, work: Work, framework: Framework, competency: Competency, indicator: Indicator): Question {
  const { words } = body;
  const { scale, competencies, language } = framework;
  const { id, text, kind } = indicator;
  return {
    title: words.behaviour,
    fields: html`<label class="field" part="field"><span part="label">${words.behaviourText}</span><span class="muted" part="hint">${words.behaviourHint}</span><textarea name="text" rows="5" lang=${language ?? nothing} dir="auto" .value=${text}></textarea></label>
      <p><button type="button" part="action" @click=${onCut}>${words.cut}</button></p>
      ${choice('kind', words.kind, kind, KINDS.map((each) => [each, words.contents.kinds[each]]))}
      ${scale ? choice('level', words.level, indicator.level ?? '', [['', words.noLevel], ...scale.levels.map((level) => [level.id, level.label] as const)]) : nothing}
      ${competency.themes.length > 0 ? choice('theme', words.theme, indicator.theme ?? '', [['', words.noTheme], ...competency.themes.map((theme) => [theme.id, theme.title] as const)]) : nothing}
      ${competencies.length > 1 ? choice('competency', words.competency, competency.id, competencies.map((each) => [each.id, each.title])) : nothing}`,
    save: (answer) => saveBehaviour(body, framework, competency, indicator, answer),
    actions: [
      ...neighbourActions(body, competency, indicator),
      { label: words.remove, act: () => body.edit([{ type: 'remove-indicator', id }], words.removed(short(text))) },
      ...placeAction(body, work, id),
    ],
  };
}

function saveBehaviour(body: ImporterBody, framework: Framework, { id: from }: Competency, { id, text, kind, level, theme }: Indicator, answer: FormData): string | undefined {
  const { words } = body;
  const lines = cutAtLines(answerOf(answer, 'text'));
  const first = lines.join(' ');
  const wanted = {
    kind: KINDS.find((each) => each === answerOf(answer, 'kind')) ?? kind,
    level: framework.scale ? answerOf(answer, 'level') || null : level,
    theme: answer.has('theme') ? answerOf(answer, 'theme') || null : theme,
  };
  const into = answerOf(answer, 'competency');
  const changes = {
    ...(lines.length < 2 && first !== text && { text: first }),
    ...(wanted.kind !== kind && { kind: wanted.kind }),
    ...(wanted.level !== undefined && wanted.level !== (level ?? null) && { level: wanted.level }),
    ...(wanted.theme !== undefined && wanted.theme !== (theme ?? null) && { theme: wanted.theme }),
  };
  const edits: readonly FrameworkEdit[] = [
    ...(Object.keys(changes).length > 0 ? [{ type: 'change-indicator', id, ...changes } as const] : []),
    ...(into && into !== from ? [{ type: 'move-indicator', id, competency: into } as const] : []),
    // Last, so that all pieces stand where the first does.
    ...(lines.length > 1 ? [{ type: 'split-indicator', id, texts: lines } as const] : []),
  ];
  if (edits.length === 0) return undefined;
  return body.edit(edits, lines.length > 1 ? words.split(lines.length) : words.changed(short(first)));
}

/** What can be done with the behaviours before and after it of the same theme, level and kind. */
function neighbourActions(body: ImporterBody, { id: competency, indicators }: Competency, indicator: Indicator): NonNullable<Question['actions']> {
  const { words } = body;
  const { id, text } = indicator;
  const together = indicators.filter((each) => standTogether(each, indicator));
  const at = together.indexOf(indicator);
  const [before, after] = [together[at - 1], together[at + 1]];
  const move = (first: string, second: string) => (): string | undefined => body.edit([{ type: 'move-indicator', id: first, competency, before: second }], words.moved(short(text)));
  return [
    ...(after ? [{ label: words.join, act: () => body.edit([{ type: 'join-indicators', ids: [id, after.id] }], words.joined(short(text))) }] : []),
    ...(before ? [{ label: words.up, act: move(id, before.id) }] : []),
    ...(after ? [{ label: words.down, act: move(after.id, id) }] : []),
  ];
}

function placeAction(body: ImporterBody, { imported }: Work, id: string): NonNullable<Question['actions']> {
  const place = imported.places?.indicators.get(id);
  if (!place) return [];
  return [{
    label: body.words.showSource,
    act: () => {
      body.show(place);
      return undefined;
    },
  }];
}

/** After a full stop, question mark or semicolon that a space follows. */
const SENTENCE_END = /(?<=[.!?;؟۔।])\s+/gu;

/** Puts each sentence on a line of its own, where a person can look at them before they are behaviours. */
function onCut({ currentTarget }: Event): void {
  const field = currentTarget instanceof HTMLElement ? currentTarget.closest('form')?.querySelector('textarea') : undefined;
  if (!field) return;
  const positions = Array.from(field.value.matchAll(SENTENCE_END), ({ index }) => index);
  field.value = cutAt(field.value, positions).join('\n');
  field.focus();
}
