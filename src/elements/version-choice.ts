import { css, html, nothing, type TemplateResult } from 'lit';

/** One of two versions of a part, in words. */
export interface Version {
  /** Of the radio button that chooses it. */
  readonly value: string;
  /** Whose it is: "Here", "Theirs, 10:42". */
  readonly title: string;
  readonly text: string;
  readonly chosen: boolean;
}

/** Both versions of a part side by side, of which a person chooses one. */
export function versionChoice(name: string, label: TemplateResult | string, versions: readonly Version[], nothingThere: string, note?: string): TemplateResult {
  // Chromium keeps the name that a legend had at first, and leaves a space beside Lit's comments out of it.
  const legend = `legend-${encodeURIComponent(name)}`;
  return html`<fieldset part="choice" aria-labelledby=${legend}>
    <legend id=${legend} part="legend">${label}${note ? html`<span class="muted" part="note">&nbsp;– ${note}</span>` : nothing}</legend>
    <div class="versions">
      ${versions.map(
        ({ value, title, text, chosen }) =>
          html`<label class="version" part="version"
            ><span><input type="radio" name=${name} value=${value} .checked=${chosen} /> ${title}</span
            ><span class="version-text" part="version-text" dir="auto">${text || nothingThere}</span></label
          >`,
      )}
    </div>
  </fieldset>`;
}

export const versionChoiceStyles = css`
  .conflict {
    display: grid;
    gap: calc(var(--_space) * 4);
    margin-block: calc(var(--_space) * 4) calc(var(--_space) * 6);
    padding: calc(var(--_space) * 4);
    border: 2px solid var(--_control);
    border-radius: var(--_radius);
  }
  .conflict legend {
    padding: 0;
    font-weight: 700;
  }
  /* In the legend, or it would not be said to who goes from choice to choice. */
  .conflict legend .muted {
    font-weight: 400;
  }
  .conflict input {
    margin-inline-end: calc(var(--_space) * 1);
    vertical-align: -0.2em;
  }
  .conflict button {
    justify-self: start;
  }
  .versions {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr));
    gap: calc(var(--_space) * 2);
  }
  .version {
    display: grid;
    align-content: start;
    gap: calc(var(--_space) * 1);
    padding: calc(var(--_space) * 3);
    border: 1px solid var(--_control);
    border-radius: var(--_radius);
  }
  .version:has(:checked) {
    outline: 2px solid var(--_text);
  }
  .version-text {
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
`;
