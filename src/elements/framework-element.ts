import { css, html, LitElement, nothing, type CSSResult, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { FrameworkSource } from '../controllers/framework-source.js';
import { EMPTY, LOADING, type FrameworkState } from '../controllers/framework-state.js';
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
  static override styles: CSSResultGroup = [
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
  protected readonly source = new FrameworkSource(this);
  readonly #locale = new LocaleController(this, sourceMessages);
  #loading: Promise<void> | undefined;

  /** Loads what shows a framework in this element. */
  protected abstract loadBody(): Promise<FrameworkBody>;

  /** Where the element stands while it is given no framework. */
  protected get unsupplied(): FrameworkState {
    return EMPTY;
  }

  /** What stands inside the element as a fallback; nothing for most. */
  protected renderFallback(_ready: boolean): TemplateResult | typeof nothing {
    return nothing;
  }

  get #state(): FrameworkState {
    const given = this.source.state;
    const state = given.status === 'empty' ? this.unsupplied : given;
    if (state.status !== 'ready' || this.body) return state;
    return this.failed ? { status: 'error', error: { code: 'network', url: this.baseURI, issues: [] } } : LOADING;
  }

  /** The framework that is shown, when one is; `load` tells when it is there. */
  get shown(): Framework | undefined {
    const state = this.#state;
    return state.status === 'ready' ? state.framework : undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#loading ??= this.#load();
  }

  protected override updated(_changed: PropertyValues<this>): void {
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
      ${state.status === 'ready' ? this.#renderFramework(state) : sourceStatus(state, this.#locale.words, this.#onRetry)}
      ${this.renderFallback(state.status === 'ready')}`;
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
    else this.source.retry();
    // The button goes away; who used it stays in this place.
    this.start.focus();
  };

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await Promise.all([this.#loading, this.source.settled]);
    return super.getUpdateComplete();
  }
}

/** Gives an element the styles of what it shows, once that is loaded. */
export function adopt(host: LitElement, styles: readonly CSSResult[]): void {
  for (const { styleSheet } of styles) if (styleSheet) host.shadowRoot?.adoptedStyleSheets.push(styleSheet);
}
