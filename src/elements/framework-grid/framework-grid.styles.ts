import { css } from 'lit';

export const gridStyles = css`
  :host {
    container-type: inline-size;
  }
  @media print {
    :host {
      container-type: normal;
    }
  }
`;
