import type { Script } from '../script.js';

export const levelPicker: Script = {
  widget: 'level-picker',
  steps: [
    { does: 'Into the picker', keys: ['Tab'], hears: ['Level for Communication', 'B, D, F and H have descriptions', 'A.', 'not selected radio button', 'No description. Compare with level B.'] },
    { does: 'Focus mode, in which the arrow keys are the page’s', keys: ['Insert+a'], hears: ['Focus mode'] },
    { does: 'Next level', keys: ['Down'], hears: ['B.', 'selected radio button'], misses: ['No description'], focus: '[value=B]:checked' },
    { does: 'Next level', keys: ['Down'], hears: ['C.', 'selected radio button', 'No description. Compare with level B and level D.'], focus: '[value=C]:checked' },
    { does: 'Back past the first one', keys: ['Up', 'Up', 'Up'], hears: ['Not assessed.', 'selected radio button', 'Error: Choose a level for Communication.'], focus: '[value=""]:checked' },
    { does: 'On to the descriptions', keys: ['Tab'], hears: ['Read all descriptions', 'collapsed'], focus: 'summary' },
    { does: 'On to the button', keys: ['Tab'], hears: ['Save'] },
    { does: 'Save without a level', keys: ['space'], hears: ['Level for Communication', 'Error: Choose a level for Communication.'], focus: '[type=radio]' },
  ],
};
