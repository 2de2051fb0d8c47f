import { ContextProvider } from '@lit/context';
import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FrameworkSource } from '../../controllers/framework-source.js';
import { EMPTY } from '../../controllers/framework-state.js';
import { workspaceContext, type WorkspaceValue } from '../../controllers/workspace-context.js';

/**
 * Gives the elements inside it one framework, loaded once, a place where documents are kept, and who acts. It shows
 * nothing of its own: the elements inside say whether the framework is loading or could not be loaded.
 *
 * @summary One framework for everything inside it.
 * @tag rung-workspace
 * @slot - The elements that work with the framework, and anything around them.
 * @fires {Event} load - The framework is there.
 * @fires {Event} error - The framework could not be loaded or read.
 */
export class Workspace extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
  `;

  /** The framework document; goes before `src`. */
  @property({ attribute: false }) framework?: unknown;
  /** Address of a framework's JSON. */
  @property() src?: string;
  /** Where the elements inside keep their documents; see `rung-elements/storage/…`. */
  @property({ attribute: false }) repository?: WorkspaceValue['repository'];
  /** Who acts, and in which roles: `{ id, name, roles }`. A server has to check it by itself. */
  @property({ attribute: false }) actor?: WorkspaceValue['actor'];

  readonly #source = new FrameworkSource(this);
  readonly #retry = (): void => this.#source.retry();
  readonly #provider = new ContextProvider(this, {
    context: workspaceContext,
    initialValue: { framework: EMPTY, retry: this.#retry },
  });

  override updated(changed: PropertyValues<this>): void {
    const { repository, actor } = this;
    const framework = this.#source.state;
    if (framework === this.#provider.value.framework && !changed.has('repository') && !changed.has('actor')) return;
    this.#provider.setValue({ framework, retry: this.#retry, repository, actor });
  }

  override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#source.settled;
    return super.getUpdateComplete();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'rung-workspace': Workspace;
  }
}
