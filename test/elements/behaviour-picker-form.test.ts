import type { BehaviourReference } from '../../src/model/index.js';
import { formControlSuite } from './form-control-suite.js';
import { press, reference, small } from './behaviour-picker-support.js';

const first = [reference('care.1')];
const second = [reference('craft.1'), { competency: 'care', text: 'Sings at work' }];

describe('<rung-behaviour-picker> as a form control', () => {
  formControlSuite<readonly BehaviourReference[]>({
    tag: 'rung-behaviour-picker',
    prepare: (control) => Object.assign(control, { framework: small }),
    first: { value: first, attribute: JSON.stringify(first), sent: [JSON.stringify(first)] },
    second: { value: second, attribute: JSON.stringify(second), sent: [JSON.stringify(second)] },
    missing: 'Choose at least one behaviour.',
    enterFirst: () => press('ArrowDown', 'Enter'),
    takeAway: () => press('Escape', 'Tab', 'Enter'),
    tryToChange: () => press('ArrowDown', 'Enter', 'Escape', 'x', 'Backspace', 'Delete', 'Space'),
  });
});
