import 'rung-elements/define/level-picker.js';
import { sendKeys } from '../support/commands.js';
import { formControlSuite } from './form-control-suite.js';

describe('<rung-level-picker> as a form control', () => {
  formControlSuite<string>({
    tag: 'rung-level-picker',
    prepare: (control) => control.setAttribute('levels', 'A B C'),
    first: { value: 'B', attribute: 'B', sent: ['B'] },
    second: { value: 'C', attribute: 'C', sent: ['C'] },
    missing: 'Choose a level.',
    async enterFirst() {
      await sendKeys({ press: 'Space' });
      await sendKeys({ press: 'ArrowDown' });
    },
    async takeAway() {
      await sendKeys({ press: 'ArrowDown' });
      await sendKeys({ press: 'ArrowDown' });
    },
    async tryToChange() {
      for (const key of ['ArrowDown', 'ArrowUp', 'Space', 'ArrowRight', 'ArrowLeft']) await sendKeys({ press: key });
    },
  });
});
