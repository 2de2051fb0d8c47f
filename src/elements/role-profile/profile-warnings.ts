import { html, nothing, type TemplateResult } from 'lit';
import type { RoleProfileMessages } from '../../locale/role-profile-messages.js';
import type { WorkflowMessages } from '../../locale/workflow-messages.js';
import { checkProfile } from '../../model/check-profile.js';
import type { Framework } from '../../model/framework.js';
import type { RoleProfile } from '../../model/role-profile.js';
import { heading } from '../heading.js';
import { faultsFor, type ProfileFault, type ProfilePlace } from './profile-faults.js';

/** After a change, in milliseconds: comparing with others takes a while, and a list that changes at every key is no help. */
const REST = 300;

/** What is looked at, and what with. */
export interface WarnedProfile {
  readonly profile: RoleProfile;
  readonly framework: Framework | undefined;
  readonly others: readonly RoleProfile[];
  readonly names: WorkflowMessages;
  readonly mostBehaviours: number | undefined;
}

/** What is to be looked at again in a profile, found after a rest. */
export class ProfileWarnings {
  readonly #changed: () => void;
  #warnings: readonly ProfileFault[] = [];
  #of: WarnedProfile | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** Looks for them anew where something else is shown than before. */
  look(at: WarnedProfile): void {
    const before = this.#of;
    const { profile, framework, others, names, mostBehaviours } = at;
    if (before && profile === before.profile && framework === before.framework && others === before.others && names === before.names && mostBehaviours === before.mostBehaviours) return;
    this.#of = at;
    this.stop();
    this.#timer = setTimeout(() => {
      const issues = framework ? checkProfile(profile, framework, { others, ...(mostBehaviours !== undefined && { mostBehaviours }) }) : [];
      const warnings = faultsFor(issues.filter(({ severity }) => severity === 'warning'), profile, names);
      if (warnings.length === 0 && this.#warnings.length === 0) return;
      this.#warnings = warnings;
      this.#changed();
    }, REST);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  /** @param goTo goes to what is warned of, where it can be changed */
  render(words: RoleProfileMessages, level: number, goTo: ((place: ProfilePlace) => void) | undefined): TemplateResult | typeof nothing {
    if (this.#warnings.length === 0) return nothing;
    return html`<section class="warnings" part="warnings" aria-labelledby="warnings-heading">
      <div id="warnings-heading">${heading(level, 'group-title', words.lookAgain)}</div>
      <ul>
        ${this.#warnings.map(({ message, place }) => {
          if (!goTo || !place) return html`<li>${message}</li>`;
          const onClick = (event: Event): void => {
            event.preventDefault();
            goTo(place);
          };
          return html`<li><a href="#" @click=${onClick}>${message}</a></li>`;
        })}
      </ul>
    </section>`;
  }
}
