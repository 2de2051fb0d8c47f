import type { Script } from '../script.js';

export const moderationQueue: Script = {
  widget: 'moderation-queue',
  steps: [
    { does: 'Into the list', keys: ['Tab'], hears: ['List with 2 items', 'Customer services adviser', 'button', 'Begin the moderation'], focus: '[part=open]' },
    { does: 'On to the next', keys: ['Tab'], hears: ['Duty planner', 'button', 'Begin the moderation'], focus: '[part=open]' },
    { does: 'Stay, while one more comes', meanwhile: 'HR passes on another profile', hears: ['3 profiles'], focus: '[part=open]' },
    { does: 'On to it', keys: ['Tab'], hears: ['Tree officer', 'button', 'Begin the moderation'], focus: '[part=open]' },
    { does: 'To the heading, in browse mode', keys: ['shift+h'], hears: ['Profiles that wait for you heading level 2'] },
    { does: 'Read how many there are', keys: ['Down'], hears: ['3 profiles'] },
    { does: 'Read the first', keys: ['Down', 'Down', 'Down', 'Down'], hears: ['Customer services adviser', 'Eastvale District Council, Northmoor Council', 'Since 2 March 2026', 'Begin the moderation'] },
  ],
};
