import type { Script } from '../script.js';

const down = (count: number): readonly string[] => Array.from({ length: count }, () => 'Down');

export const frameworkDiff: Script = {
  widget: 'framework-diff',
  steps: [
    { does: 'To the heading, in browse mode', keys: ['h'], hears: ['What changed heading level 2'] },
    { does: 'Read which versions, and what changed', keys: down(8), hears: ['Before', 'After', 'version 2', 'In short', 'Competencies: 1 renamed'] },
    { does: 'On to what it touches', keys: ['h'], hears: ['What it touches heading level 3'] },
    { does: 'On to the profiles', keys: ['Tab'], hears: ['Role profiles: 6', 'collapsed'], focus: 'summary' },
    { does: 'Open them', keys: ['space'], hears: ['expanded'], focus: 'summary' },
    { does: 'On to the first', keys: ['Tab'], hears: ['List with 6 items', 'Trainee planning officer', 'button'], focus: '[part=open]' },
    { does: 'Read why', keys: down(2), hears: ['Communication, level A', 'Residents first'] },
    { does: 'To the filter, in browse mode', keys: ['c'], hears: ['Show what was', 'Everything'] },
    { does: 'Focus mode', keys: ['Insert+a'], hears: ['Focus mode'], focus: 'select' },
    { does: 'Choose', types: 'Rem', hears: ['emoved'], focus: 'select' },
    { does: 'Choose everything again', types: 'Eve', focus: 'select' },
    { does: 'To the changes of a competency, in browse mode', keys: ['Insert+a', 'h'], hears: ['heading level 3'] },
    { does: 'Into its table', keys: ['t'], hears: ['table with', 'columns'] },
    { does: 'On to the first change', keys: ['alt+shift+Down', 'alt+shift+Right', 'alt+shift+Right'], hears: ['Row 2, column 2', 'Row 2, column 3'] },
  ],
};
