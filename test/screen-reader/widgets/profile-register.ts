import type { Script } from '../script.js';

const tabs = (count: number): readonly string[] => Array.from({ length: count }, () => 'Tab');

/** HR finds, sorts and selects profiles. */
export const profileRegister: Script = {
  widget: 'profile-register',
  steps: [
    { does: 'To the heading, in browse mode', keys: ['h'], hears: ['Role profiles heading level 2'] },
    { does: 'Into the search', keys: ['Tab'], hears: ['Find a profile (Role, family or organisation)'], focus: '[type=search]' },
    { does: 'Search', types: 'plan', hears: ['2 of 12 profiles'], focus: '[type=search]' },
    { does: 'On to the filters', keys: tabs(5), hears: ['Organisation', 'Role family', 'Status', 'Waits for', 'Due for review by 2 March 2026', 'check box not checked'], focus: '[type=checkbox]' },
    { does: 'On to the button', keys: ['Tab'], hears: ['Clear search and filters'], focus: '[part=clear]' },
    { does: 'Clear', keys: ['space'], hears: ['12 profiles'], focus: '[type=search]' },
    { does: 'On to the status', keys: tabs(3), hears: ['Status', 'All'], focus: 'select' },
    { does: 'Choose', types: 'Pub', hears: ['6 of 12 profiles'], focus: 'select' },
    { does: 'On to what can be done with all', keys: tabs(4), hears: ['Select all that are loaded', 'check box not checked'] },
    { does: 'On to the table', keys: ['Tab', 'Tab'], hears: ['Role profiles'] },
    { does: 'On to the first head', keys: ['Tab'], hears: ['Role', 'sorted ascending', 'button'], focus: '[part=sort]' },
    { does: 'Sort the other way', keys: ['space'], focus: '[part=sort]' },
    { does: 'On to the next head', keys: ['Tab'], hears: ['Organisation', 'Sort by Organisation'], focus: '[part=sort]' },
    { does: 'Sort by it', keys: ['space'], focus: '[part=sort]' },
    // Firefox says nothing by itself: see the README.
    { does: 'Back, and to it again', keys: ['shift+Tab', 'Tab'], hears: ['Organisation', 'sorted ascending'], focus: '[part=sort]' },
    { does: 'To the first row, in browse mode', keys: ['x'], hears: ['Select', 'check box not checked'] },
    { does: 'Select it', keys: ['space'], hears: ['checked', '1 selected'], focus: '[part=select]' },
    { does: 'On to its role', keys: ['Tab'], hears: ['row header', 'button'], focus: '[part=open]' },
    { does: 'Read the row', keys: ['Down', 'Down', 'Down', 'Down', 'Down', 'Down'], hears: ['Organisation column header', 'Posts column header', 'Status column header Published'] },
  ],
};

/** How levels are distributed. */
export const distribution: Script = {
  widget: 'profile-register',
  scene: 'register-distribution',
  steps: [
    { does: 'To the end, in browse mode', keys: ['ctrl+End'] },
    { does: 'Back to the distribution', keys: ['shift+Tab'], hears: ['Distribution of levels', 'collapsed'], focus: 'summary' },
    { does: 'Open it', keys: ['space'], hears: ['expanded'], focus: 'summary' },
    { does: 'On to counting again', keys: ['Tab'], hears: ['Count again', 'button'], focus: '[part=again]' },
    { does: 'On to the organisation', keys: ['Tab'], hears: ['Levels in', 'combo box'], focus: 'select' },
    { does: 'To the table, in browse mode', keys: ['Escape', 'Insert+a', 't'], hears: ['table with 4 rows'] },
    { does: 'On to the first competency', keys: ['alt+shift+Down'], hears: ['Communication'] },
    { does: 'On to the first level', keys: ['alt+shift+Right'], hears: ['2', 'column 2'] },
  ],
};
