import type { Script } from '../script.js';

const down = (count: number): readonly string[] => Array.from({ length: count }, () => 'Down');

export const workflowSteps: Script = {
  widget: 'workflow-steps',
  steps: [
    { does: 'Read where a new role stands', keys: down(2), hears: ['Passed on', 'Waits for the panel'] },
    { does: 'Read on to where it is', keys: down(8), hears: ['Done:', 'Pass on', '2 March 2026', 'Now:', 'Panel moderates'] },
    { does: 'Read what is ahead', keys: down(6), hears: ['Tell people', 'HR and line manager', 'Review'] },
    { does: 'On to the way of one that was returned', keys: ['l'], hears: ['List with 6 items', 'Now:', 'Write'] },
    { does: 'Read to its end', keys: down(14), hears: ['HR reviews', 'Returned by Hari Nair (HR) on 5 March 2026:'] },
  ],
};
