import type { CDPSession, KeyInput } from 'puppeteer-core';
import type { Visitor } from './visitor.js';

/** What has the focus, as a screen reader would name it. */
interface Focused {
  readonly role: string;
  readonly name: string;
}

/** How long somebody looks at a page until it says what they wait for, in milliseconds. */
const PATIENCE = 15_000;

/** More stops than any page of the portal has. */
const MOST_STOPS = 400;

const DEEP_FOCUS = `(() => { let active = document.activeElement; while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement; return active; })()`;

/** A person who uses nothing but the keyboard, and finds controls by their role and name. */
export class Keyboard {
  readonly #visitor: Visitor;
  readonly #session: CDPSession;

  private constructor(visitor: Visitor, session: CDPSession) {
    this.#visitor = visitor;
    this.#session = session;
  }

  static async of(visitor: Visitor): Promise<Keyboard> {
    const session = await visitor.page.createCDPSession();
    await session.send('Accessibility.enable');
    return new Keyboard(visitor, session);
  }

  async press(key: KeyInput, times = 1): Promise<void> {
    for (let time = 0; time < times; time += 1) await this.#visitor.page.keyboard.press(key);
  }

  type(text: string): Promise<void> {
    return this.#visitor.page.keyboard.type(text);
  }

  async focused(): Promise<Focused> {
    const { result } = await this.#session.send('Runtime.evaluate', { expression: DEEP_FOCUS });
    if (!result.objectId) return { role: '', name: '' };
    const { nodes } = await this.#session.send('Accessibility.getPartialAXTree', { objectId: result.objectId, fetchRelatives: false });
    const [node] = nodes;
    return { role: String(node?.role?.value ?? ''), name: String(node?.name?.value ?? '') };
  }

  /** Goes from control to control until it is there; `back` with Shift+Tab. */
  async goTo(role: string, name: RegExp | string, { back = false } = {}): Promise<void> {
    const passed: string[] = [];
    const isIt = (focused: Focused): boolean => focused.role === role && (typeof name === 'string' ? focused.name === name : name.test(focused.name));
    const { keyboard } = this.#visitor.page;
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      if (back) await keyboard.down('Shift');
      await keyboard.press('Tab');
      if (back) await keyboard.up('Shift');
      const focused = await this.focused();
      if (isIt(focused)) return;
      passed.push(`${focused.role} “${focused.name}”`);
      // Round once, and once more for what came meanwhile.
      if (passed.filter((each) => each === passed[0]).length > 3 && passed.length > 60) break;
    }
    throw new Error(`Nobody comes to ${role} “${String(name)}” with the keyboard. On the way: ${passed.slice(-40).join(', ')}`);
  }

  /** Goes to a button or a link and uses it. */
  async use(role: 'button' | 'link', name: RegExp | string, options?: { readonly back?: boolean }): Promise<void> {
    await this.goTo(role, name, options);
    await this.press('Enter');
  }

  /** Goes to a text field and writes into it. */
  async write(name: RegExp | string, text: string): Promise<void> {
    await this.goTo('textbox', name);
    await this.type(text);
  }

  /** Goes to the next level picker and chooses the level so many above the lowest. */
  async chooseLevel(above: number): Promise<void> {
    await this.goTo('radio', /./);
    await this.press('Space');
    await this.press('ArrowRight', above);
  }

  /** Opens the dialog of a step and takes it. */
  async takeStep(name: string): Promise<void> {
    await this.use('button', name);
    await this.#visitor.finds('rung-role-profile >>> dialog[open]');
    await this.use('button', name);
  }

  /** Chooses in a list by the beginning of its entry. */
  async select(name: string, entry: string, options?: { readonly back?: boolean }): Promise<void> {
    await this.goTo('combobox', name, options);
    await this.type(entry);
  }

  /** Waits until a text field has this in it. */
  async has(name: RegExp, text: string): Promise<void> {
    const deadline = performance.now() + PATIENCE;
    const read = (): Promise<readonly string[]> =>
      this.#visitor.page.$$eval('rung-role-profile >>> textarea', (areas) => areas.flatMap((area) => (area instanceof HTMLTextAreaElement ? [`${area.labels[0]?.textContent ?? ''}: ${area.value}`] : [])));
    let texts = await read();
    while (!texts.some((each) => name.test(each.trim()) && each.endsWith(`: ${text}`))) {
      if (performance.now() > deadline) throw new Error(`No field ${String(name)} has “${text}”. There are: ${texts.join(' | ')}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
      texts = await read();
    }
  }

  /** Waits until the page says this somewhere, inside elements too. */
  async reads(words: string | RegExp, selector = 'main'): Promise<void> {
    const deadline = performance.now() + PATIENCE;
    const read = async (): Promise<string> => ((await this.#visitor.page.$(selector)) ? this.#visitor.text(selector) : '');
    let text = await read();
    while (!(typeof words === 'string' ? text.includes(words) : words.test(text))) {
      if (performance.now() > deadline) throw new Error(`The page does not say “${String(words)}”. It says: ${text.slice(0, 3_000)}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
      text = await read();
    }
  }
}
