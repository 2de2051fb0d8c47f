import { ContextProvider } from '@lit/context';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FrameworkSource } from '../../controllers/framework-source.js';
import { EMPTY } from '../../controllers/framework-state.js';
import { LocaleController } from '../../controllers/locale-controller.js';
import { workspaceContext } from '../../controllers/workspace-context.js';
import { evidenceCardMessages } from '../../locale/evidence-card-messages.js';
import type { Attachment } from '../../model/evidence.js';
import { LateBody } from '../late-body.js';
import type { EvidenceListBody } from './list-body.js';
import { viewConverter, type EvidenceListView } from './list-view.js';

/** What a person does with search and filters. */
export interface EvidenceViewChangeDetail {
  readonly view: EvidenceListView;
}

/** Which evidence a person wants to edit or to delete. */
export interface EvidenceActionDetail {
  readonly id: string;
}

/** What draws lists: loaded with the first one, it then draws all of them at once (docs/decisions/0002). */
let Body: typeof EvidenceListBody | undefined;

/**
 * Lists pieces of evidence, newest first, each folded to its date, its behaviours and its first words; opened, it is a
 * card to read. A person finds by words, competency and date, or has them grouped by competency. What cannot be read is
 * listed with what is wrong with it. The list changes nothing by itself: where it is `editable` it tells the host.
 *
 * @summary Many pieces of evidence to find, read and print.
 * @tag rung-evidence-list
 * @slot empty - What stands below "No evidence yet", such as a button to write some.
 * @fires {EvidenceViewChangeDetail} rung-view-change - A person searches, filters or groups; cancelable, fired before it is applied.
 * @fires {EvidenceActionDetail} rung-evidence-edit - A person wants to edit a piece; cancelable. The list does nothing by itself.
 * @fires {EvidenceActionDetail} rung-evidence-delete - A person wants to delete a piece; cancelable. The list does nothing by itself: the host asks back, deletes and sets `evidence` anew.
 * @fires {Event} load - The framework set as a property is there.
 * @fires {Event} error - The framework set as a property cannot be used.
 * @csspart title - The heading.
 * @csspart toolbar - Search, filters and count.
 * @csspart find - The search field with its label.
 * @csspart filter - A filter with its label.
 * @csspart count - The announced count.
 * @csspart clear - The button that clears search and filters.
 * @csspart group - The evidence for one competency.
 * @csspart group-title - The competency's title.
 * @csspart group-count - How many pieces there are for it.
 * @csspart list - A list of pieces.
 * @csspart item - A piece.
 * @csspart entry - What opens and closes.
 * @csspart summary - Its line while it is closed.
 * @csspart date - When it was.
 * @csspart behaviour - A behaviour.
 * @csspart behaviour-text - Its words.
 * @csspart behaviour-note - Its competency.
 * @csspart gone - Says that the framework has it no longer.
 * @csspart mark - Says that it is an own one or of another framework.
 * @csspart more - How many more behaviours there are.
 * @csspart excerpt - The first words, or those around what was found.
 * @csspart match - What was searched for.
 * @csspart also - Which other competencies the same evidence shows.
 * @csspart body - What is opened.
 * @csspart card - The card in it; its parts `evidence`, `label`, `text`, `source`, `link`, `file`, `file-name`, `file-size`, `download`, `notice` and `issues` can be styled from here.
 * @csspart actions - The buttons of a piece.
 * @csspart edit - The button to edit it.
 * @csspart delete - The button to delete it.
 * @csspart damaged - All that cannot be read.
 * @csspart damaged-title - Its heading.
 * @csspart damaged-piece - One of them, with what is wrong.
 * @csspart issues - The list of what is wrong.
 * @csspart nothing - Shown when nothing matches.
 * @csspart empty - Shown when there is no evidence.
 * @csspart loading - Shown while the host fetches the evidence.
 * @csspart error - Shown when the evidence cannot be listed.
 * @csspart notice - Says that the framework cannot be used.
 * @csspart retry - The button that tries again.
 * @cssstate empty - There is no evidence.
 * @cssstate loading - The host is fetching the evidence.
 * @cssstate ready - The evidence is listed.
 * @cssstate error - The evidence cannot be listed.
 */
