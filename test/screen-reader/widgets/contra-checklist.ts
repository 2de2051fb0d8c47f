import type { Script } from '../script.js';

export const contraChecklist: Script = {
  widget: 'contra-checklist',
  steps: [
    { does: 'Into the checklist', keys: ['Tab'], hears: ['Synergy', 'Select all that were observed', 'required', 'Looks down on colleagues', 'check box not checked'] },
    { does: 'Select the first entry', keys: ['space'], hears: ['checked'], focus: '[name=item]:checked' },
    { does: 'On to its note', keys: ['Tab'], hears: ['Note', 'Looks down on colleagues', 'collapsed'] },
    { does: 'Open the note', keys: ['space'], hears: ['expanded'] },
    { does: 'Into the note', keys: ['Tab'], hears: ['What was seen', 'Looks down on colleagues'] },
    { does: 'Write', types: 'Eye rolling', focus: '[part=seen]' },
    { does: 'On to the second field', keys: ['Tab'], hears: ['What support was agreed', 'Looks down on colleagues'] },
    { does: 'On to “None of these”', keys: ['Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab'], hears: ['None of these', 'check box not checked'], focus: '[name=none]' },
    { does: 'Select it', keys: ['space'], hears: ['The other answers and their notes were cleared. Undo brings them back.'], focus: '[name=none]:checked' },
    { does: 'On to Undo', keys: ['Tab'], hears: ['Undo', 'button'] },
    { does: 'Undo', keys: ['space'], hears: ['All answers and notes are back', 'None of these', 'not checked'], focus: '[name=none]:not(:checked)' },
    { does: 'Back to the first entry', keys: ['shift+Tab', 'shift+Tab', 'shift+Tab', 'shift+Tab', 'shift+Tab', 'shift+Tab', 'shift+Tab'], hears: ['Note (written)'] },
    { does: 'To the entry itself', keys: ['shift+Tab'], hears: ['Looks down on colleagues', 'check box checked'] },
    { does: 'Take it back', keys: ['space'], hears: ['Nothing is selected any more'] },
    { does: 'On to the button', keys: ['Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab'], hears: ['Save'] },
    { does: 'Save without an answer', keys: ['space'], hears: ['Error: Select what was observed for Synergy, or “None of these”.'], focus: 'input' },
  ],
};
