import { css } from 'lit';

export const conflictStyles = css`
  .conflict {
    margin-block: 0;
  }
  .title {
    font-size: calc(var(--_size) * 1.2);
    line-height: 1.3;
  }
  .parts {
    display: grid;
    gap: calc(var(--_space) * 5);
  }
  .all {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--_space) * 2);
    max-inline-size: none;
  }
  .fault {
    margin-block: 0;
  }
  [part='decide'] {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }
  [part='decide']:hover {
    background: color-mix(in oklab, var(--_accent) 88%, var(--_text));
  }
  .version {
    cursor: pointer;
  }
`;
