import type { Script } from '../script.js';

export const behaviourPicker: Script = {
  widget: 'behaviour-picker',
  steps: [
    { does: 'Into the field', keys: ['Tab'], hears: ['Behaviours', 'combo box', 'Type words to search. You can choose several.'], focus: '[role=combobox]' },
    { does: 'Search', types: 'ideas', hears: ['expanded', '3 behaviours'] },
    { does: 'To the first option', keys: ['Down'], hears: ['multi-select list box', 'Accountability', 'creative ideas. Leaders not checked'], focus: '[role=combobox]' },
    { does: 'Ask Orca where that is', keys: ['KP_Enter'], hears: ['ideas', '1 of 3'] },
    { does: 'Take it', keys: ['Return'], hears: ['1 chosen.'] },
    { does: 'To the second option', keys: ['Down'], hears: ['Respect', 'unfamiliar ideas', 'All Colleagues not checked'] },
    { does: 'Take it', keys: ['Return'], hears: ['2 chosen.'] },
    { does: 'Back to the first option', keys: ['Up'], hears: ['Accountability', 'creative ideas. Leaders checked'] },
    { does: 'Close the list', keys: ['Escape'], hears: ['Behaviours', 'combo box'], focus: '[role=combobox]' },
    { does: 'On to what is chosen', keys: ['Tab'], hears: ['List with 2 items', 'Remove Promotes', 'button'], focus: '[part=remove]' },
    { does: 'Remove it', keys: ['space'], hears: ['1 chosen.', 'Remove Gives'], focus: '[part=remove]' },
    { does: 'Remove the other', keys: ['space'], hears: ['None chosen.', 'combo box'], focus: '[role=combobox]' },
    { does: 'Select the words of the search', keys: ['ctrl+a'], hears: ['selected'] },
    { does: 'Search for what is not there', types: 'zzz', hears: ['No behaviour has these words'] },
    { does: 'Close the list', keys: ['Escape'] },
    { does: 'On to own behaviours', keys: ['Tab'], hears: ['Add your own behaviour', 'collapsed'] },
    { does: 'On to the button', keys: ['Tab'], hears: ['Save'] },
    { does: 'Save without a behaviour', keys: ['space'], hears: ['Behaviours', 'Error: Choose at least one behaviour.'], focus: '[role=combobox]' },
  ],
};
