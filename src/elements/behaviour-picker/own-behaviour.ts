import { html, nothing, type TemplateResult } from 'lit';
import type { BehaviourBodyMessages } from '../../locale/behaviour-body-messages.js';
import type { BehaviourReference } from '../../model/evidence.js';
import type { Framework } from '../../model/framework.js';

/** What an own behaviour needs of the element around it. */
export interface OwnBehaviourHost {
  readonly root: ShadowRoot;
  readonly requestUpdate: () => void;
  /** Whether a behaviour is among the chosen ones. */
  readonly has: (behaviour: BehaviourReference) => boolean;
  /** @returns whether it was added */
  readonly add: (behaviour: BehaviourReference) => boolean;
}

const stop = (event: Event): void => event.stopPropagation(); // no value has changed yet

/** A few fields for a behaviour in a person's own words. It has to hang on a competency. */
export class OwnBehaviour {
  readonly #host: OwnBehaviourHost;
  /** What is wrong is shown, because the person has tried to add it. */
  #textFault: 'ownTextMissing' | 'alreadyChosen' | undefined;
  #lacksCompetency = false;

  constructor(host: OwnBehaviourHost) {
    this.#host = host;
  }

  /** @param competency id of the only one that there is to hang on */
  render(framework: Framework, competency: string | undefined, words: BehaviourBodyMessages): TemplateResult {
    const textFault = this.#textFault && words[this.#textFault];
    return html`<details part="own-form" @input=${stop}>
      <summary part="own-summary">${words.addOwn}</summary>
      <div class="own" part="own-fields">
        <label for="own-text" part="own-label">${words.ownText}</label>
        ${textFault ? this.#fault('own-text-error', textFault, words) : nothing}
        <textarea id="own-text" rows="2" part="own-text" aria-invalid=${textFault ? 'true' : nothing} aria-describedby=${textFault ? 'own-text-error' : nothing}></textarea>
        ${competency === undefined ? this.#competencies(framework, words) : nothing}
        <button type="button" part="add" @click=${() => this.#add(competency)}>${words.add}</button>
      </div>
    </details>`;
  }

  #competencies({ competencies, language }: Framework, words: BehaviourBodyMessages): TemplateResult {
    const fault = this.#lacksCompetency;
    return html`<label for="own-competency" part="own-label">${words.ownCompetency}</label>
      ${fault ? this.#fault('own-competency-error', words.ownCompetencyMissing, words) : nothing}
      <select
        id="own-competency"
        part="own-competency"
        aria-required="true"
        aria-invalid=${fault ? 'true' : nothing}
        aria-describedby=${fault ? 'own-competency-error' : nothing}
      >
        <option value="">${words.chooseCompetency}</option>
        ${competencies.map(({ id, title }) => html`<option value=${id} lang=${language ?? nothing}>${title}</option>`)}
      </select>`;
  }

  #fault(id: string, text: string, words: BehaviourBodyMessages): TemplateResult {
    return html`<p id=${id} class="fault" part="own-error"><span class="visually-hidden">${words.error}</span> ${text}</p>`;
  }

  #add(only: string | undefined): void {
    const field = this.#host.root.querySelector<HTMLTextAreaElement>('#own-text');
    const select = this.#host.root.querySelector<HTMLSelectElement>('#own-competency');
    if (!field) return;
    const behaviour = { competency: only ?? select?.value ?? '', text: field.value.replace(/\s+/g, ' ').trim() };
    this.#textFault = behaviour.text === '' ? 'ownTextMissing' : this.#host.has(behaviour) ? 'alreadyChosen' : undefined;
    this.#lacksCompetency = behaviour.competency === '';
    this.#host.requestUpdate();
    if (this.#textFault) field.focus();
    else if (this.#lacksCompetency) select?.focus();
    else if (this.#host.add(behaviour)) {
      field.value = '';
      field.focus();
    }
  }
}
