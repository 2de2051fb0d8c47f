import type { Script } from '../script.js';

export const frameworkImporter: Script = {
  widget: 'framework-importer',
  steps: [
    { does: 'Into the importer', keys: ['Tab'], hears: ['Choose files', 'button', 'Word, Excel'], focus: '#choose' },
    { does: 'On to the field for text', keys: ['Tab'], hears: ['Paste it', 'Copy the tables with their headings'], focus: '#paste' },
    { does: 'Read an empty field', keys: ['Tab', 'space'], hears: ['There is no text in the field yet.'], focus: '#paste' },
    // The dialog that chooses files is the browser's own.
    { does: 'Write a table', types: 'Theme,Level 1,Level 2,Notes', keys: ['Return'], focus: '#paste' },
    { does: 'Write its second row', types: 'Listening,Lets people finish,Makes room for others,Talks over people', focus: '#paste' },
    { does: 'On to the button', keys: ['Tab'], hears: ['Read the text', 'button'] },
    { does: 'Read it', keys: ['space'], focus: '#step-title' },
    { does: 'On to how it was found', keys: ['Tab'], hears: ['How this was found', 'collapsed'] },
    { does: 'On to what to check', keys: ['Tab'], hears: ['Check: At table 1, row 2', 'Show in the source', 'button'] },
    { does: 'On to the next', keys: ['Tab'], hears: ['Show in the source', 'Notes'] },
    { does: 'On to the result', keys: ['Tab'], hears: ['Preview', 'pressed'] },
    { does: 'On to names and behaviours', keys: ['Tab'], hears: ['Names and behaviours', 'not pressed'] },
    { does: 'Show them', keys: ['space'], hears: ['pressed'] },
    { does: 'Back to the preview', keys: ['shift+Tab'], hears: ['Preview', 'not pressed'] },
    { does: 'Show it', keys: ['space'], hears: ['pressed'] },
    { does: 'Back to what to check', keys: ['shift+Tab'], hears: ['Show in the source', 'Notes'] },
    { does: 'To its place', keys: ['space'], hears: ['Not understood'], focus: '[data-selected]' },
    { does: 'On to what it was taken for', keys: ['Tab'], hears: ['What it was taken for, Table 1, column 4, “Notes”', 'Not understood', 'button'] },
    { does: 'Ask what it is', keys: ['space'], hears: ['The column holds'], focus: 'select' },
    { does: 'Choose', types: 'Contra', hears: ['Contra-indicators'], focus: 'select' },
    { does: 'On to the button', keys: ['Tab'], hears: ['Save', 'button'] },
    { does: 'Save', keys: ['space'], hears: ['column 4, “Notes” is now: Contra-indicators'] },
    { does: 'Undo', keys: ['ctrl+z'], hears: ['Undone: column 4, “Notes” is now: Contra-indicators'] },
    { does: 'Redo', keys: ['ctrl+y'], hears: ['Done again: column 4, “Notes” is now: Contra-indicators'] },
  ],
};
