import { css, html, LitElement, type CSSResult, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { FrameworkSource } from '../controllers/framework-source.js';
import { LOADING, type FrameworkState } from '../controllers/framework-state.js';
import { LocaleController } from '../controllers/locale-controller.js';
import { sourceMessages } from '../locale/source-messages.js';
import type { Framework } from '../model/framework.js';
import type { Issue } from '../model/issue.js';
import { base } from '../styles/base.js';
import { tokens } from '../styles/tokens.js';
import { sourceIssues, sourceStatus, sourceStatusStyles } from './source-status.js';

/** What shows a framework in an element. It renders again with the element. */
export interface FrameworkBody {
  render(framework: Framework): TemplateResult;
  /** False when the framework has nothing for this element; what is rendered then says so. */
  shows(framework: Framework): boolean;
  /** Whether a fault lies in what is shown: what is wrong elsewhere in the framework is no matter of this element. */
  concerns(issue: Issue, framework: Framework): boolean;
}

/**
 * An element that shows a part of a framework. Says by itself that the framework is loading, missing or wrong; what shows
 * a framework is loaded beside the framework, so that a page which waits for its data waits for both at once.
 */
export abstract class FrameworkElement extends LitElement {
  static override styles = [
    tokens,
    base,
    sourceStatusStyles,
    css`
      @media print {
        /* Before a page with a name of its own it would be a page by itself. */
        #start {
          display: none;
        }
      }
    `,
  ];

  /** The framework document; goes before `src`. */
  @property({ attribute: false }) framework?: unknown;
  /** Address of a framework's JSON. */
  @property() src?: string;
  /** Level of the element's heading on the page, 1 to 5; those below it follow. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  @state() private body: FrameworkBody | undefined;
  /** What shows a framework could not be loaded. */
  @state() private failed = false;
  @query('#start') private readonly start!: HTMLElement;

  readonly #internals = this.attachInternals();
  readonly #source = new FrameworkSource(this);
  readonly #locale = new LocaleController(this, sourceMessages);
  #loading: Promise<void> | undefined;

  /** Loads what shows a framework in this element. */
  protected abstract loadBody(): Promise<FrameworkBody>;

  get #state(): FrameworkState {
    const { state } = this.#source;
    if (state.status !== 'ready' || this.body) return state;
    return this.failed ? { status: 'error', error: { code: 'network', url: this.baseURI, issues: [] } } : LOADING;
  }

  /** @internal The framework that is shown, when one is. */
  get shown(): Framework | undefined {
    const state = this.#state;
    return state.status === 'ready' ? state.framework : undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#loading ??= this.#load();
  }

  override updated(): void {
    const framework = this.shown;
    const status = framework && this.body?.shows(framework) === false ? 'empty' : this.#state.status;
    const { states } = this.#internals;
    for (const each of ['empty', 'loading', 'ready', 'error']) {
      if (each === status) states.add(each);
      else states.delete(each);
    }
  }

  override render(): TemplateResult {
    const state = this.#state;
    return html`<div id="start" tabindex="-1"></div>
      ${state.status === 'ready' ? this.#renderFramework(state) : sourceStatus(state, this.#locale.words, this.#onRetry)}`;
  }

  #renderFramework({ framework, issues }: FrameworkState & { status: 'ready' }): unknown {
    const { body } = this;
    return body && [sourceIssues(issues.filter((issue) => body.concerns(issue, framework)), this.#locale.words), body.render(framework)];
  }

  async #load(): Promise<void> {
    this.failed = false;
    try {
      this.body = await this.loadBody();
    } catch {
      this.failed = true;
    }
  }

  readonly #onRetry = (): void => {
    if (this.failed) this.#loading = this.#load();
    else this.#source.retry();
    // The button goes away; who used it stays in this place.
    this.start.focus();
  };

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await Promise.all([this.#loading, this.#source.settled]);
    return super.getUpdateComplete();
  }
}

/** Gives an element the styles of what it shows, once that is loaded. */
export function adopt(host: FrameworkElement, styles: readonly CSSResult[]): void {
  for (const { styleSheet } of styles) if (styleSheet) host.shadowRoot?.adoptedStyleSheets.push(styleSheet);
}
