import { css } from 'lit';

/** How far the panel's choices lie apart: members as chips above the rungs of the scale. */
export const spreadStyles = css`
  .spread {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 1) calc(var(--_space) * 4);
    max-inline-size: none;
  }
  .ladder {
    display: flex;
    inline-size: 100%;
    max-inline-size: 32rem;
  }
  .place {
    display: grid;
    grid-template-rows: 1fr auto;
    flex: 1 1 0;
    gap: calc(var(--_space) * 1);
    justify-items: center;
    min-inline-size: 0;
    padding: 0 1px calc(var(--_space) * 1 + 3px);
  }
  .place.within {
    padding-block-end: calc(var(--_space) * 1);
    border-block-end: 3px solid var(--_text);
  }
  .chips {
    display: grid;
    gap: 2px;
    align-content: end;
    min-block-size: 1.9em;
  }
  .chip {
    display: grid;
    place-content: center;
    min-inline-size: 1.9em;
    min-block-size: 1.9em;
    border: 2px solid var(--_text);
    border-radius: 50%;
    background: var(--_surface);
    font-size: 0.8125em;
    font-weight: 700;
    line-height: 1;
  }
  .ladder .rung {
    inline-size: 100%;
    min-inline-size: 0;
    padding-inline: 0.1em;
    text-align: center;
    font-size: 0.875em;
    overflow-wrap: anywhere;
  }
  .ladder .rung.taken {
    outline: 3px solid var(--_text);
    outline-offset: 1px;
  }
  @media (forced-colors: active) {
    .ladder .rung.taken {
      outline-color: Highlight;
    }
  }
`;
