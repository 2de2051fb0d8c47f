import type { Script } from '../script.js';

const tabs = (count: number): readonly string[] => Array.from({ length: count }, () => 'Tab');

/** A line manager completes a draft and submits it. */
export const roleProfile: Script = {
  widget: 'role-profile',
  steps: [
    { does: 'To the heading, in browse mode', keys: ['h'], hears: ['Parking services officer heading level 2'] },
    { does: 'On to where it stands', keys: ['Down', 'Down', 'Down'], hears: ['Draft', 'Waits for the line manager', 'List with 6 items', 'Now:', 'Write'] },
    { does: 'Into the form', keys: ['Tab'], hears: ['The role', 'Title of the role', 'Parking services officer'], focus: '#title' },
    { does: 'On to the family', keys: ['Tab'], hears: ['Role family (optional)', 'Roles of one family are compared with each other.'] },
    { does: 'On to the organisations and the line manager', keys: tabs(2), hears: ['Organisations', 'One on each line.', 'Line manager (optional)'] },
    { does: 'On to the posts', keys: ['Tab'], hears: ['Number of posts', '4'] },
    { does: 'On to the links', keys: tabs(2), hears: ['Job description (optional)', 'Person specification (optional)', 'Address of the page or file.'] },
    { does: 'On to the seniority', keys: ['Tab'], hears: ['Seniority', 'Staff'] },
    { does: 'On to new or updated', keys: ['Tab'], hears: ['New or updated', 'An update of a role', 'selected radio button'] },
    { does: 'On to managing', keys: ['Tab'], hears: ['The role manages people', 'check box not checked'], focus: '#manager' },
    { does: 'Into the first row', keys: ['Tab'], hears: ['Core', 'Level for Communication (B, D, F and H have descriptions)', 'B.', 'selected radio button'], misses: ['region Communication'] },
    { does: 'On to its rationale', keys: tabs(2), hears: ['Read all descriptions', 'Rationale for Communication', 'Explains rules', 'Say for each which level the role needs'] },
    { does: 'On to what is folded away', keys: tabs(2), hears: ['Behaviours most needed for Communication', 'What similar roles say for Communication', 'collapsed'] },
    { does: 'Into the second row', keys: ['Tab'], hears: ['Level for Customer Focus', 'A.', 'not selected radio button', 'No description. Compare with level B.'] },
    { does: 'On to what similar roles say', keys: tabs(4), hears: ['Rationale for Customer Focus', 'What similar roles say for Customer Focus', 'collapsed'], focus: 'summary' },
    { does: 'Open it', keys: ['space'], hears: ['expanded'] },
    { does: 'Read it', keys: ['Insert+a', 'Down', 'Down', 'Down'], hears: ['List with 1 item', 'Visitor centre assistant', 'Keeps to agreed times'] },
    { does: 'On to the steps', keys: ['b'], hears: ['Submit', 'button'] },
    { does: 'Submit what is not whole', keys: ['space'], hears: ['There is something to complete', 'heading'], focus: '#summary-title' },
    { does: 'On to the first that is missing', keys: ['Tab'], hears: ['Customer Focus', 'link'], focus: '[part=summary-link]' },
    { does: 'Follow it', keys: ['Return'], hears: ['Level for Customer Focus', 'not selected radio button', 'Error:'], focus: '[type=radio]' },
    { does: 'Focus mode', keys: ['Insert+a'], hears: ['Focus mode'] },
    { does: 'Choose', keys: ['Down'], hears: ['B.', 'selected radio button'], focus: '[value=B]:checked' },
    { does: 'On to the rationale', keys: tabs(2), hears: ['Rationale for Customer Focus', 'Error:'], focus: 'textarea' },
    { does: 'Write', types: 'Counter duty', focus: 'textarea' },
    { does: 'On to the button', keys: tabs(3), hears: ['Submit', 'button'], focus: '[data-action=submit]' },
    { does: 'Submit', keys: ['space'], hears: ['Submit', 'It goes to HR. Nobody changes it meanwhile.', 'button'], focus: '[part=confirm]' },
    { does: 'Go back', keys: ['Escape'], hears: ['Submit', 'button'], focus: '[data-action=submit]' },
    { does: 'Submit after all', keys: ['space', 'space'], hears: ['Submitted. Waits for HR'], focus: '#where' },
    { does: 'To the first table, in browse mode', keys: ['t'], hears: ['table with 3 rows 5 columns'] },
    { does: 'Down to the first competency', keys: ['alt+shift+Down', 'alt+shift+Right'], hears: ['Communication', 'row header'] },
    { does: 'Read its row', keys: ['Down', 'Down', 'Down', 'Down', 'Down'], hears: ['feel free to respond', 'B.', 'Explains rules'] },
  ],
};

