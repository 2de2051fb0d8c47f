import type { BehaviourBodyMessages } from '../../locale/behaviour-body-messages.js';
import type { Framework } from '../../model/framework.js';
import type { BehaviourOption } from './behaviour-options.js';

/** What is said of an indicator beside its theme: its level, and that it is no good behaviour. */
export function remarkOf({ indicator, level }: BehaviourOption, words: BehaviourBodyMessages, framework: Framework | undefined): string {
  const kind = indicator.kind === 'contra' ? (framework?.labels?.contra ?? words.contra) : '';
  return [level ? words.levelNamed(level.label) : '', kind].filter(Boolean).join(' · ');
}
