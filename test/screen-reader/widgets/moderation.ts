import type { Script } from '../script.js';

const tabs = (count: number): readonly string[] => Array.from({ length: count }, () => 'Tab');

/** A panel from its beginning to the agreement, as one of its members hears it. */
export const moderation: Script = {
  widget: 'moderation',
  steps: [
    { does: 'To the heading, in browse mode', keys: ['h'], hears: ['Moderation: Customer services adviser heading level 2'] },
    { does: 'To who is on the panel', keys: ['h'], hears: ['Who is on the panel? heading level 3'] },
    { does: 'Into the panel', keys: ['Tab'], hears: ['Choose three people who are trained in profiling', 'List with 6 items', 'Rhodri Price', 'check box not checked'], focus: '[value=rhodri]' },
    { does: 'Choose Rhodri', keys: ['space'], hears: ['checked', '1 of 3 chosen'] },
    { does: 'Choose Nadia', keys: ['Tab', 'space'], hears: ['Nadia Osman', '2 of 3 chosen'] },
    { does: 'On to the button', keys: tabs(3), hears: ['Tom Hartley', 'Mei Tanaka', 'Begin the moderation'], focus: '[part=begin]' },
    { does: 'Begin with two', keys: ['space'], hears: ['Rhodri Price', 'checked', 'Error: Choose exactly three people'], focus: '[value=rhodri]' },
    { does: 'Choose Tom', keys: ['Tab', 'Tab', 'space'], hears: ['Tom Hartley', '3 of 3 chosen'], focus: '[value=tom]' },
    { does: 'Begin', keys: ['Tab', 'Tab', 'space'], hears: ['Which level does the role need?', 'heading level 3'], misses: ['Hand in'], focus: '#step-title' },
    { does: 'Into the first row', keys: ['Tab'], hears: ['Definition', 'collapsed'] },
    { does: 'On to its levels', keys: ['Tab'], hears: ['Level for Communication (B, D, F and H have descriptions)', 'A.', 'not selected radio button'] },
    { does: 'Focus mode', keys: ['Insert+a'], hears: ['Focus mode'] },
    { does: 'Choose B', keys: ['Down'], hears: ['B.', 'selected radio button', '1 of 2 chosen'], focus: '[value=B]:checked' },
    { does: 'On to the remark', keys: tabs(2), hears: ['Remark: Communication', 'For the others, when all have handed in.'], focus: 'textarea' },
    { does: 'On to the button', keys: tabs(5), hears: ['Level for Customer Focus', 'Remark: Customer Focus', 'Hand in'], focus: '[part=hand-in]' },
    { does: 'Hand in what is not whole', keys: ['space'], hears: ['Not everything is chosen yet', 'heading'], focus: '#summary-title' },
    { does: 'On to what is missing', keys: ['Tab'], hears: ['Choose a level for Customer Focus.', 'link'] },
    { does: 'Follow it', keys: ['Return'], hears: ['Level for Customer Focus', 'A.', 'not selected radio button'], focus: '[value=A]' },
    { does: 'Choose', keys: ['space'], hears: ['selected', '2 of 2 chosen'], focus: ':checked' },
    { does: 'On to the button', keys: tabs(3), hears: ['Hand in'], focus: '[part=hand-in]' },
    { does: 'Hand in', keys: ['space'], hears: ['Hand in', 'button', 'You cannot change them afterwards.'], focus: '[part=confirm]' },
    { does: 'Go back', keys: ['Escape'], hears: ['Hand in', 'button'], focus: '[part=hand-in]' },
    { does: 'Hand in after all', keys: ['space', 'space'], hears: ['Waiting for Rhodri Price and Tom Hartley.'], focus: '#step-title' },
    { does: 'On to the own levels', keys: ['Tab'], hears: ['Your levels', 'collapsed'], focus: 'summary' },
    { does: 'Wait', meanwhile: 'Rhodri hands in', hears: ['Waiting for Tom Hartley.'], focus: 'summary' },
  ],
};

/** All have handed in, and the panel agrees. */
export const agreement: Script = {
  widget: 'moderation',
  scene: 'moderation-agree',
  steps: [
    { does: 'To what waits, in browse mode', keys: ['h', 'h'], hears: ['You have handed in heading level 3'] },
    { does: 'On to the own levels', keys: ['Tab'], hears: ['Your levels', 'collapsed'], focus: 'summary' },
    { does: 'Wait', meanwhile: 'Tom hands in', hears: ['All three have handed in.'], focus: '#step-title' },
    { does: 'Agree where all chose the same', keys: ['Tab'], hears: ['Agree on the one where all chose the same'], focus: '[part=agree-all]' },
    { does: 'Do it', keys: ['space'], hears: ['1 of 2 agreed'] },
    { does: 'To the first row, in browse mode', keys: ['3', 'h'], hears: ['Communication', 'heading level 4'] },
    { does: 'Read it', keys: Array.from({ length: 6 }, () => 'Down'), hears: ['The profile says', 'You', 'Rhodri Price', 'levels apart', 'Much of it is by phone.'] },
    { does: 'On to the agreed level', keys: ['Tab'], hears: ['Agreed level: Communication', 'Choose'], focus: '#level-0' },
    { does: 'On to the button', keys: Array.from({ length: 5 }, () => 'Tab'), hears: ['Reason', 'Agree on the profile'], focus: '[part=conclude]' },
    { does: 'Agree on the profile before it is whole', keys: ['space'], hears: ['Not everything is chosen yet'], focus: '#summary-title' },
    { does: 'Follow what is missing', keys: ['Tab', 'Return'], hears: ['Agree on Communication.', 'Agreed level: Communication'], focus: '#level-0' },
    { does: 'Choose', types: 'D', hears: ['D'], focus: '#level-0' },
    { does: 'On to the reason', keys: ['Tab'], hears: ['Reason (needed, because not all three had chosen this): Communication', 'Kept with the profile.'], focus: '#reason-0' },
    { does: 'Write it', types: 'Phone and counter', focus: '#reason-0' },
    { does: 'On to the button', keys: Array.from({ length: 4 }, () => 'Tab'), hears: ['Agreed level: Customer Focus', 'Agree on the profile'], focus: '[part=conclude]' },
    { does: 'Agree on the profile', keys: ['space'], hears: ['What the panel came to', 'Agreed.'], focus: '#step-title' },
  ],
};
