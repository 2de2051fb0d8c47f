import { formatMoment } from '../../locale/format.js';
import { ballotOf, isRevealed } from '../../model/moderate.js';
import { LateStatus } from '../late-status.js';
import { byText } from '../profile-status.js';
import { isMember, notHandedIn, type ModerationView } from './moderation-view.js';

/** What is said to those who do not see it when the others go on; a moment later, or Firefox with Orca passes over it while a dialog closes. */
export class MeetingNews {
  readonly #changed: () => void;
  #of = '';
  #status: LateStatus;

  constructor(changed: () => void) {
    this.#changed = changed;
    this.#status = new LateStatus(changed);
  }

  of(view: ModerationView): string {
    const { id } = view.moderation;
    if (id !== this.#of) {
      this.#status.release();
      this.#status = new LateStatus(this.#changed);
    }
    this.#of = id;
    return this.#status.of(sentenceOf(view));
  }
}

function sentenceOf(view: ModerationView): string {
  const { moderation, framework, actor, words, names, language } = view;
  const { outcome } = moderation;
  if (outcome) return words.outcomes[outcome.kind](byText(outcome.by, names), formatMoment(language, outcome.at));
  if (isRevealed(moderation)) return isMember(view) ? (framework.scale ? words.agreeHint : words.agreeHintPlain) : words.agreeTitle;
  return ballotOf(moderation, actor?.id ?? '')?.handedIn === undefined ? '' : words.waitText(notHandedIn(view));
}
