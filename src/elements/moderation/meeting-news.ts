import { formatMoment } from '../../locale/format.js';
import { ballotOf, isRevealed } from '../../model/moderate.js';
import { byText } from '../profile-status.js';
import { isMember, notHandedIn, type ModerationView } from './moderation-view.js';

/** What is said to those who do not see it when the others go on. How it stands at first is read with the page. */
export class MeetingNews {
  #of = '';
  #sentence = '';
  #said = '';

  /** What was said last of a moderation. */
  of(view: ModerationView): string {
    const { id } = view.moderation;
    const sentence = sentenceOf(view);
    if (id !== this.#of) this.#said = '';
    else if (sentence !== this.#sentence) this.#said = sentence;
    this.#of = id;
    this.#sentence = sentence;
    return this.#said;
  }
}

function sentenceOf(view: ModerationView): string {
  const { moderation, framework, actor, words, names, language } = view;
  const { outcome } = moderation;
  if (outcome) return words.outcomes[outcome.kind](byText(outcome.by, names), formatMoment(language, outcome.at));
  if (isRevealed(moderation)) return isMember(view) ? (framework.scale ? words.agreeHint : words.agreeHintPlain) : words.agreeTitle;
  return ballotOf(moderation, actor?.id ?? '')?.handedIn === undefined ? '' : words.waitText(notHandedIn(view));
}
