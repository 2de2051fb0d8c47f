import { css } from 'lit';

export const moderationStyles = css`
  .work,
  .step,
  .row,
  .end,
  .fields {
    display: grid;
    gap: calc(var(--_space) * 3);
    justify-items: start;
  }
  .work > *,
  .step > *,
  .row > * {
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  .work {
    gap: calc(var(--_space) * 4);
  }
  .title {
    font-size: calc(var(--_size) * 1.5);
    line-height: 1.25;
  }
  .step-title {
    font-size: calc(var(--_size) * 1.25);
    font-weight: 700;
    line-height: 1.3;
  }
  .competency-title {
    font-size: calc(var(--_size) * 1.1);
    line-height: 1.3;
  }
  .step {
    inline-size: 100%;
  }
  #step:focus-visible {
    outline-offset: calc(var(--_space) * 2);
  }
  .panel {
    display: grid;
    gap: calc(var(--_space) * 2);
    inline-size: 100%;
    padding: calc(var(--_space) * 3) calc(var(--_space) * 4);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
  }
  .label,
  .name,
  .field > span:first-child {
    font-weight: 600;
  }
  .field .muted {
    font-weight: 400;
  }
  ul[role='list'] {
    display: grid;
    gap: calc(var(--_space) * 1.5);
    padding: 0;
    list-style: none;
  }
  .panel li {
    display: flex;
    gap: calc(var(--_space) * 2);
  }
  .sign {
    flex: none;
    inline-size: 1.1em;
    block-size: 1.1em;
    margin-block-start: 0.2em;
    border: 2px dashed var(--_control);
    border-radius: 50%;
  }
  .sign.done {
    position: relative;
    border: 2px solid var(--_text);
    background: var(--_text);
  }
  .sign.done::after {
    content: '';
    position: absolute;
    inset: 10% auto auto 32%;
    inline-size: 26%;
    block-size: 52%;
    border: solid var(--_surface);
    border-width: 0 2px 2px 0;
    rotate: 45deg;
  }
  .check,
  .candidate {
    display: flex;
    gap: calc(var(--_space) * 2);
    align-items: start;
    min-block-size: var(--_target);
    padding-block: calc((var(--_target) - 1.5em) / 2);
    cursor: pointer;
  }
  .check input,
  .candidate input {
    flex: none;
    margin-block-start: 0.125em;
  }
  .candidate.not {
    cursor: default;
  }
  .candidates {
    display: grid;
    gap: calc(var(--_space) * 1);
  }
  .candidates ul {
    gap: 0;
  }
  .plain {
    margin-block-end: calc(var(--_space) * 2);
    font-weight: 400;
  }
  .row {
    inline-size: 100%;
    padding-block-start: calc(var(--_space) * 5);
    border-block-start: 1px solid var(--_line);
  }
  .row > [part='picker']:not(label) {
    inline-size: 100%;
  }
  .proposal {
    display: grid;
    gap: calc(var(--_space) * 1);
    padding-inline-start: calc(var(--_space) * 3);
    border-inline-start: 3px solid var(--_line);
  }
  .proposal ul {
    padding-inline-start: 1.25em;
  }
  .said {
    white-space: pre-wrap;
  }
  summary {
    min-block-size: 24px;
    cursor: pointer;
  }
  .field {
    display: grid;
    gap: calc(var(--_space) * 1);
    inline-size: 100%;
    max-inline-size: 40rem;
  }
  textarea {
    inline-size: 100%;
    field-sizing: content;
    min-block-size: calc(3em + var(--_space) * 4);
    max-block-size: 20rem;
    resize: vertical;
  }
  select {
    justify-self: start;
    min-inline-size: 8rem;
    max-inline-size: 100%;
    min-block-size: var(--_target);
  }
  .fields {
    grid-template-columns: minmax(0, 1fr);
    inline-size: 100%;
  }
  .primary {
    min-block-size: var(--_target);
  }
  .end {
    inline-size: 100%;
    padding-block-start: calc(var(--_space) * 5);
    border-block-start: 1px solid var(--_line);
  }
  .end details {
    inline-size: 100%;
  }
  .end details[open] > :not(summary) {
    margin-block-start: calc(var(--_space) * 2);
  }
  .outcome {
    padding: calc(var(--_space) * 3) calc(var(--_space) * 4);
    border: 2px solid var(--_text);
    border-radius: var(--_radius);
  }
  .own dl {
    display: grid;
    grid-template-columns: minmax(0, max-content) minmax(0, 1fr);
    gap: calc(var(--_space) * 1) calc(var(--_space) * 4);
    margin-block-start: calc(var(--_space) * 2);
  }
  dialog {
    --_dialog: 32rem;
  }
  .dialog-title {
    margin-block-end: calc(var(--_space) * 2);
  }
  .buttons {
    margin-block-start: calc(var(--_space) * 4);
  }
  @media (forced-colors: active) {
    .sign.done {
      forced-color-adjust: none;
      background: CanvasText;
    }
    .sign.done::after {
      border-color: Canvas;
    }
  }
  @media print {
    .row {
      break-inside: avoid;
    }
    button,
    .end {
      display: none;
    }
  }
`;
