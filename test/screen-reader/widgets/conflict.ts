import type { Script } from '../script.js';

export const conflict: Script = {
  widget: 'conflict',
  steps: [
    { does: 'To the heading, in browse mode', keys: ['h'], hears: ['Somebody else has changed this meanwhile heading level 2'] },
    { does: 'Read what is asked', keys: ['Down'], hears: ['Choose what to keep, part by part.'] },
    { does: 'On to the buttons for all', keys: ['Tab', 'Tab'], hears: ['Choose all of yours', 'Choose all of theirs'], focus: '[part=take-theirs]' },
    { does: 'On to the first part', keys: ['Tab'], hears: ['Role', 'You both have changed this.', 'Yours', 'Customer adviser', 'not selected radio button'], focus: '[type=radio]' },
    { does: 'On to a level', keys: ['Tab'], hears: ['Communication', 'Only you have changed this.', 'Yours', 'Level F', 'selected radio button'], focus: ':checked' },
    { does: 'On to another', keys: ['Tab'], hears: ['Customer Focus', 'Only they have changed this.', 'Theirs Plans the rota', 'selected radio button'], focus: ':checked' },
    { does: 'On to the button', keys: ['Tab'], hears: ['Keep what is chosen', 'button'], focus: '[part=decide]' },
    { does: 'Keep without choosing all', keys: ['space'], hears: ['Role', 'Yours', 'One part is not chosen yet.'], focus: '[type=radio]' },
    { does: 'Focus mode', keys: ['Insert+a'], hears: ['Focus mode'] },
    { does: 'Choose theirs', keys: ['Down'], hears: ['Theirs', 'Service adviser', 'selected radio button'], focus: ':checked' },
    { does: 'Back to the buttons for all', keys: ['shift+Tab'], hears: ['Choose all of theirs'], focus: '[part=take-theirs]' },
    { does: 'Choose all of theirs', keys: ['space'], hears: ['All of theirs are chosen.'], focus: '[part=take-theirs]' },
    { does: 'On to the second part', keys: ['Tab', 'Tab'], hears: ['Theirs', 'selected radio button'], focus: ':checked' },
  ],
};
