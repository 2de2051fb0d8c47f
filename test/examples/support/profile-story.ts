import type { Keyboard } from './keyboard.js';
import type { Visitor } from './visitor.js';

/** Competencies that every role has in the sample framework. */
const CORE = 7;

/** Somebody at a machine of their own, who uses nothing but the keyboard. */
export interface Colleague {
  readonly visitor: Visitor;
  readonly keys: Keyboard;
}

/** A line manager writes what a draft needs: each level so many above the lowest, each with a rationale. */
export async function writeDraft({ keys }: Colleague, title: string): Promise<void> {
  await keys.write('Title of the role', title);
  await keys.write(/^Role family/, 'Planning');
  await keys.write('Organisations', 'Northbourne District Council');
  await keys.goTo('checkbox', 'The role manages people');
  for (let row = 0; row < CORE; row += 1) {
    await keys.chooseLevel(row % 4);
    await keys.write(/^Rationale/, `What the role needs, part ${String(row + 1)}.`);
  }
}

/** A member of the panel chooses three people, of which they are one. */
export async function beginPanel({ keys }: Colleague): Promise<void> {
  for (const member of ['Rhodri Price', 'Nadia Osman', 'Tom Hartley']) {
    await keys.goTo('checkbox', member);
    await keys.press('Space');
  }
  await keys.use('button', 'Begin the moderation');
  await keys.reads('0 of 7 chosen', 'rung-moderation');
  await keys.reads('In moderation', 'rung-role-profile');
}

/** A member's own levels: those of the profile, the first so many above the lowest and with a remark. */
export async function chooseAlone({ visitor, keys }: Colleague, { first, remark }: { readonly first: number; readonly remark: string }): Promise<void> {
  for (let row = 0; row < CORE; row += 1) {
    await keys.chooseLevel(row === 0 ? first : row % 4);
    await keys.goTo('textbox', /^Remark: /);
    if (row === 0) await keys.type(remark);
  }
  await keys.reads('7 of 7 chosen', 'rung-moderation');
  await keys.use('button', 'Hand in');
  await visitor.finds('rung-moderation >>> dialog[open]');
  await keys.use('button', 'Hand in');
}

/** The panel agrees where all chose the same, and with a reason on the one level where they did not. */
export async function agreeTogether({ keys }: Colleague): Promise<void> {
  await keys.use('button', 'Agree on the 6 where all chose the same');
  await keys.reads('6 of 7 agreed', 'rung-moderation');
  await keys.goTo('combobox', 'Agreed level: Communication');
  await keys.type('B');
  await keys.write('Reason: Communication', 'There are public meetings now.');
  await keys.reads('7 of 7 agreed', 'rung-moderation');
  await keys.use('button', 'Agree on the profile');
  await keys.reads('Agreed', 'rung-role-profile');
}
