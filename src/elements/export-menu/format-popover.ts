import type { LitElement } from 'lit';

/** Between the button and its list, and between the list and the window's edge, in pixels. */
const GAP = 6;

/** Keeps the open list of formats beside its button. The browser opens and closes it, by mouse, key and Escape. */
export class FormatPopover {
  readonly #host: LitElement;
  /** The focus was in the list when it began to close. */
  #hadFocus = false;
  #following: AbortController | undefined;

  constructor(host: LitElement) {
    this.#host = host;
  }

  close(): void {
    this.#list?.hidePopover();
  }

  /** Lets go of the window; a list that leaves the page closes without a word. */
  release(): void {
    this.#following?.abort();
    this.#following = undefined;
  }

  #follow(): void {
    this.release();
    this.#following = new AbortController();
    for (const name of ['scroll', 'resize']) addEventListener(name, this.#place, { capture: true, passive: true, signal: this.#following.signal });
  }

  readonly onBeforeToggle = (event: Event): void => {
    const isOpening = 'newState' in event && event.newState === 'open';
    if (isOpening) this.#follow();
    else this.release();
    // Its size is known once it is shown.
    if (isOpening) requestAnimationFrame(this.#place);
    const root = this.#host.renderRoot;
    this.#hadFocus = !isOpening && root instanceof ShadowRoot && this.#list?.contains(root.activeElement) === true;
  };

  /** Escape leaves the focus nowhere; a click elsewhere has taken it there. */
  readonly onToggle = (): void => {
    const root = this.#host.renderRoot;
    if (this.#hadFocus && root instanceof ShadowRoot && (isNowhere() || this.#list?.contains(root.activeElement))) root.querySelector<HTMLElement>('#button')?.focus();
    this.#hadFocus = false;
  };

  readonly #place = (): void => {
    const list = this.#list;
    const button = this.#host.renderRoot.querySelector('#button');
    if (!list?.matches(':popover-open') || !button) {
      this.release();
      return;
    }
    const { left, right, top, bottom } = button.getBoundingClientRect();
    const { clientWidth, clientHeight } = document.documentElement;
    const room = { below: clientHeight - bottom - 2 * GAP, above: top - 2 * GAP };
    list.style.setProperty('max-block-size', `${clientHeight - 2 * GAP}px`);
    const isBelow = room.below >= list.offsetHeight || room.below >= room.above;
    // What has no room on either side scrolls.
    list.style.setProperty('max-block-size', `${isBelow ? room.below : room.above}px`);
    const { offsetWidth: width, offsetHeight: height } = list;
    const start = getComputedStyle(this.#host).direction === 'rtl' ? right - width : left;
    list.style.setProperty('left', `${Math.max(GAP, Math.min(start, clientWidth - width - GAP))}px`);
    list.style.setProperty('top', `${isBelow ? bottom + GAP : top - height - GAP}px`);
  };

  get #list(): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>('#formats');
  }
}

const isNowhere = (): boolean => document.activeElement === null || document.activeElement === document.body;
