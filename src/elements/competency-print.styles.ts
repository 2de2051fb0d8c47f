import { css } from 'lit';

/** A competency on paper. */
export const competencyPrintStyles = css`
  @media print {
    .competency {
      content-visibility: visible !important;
      border: 0;
      padding-block: 0 6mm;
      font-size: 9.5pt;
      line-height: 1.35;
    }
    .competency-title {
      font-size: 14pt;
      break-after: avoid;
    }
    .definition,
    .tagline {
      max-inline-size: none;
      break-inside: avoid;
      break-after: avoid;
      font-size: 9.5pt;
    }
    /* A table wider than the sheet would be cut off, or the whole page made smaller to fit it. */
    .region.overflows {
      overflow: visible;
    }
    .wide th {
      inline-size: auto;
    }
    .wide th.corner {
      inline-size: 30mm;
    }
    th.undescribed.undescribed {
      inline-size: 23mm;
    }
    .wide :is(th, td) {
      padding-inline-end: 3mm;
    }
    thead th {
      position: static;
      background: none;
      box-shadow: none;
      border-block-end: 1pt solid #000;
    }
    li + li {
      margin-block-start: 1mm;
    }
    thead {
      display: table-header-group;
    }
    tbody > tr:first-child {
      break-before: avoid;
    }
    tr,
    li,
    .skills {
      break-inside: avoid;
    }
    .contra {
      box-decoration-break: clone;
    }
    th,
    td {
      padding-block: 1.5mm;
    }
    .note,
    td.undescribed {
      font-size: 9pt;
    }
    .contra-title,
    .skills-title,
    .unplaced-title {
      font-size: 11pt;
      break-after: avoid;
    }
    .link {
      display: none;
    }
  }
`;
