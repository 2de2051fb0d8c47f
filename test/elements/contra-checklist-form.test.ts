import 'rung-elements/define/contra-checklist.js';
import type { Checklist } from '../../src/model/index.js';
import { sendKeys } from '../support/commands.js';
import { addOptions, answer } from './contra-checklist-support.js';
import { formControlSuite, type ExampleValue } from './form-control-suite.js';

/** A document has one form: as the schema orders it. */
function example(value: Checklist): ExampleValue<Checklist | null> {
  const json = JSON.stringify(value);
  return { value, attribute: json, sent: [json] };
}

describe('<rung-contra-checklist> as a form control', () => {
  formControlSuite<Checklist | null>({
    tag: 'rung-contra-checklist',
    prepare: addOptions,
    first: example(answer('a')),
    second: example(answer({ indicator: 'b', seen: 'On Monday' }, 'c')),
    missing: 'Select what was observed, or “None of these”.',
    enterFirst: () => sendKeys({ press: 'Space' }),
    takeAway: () => sendKeys({ press: 'Space' }),
    async tryToChange() {
      for (const key of ['Space', 'Enter', 'ArrowDown']) await sendKeys({ press: key });
    },
  });
});

describe('<rung-contra-checklist> as a form control, when none was observed', () => {
  formControlSuite<Checklist | null>({
    tag: 'rung-contra-checklist',
    prepare: addOptions,
    first: example(answer()),
    second: example(answer('a')),
    missing: 'Select what was observed, or “None of these”.',
    async enterFirst() {
      for (const key of ['Tab', 'Tab', 'Tab', 'Space']) await sendKeys({ press: key });
    },
    takeAway: () => sendKeys({ press: 'Space' }),
    async tryToChange() {
      for (const key of ['Space', 'Enter']) await sendKeys({ press: key });
    },
  });
});