export class EvidenceList extends LitElement {
  static override styles = css`
    :host {
      display: block;
    }
    :host([hidden]),
    [hidden] {
      display: none;
    }
  `;

  /** Loads what draws the cards in lists. Given by the module that registers the element. */
  static loadCard?: () => Promise<unknown>;

  /** Loads what draws lists. The first list on the page does it; done before, lists are drawn without waiting. */
  static async load(): Promise<void> {
    const [{ EvidenceListBody }] = await Promise.all([import('./list-body.js'), EvidenceList.loadCard?.()]);
    Body = EvidenceListBody;
    EvidenceList.elementStyles = Body.styles; // those made from now on have them from the start
  }

  /** The evidence documents, in any order. */
  @property({ attribute: false }) evidence?: readonly unknown[];
  /** The framework document; goes before the workspace. */
  @property({ attribute: false }) framework?: unknown;
  /** What is looked at: search, filters, grouping. As an attribute written like a query: `view="competency=caring&grouped"`. */
  @property({ converter: viewConverter }) view: EvidenceListView = {};
  /** Gives the address at which a file can be had, by https, http or blob; without one a file is only named. */
  @property({ attribute: false }) hrefOf?: (attachment: Attachment) => string | undefined;
  /** Offers to edit and to delete: the host does it when it hears of it. */
  @property({ type: Boolean }) editable = false;
  /** The host is still fetching the evidence: said in place of "No evidence yet". */
  @property({ type: Boolean }) loading = false;
  /** The heading; by default "Evidence". */
  @property() label?: string;
  /** Level of the heading on the page, 1 to 5. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;
  /** Leaves out heading, search and filters. */
  @property({ type: Boolean }) bare = false;

  readonly #internals = this.attachInternals();
  readonly #source = new FrameworkSource(this);
  readonly #locale = new LocaleController(this, evidenceCardMessages);
  readonly #retry = (): void => this.#source.retry();
  /** The cards take the framework as it was read for the list. */
  readonly #provider = new ContextProvider(this, { context: workspaceContext, initialValue: { framework: EMPTY, retry: this.#retry } });
  readonly #late = new LateBody(this, () => Body, () => EvidenceList.load());
  #body: EvidenceListBody | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('beforeprint', this.#onPrint);
    addEventListener('afterprint', this.#onPrint);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeprint', this.#onPrint);
    removeEventListener('afterprint', this.#onPrint);
  }

  override willUpdate(): void {
    const framework = this.#source.state;
    if (framework !== this.#provider.value.framework) this.#provider.setValue({ framework, retry: this.#retry });
    if (Body) this.#body ??= new Body(this);
    this.#body?.read(framework);
  }

  override render(): TemplateResult {
    if (this.#body) return this.#body.render(this.#source.state, this.#retry);
    return html`${this.#late.render(this.#locale.words)}
      <slot name="empty" hidden></slot>`;
  }

  protected override updated(): void {
    for (const status of ['empty', 'loading', 'ready', 'error']) {
      if (status === this.#body?.status) this.#internals.states.add(status);
      else this.#internals.states.delete(status);
    }
    this.#body?.updated();
  }

  /** @internal Applies what a person does with search and filters, unless the host prevents it. */
  changeView(view: EvidenceListView): void {
    const event = new CustomEvent<EvidenceViewChangeDetail>('rung-view-change', { bubbles: true, composed: true, cancelable: true, detail: { view } });
    if (this.dispatchEvent(event)) this.view = view;
    else this.requestUpdate();
  }

  /** @internal Tells the host what a person wants to do with a piece. */
  ask(name: 'rung-evidence-edit' | 'rung-evidence-delete', id: string): void {
    this.dispatchEvent(new CustomEvent<EvidenceActionDetail>(name, { bubbles: true, composed: true, cancelable: true, detail: { id } }));
  }

  /** A browser takes the page as it stands when its listeners have returned. */
  readonly #onPrint = ({ type }: Event): void => {
    this.#body?.print(type === 'beforeprint');
  };

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await Promise.all([this.#late.settled, this.#source.settled]);
    return super.getUpdateComplete();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rung-evidence-list': EvidenceList;
  }
  interface HTMLElementEventMap {
    'rung-evidence-edit': CustomEvent<EvidenceActionDetail>;
    'rung-evidence-delete': CustomEvent<EvidenceActionDetail>;
  }
}
