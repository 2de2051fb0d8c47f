import type { Messages } from './messages.js';

type Format = 'json' | 'case' | 'case-1.0' | 'moodle' | 'csv' | 'csv-wide' | 'xlsx' | 'docx' | 'html';

/** Words of the export menu. */
export interface ExportMessages {
  readonly button: string;
  readonly formats: string;
  readonly names: Readonly<Record<Format, string>>;
  /** What a format is for. */
  readonly hints: Readonly<Record<Format, string>>;
  readonly making: (format: string) => string;
  readonly cancel: string;
  readonly cancelled: string;
  readonly downloaded: (name: string) => string;
  readonly failed: (format: string) => string;
  readonly retry: string;
  readonly empty: string;
  readonly waiting: string;
  readonly noFramework: string;
  readonly lossTitle: (format: string) => string;
  readonly lossHint: string;
  readonly downloadAnyway: string;
  /** Sentences for losses by their code; English ones come with the loss. */
  readonly losses?: Readonly<Record<string, (values: Readonly<Record<string, string>>) => string>>;
}

export const exportMessages: Messages<ExportMessages> = {
  en: {
    button: 'Export',
    formats: 'Formats',
    names: {
      docx: 'Word',
      xlsx: 'Excel',
      html: 'Web page',
      csv: 'CSV, long',
      'csv-wide': 'CSV, wide',
      json: 'Rung (JSON)',
      case: 'CASE 1.1',
      'case-1.0': 'CASE 1.0',
      moodle: 'Moodle',
    },
    hints: {
      docx: 'To read, print and edit',
      xlsx: 'A workbook to sort and filter',
      html: 'To put on an intranet',
      csv: 'One row for each behaviour',
      'csv-wide': 'One column for each level',
      json: 'Keeps everything, for these widgets',
      case: 'For other competency systems',
      'case-1.0': 'For older competency systems',
      moodle: 'A competency framework for Moodle',
    },
    making: (format) => `Making the file for ${format}…`,
    cancel: 'Cancel',
    cancelled: 'Nothing was downloaded.',
    downloaded: (name) => `Downloaded: ${name}`,
    failed: (format) => `The file for ${format} could not be made. Check your connection and try again, or choose another format.`,
    retry: 'Try again',
    empty: 'There is nothing to export yet.',
    waiting: 'Waiting for the framework…',
    noFramework: 'The framework could not be loaded, so it cannot be exported.',
    lossTitle: (format) => `What a file for ${format} does not keep`,
    lossHint: 'Where you are, nothing changes. The file will differ in this:',
    downloadAnyway: 'Download it',
  },
  cy: async () => (await import('./export-messages.cy.js')).exportMessagesCy,
};
