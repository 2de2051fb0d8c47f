import { css, html, type TemplateResult } from 'lit';

/** A part of a form that is wrong, in the words that stand beside it as well. */
export interface SummaryFault {
  readonly message: string;
  /** Moves the focus to the first wrong part, also inside another element. */
  readonly goTo: () => void;
}

/**
 * What is wrong, in one place. Its heading takes the focus, because what is only inserted stays silent in Firefox with
 * Orca, whatever its role.
 */
export function errorSummary(title: string, level: number, faults: readonly SummaryFault[]): TemplateResult {
  const onClick = (fault: SummaryFault) => (event: Event) => {
    event.preventDefault();
    fault.goTo();
  };
  return html`<section class="summary" part="summary" aria-labelledby="summary-title">
    <p id="summary-title" class="summary-title" part="summary-title" tabindex="-1" role="heading" aria-level=${level}>${title}</p>
    <ul>
      ${faults.map((fault) => html`<li><a href="#" part="summary-link" @click=${onClick(fault)}>${fault.message}</a></li>`)}
    </ul>
  </section>`;
}

export const errorSummaryStyles = css`
  .summary {
    margin-block: calc(var(--_space) * 4) calc(var(--_space) * 6);
    padding: calc(var(--_space) * 4);
    border: 3px solid var(--_error);
    border-radius: var(--_radius);
  }
  .summary-title {
    font-size: calc(var(--_size) * 1.2);
    font-weight: 700;
  }
  .summary ul {
    display: grid;
    gap: calc(var(--_space) * 2);
    margin-block-start: calc(var(--_space) * 2);
    padding-inline-start: 1.25em;
  }
  .summary a {
    color: var(--_error);
    font-weight: 600;
  }
`;