/** HR looks at an update. */
export const reviewedProfile: Script = {
  widget: 'role-profile',
  scene: 'role-profile-review',
  steps: [
    { does: 'To the heading, in browse mode', keys: ['h'], hears: ['Parking services officer heading level 2'] },
    { does: 'To what can be done', keys: ['h', 'h'], hears: ['Core', 'What you can do now heading level 3'] },
    { does: 'On to the buttons', keys: tabs(2), hears: ['Agree', 'Return', 'button'], focus: '[data-action=return]' },
    // Firefox with Orca says what has the focus in a dialog, or nothing: see the README.
    { does: 'Return it', keys: ['space'], focus: '#step-text' },
    { does: 'Ask Orca where that is', keys: ['KP_Enter'], hears: ['Why is it returned?'], focus: '#step-text' },
    { does: 'On to the button', keys: ['Tab'], hears: ['Return', 'button'], focus: '[part=confirm]' },
    { does: 'Return it without a reason', keys: ['space'], hears: ['Why is it returned?', 'Error: Say why, in a few words'], focus: '#step-text' },
    { does: 'Go back', keys: ['Escape'], hears: ['Return', 'button'], focus: '[data-action=return]' },
    { does: 'Agree', keys: ['shift+Tab', 'space'], hears: ['Change a level only with a reason', 'Agreed level for Communication', 'B (as submitted)'], focus: 'select' },
    { does: 'Choose another', keys: ['Down'], hears: ['C'], focus: 'select' },
    { does: 'On to the reason', keys: ['Tab'], hears: ['Why another level for Communication?'], focus: '.why' },
    { does: 'On to the button', keys: tabs(3), hears: ['Agreed level for Customer Focus', 'Remark', '(optional)', 'Agree'], focus: '[part=confirm]' },
    { does: 'Agree without the reason', keys: ['space'], hears: ['Why another level for Communication?', 'Error:'], focus: '.why' },
    { does: 'Write it', types: 'As elsewhere', focus: '.why' },
    { does: 'On to the button', keys: tabs(3), hears: ['Agree', 'button'], focus: '[part=confirm]' },
    { does: 'Agree', keys: ['space'], hears: ['Agreed. Waits for HR'], focus: '#where' },
    { does: 'On to what can be done now', keys: tabs(2), hears: ['Publish', 'button'], focus: '[data-action=publish]' },
  ],
};

/** Somebody else saves the same profile. */
export const metProfile: Script = {
  widget: 'role-profile',
  scene: 'role-profile-conflict',
  steps: [
    { does: 'Into the form', keys: ['Tab'], hears: ['Title of the role'], focus: '#title' },
    { does: 'Nothing is unsaved', meanwhile: 'A colleague changes the title', hears: ['Changed elsewhere at', 'You see it as it is now.'], focus: '#title' },
    { does: 'Write', types: ' team', focus: '#title' },
    { does: 'What was written is not saved yet', types: 's', meanwhile: 'A colleague changes the title again', hears: ['Somebody else has changed this meanwhile. Both versions are kept until you choose.'], focus: '#title' },
    { does: 'Back to the versions', keys: ['shift+Tab'], hears: ['Download a copy'] },
    { does: 'On back to the button', keys: ['shift+Tab'], hears: ['Keep what is chosen', 'button'] },
    { does: 'Keep without choosing', keys: ['space'], hears: ['Role', 'Yours', 'not selected radio button', 'One part is not chosen yet'], focus: '[type=radio]' },
    { does: 'Choose', keys: ['space'], hears: ['selected'], focus: ':checked' },
    { does: 'On to the button', keys: ['Tab'], hears: ['Keep what is chosen'] },
    { does: 'Keep it', keys: ['space'], hears: ['Draft. Waits for the line manager'], focus: '#where' },
  ],
};
