/** Between the field, with the outline of its focus, and its popup; and from there to the window's edge; in pixels. */
const GAP = 8;
const EDGE = 8;
/** Below the field there has to be room for this much, or as much as above it. */
const ENOUGH = 320;
/** A field in a narrow column has a popup that can be read. */
const LEAST_WIDTH = 240;

/**
 * Keeps a popover beside its field while it is open, in the part of the window that is seen (a phone's keyboard covers
 * the rest): below where there is room, else above. Looks once a frame, because whatever moves the field may be in any
 * root around it. A field that goes out of view takes its popup with it.
 */
export class Popup {
  readonly #onGone: () => void;
  #popup: HTMLElement | undefined;
  #anchor: HTMLElement | undefined;
  #seen: IntersectionObserver | undefined;
  #frame = 0;
  #placed = '';

  constructor(onGone: () => void) {
    this.#onGone = onGone;
  }

  get isOpen(): boolean {
    return this.#popup !== undefined;
  }

  open(popup: HTMLElement, anchor: HTMLElement): void {
    if (this.isOpen) return;
    this.#popup = popup;
    this.#anchor = anchor;
    this.#placed = '';
    this.#follow(); // before it is shown, or its old content would be laid out for nothing
    popup.showPopover();
    this.#seen = new IntersectionObserver((entries) => {
      if (!entries.at(-1)?.isIntersecting) this.#onGone();
    });
    this.#seen.observe(anchor);
    anchor.ownerDocument.addEventListener('pointerdown', this.#onPointerDown);
  }

  close(): void {
    if (!this.#popup) return;
    cancelAnimationFrame(this.#frame);
    this.#seen?.disconnect();
    this.#anchor?.ownerDocument.removeEventListener('pointerdown', this.#onPointerDown);
    // Out of the page it is hidden already.
    if (this.#popup.matches(':popover-open')) this.#popup.hidePopover();
    this.#popup = undefined;
  }

  readonly #follow = (): void => {
    this.#place();
    this.#frame = requestAnimationFrame(this.#follow);
  };

  #place(): void {
    const [popup, anchor] = [this.#popup, this.#anchor];
    if (!popup || !anchor) return;
    const field = anchor.getBoundingClientRect();
    const page = anchor.ownerDocument.documentElement;
    const seen = window.visualViewport;
    const top = seen?.offsetTop ?? 0;
    const bottom = top + (seen?.height ?? page.clientHeight);
    const below = bottom - field.bottom - GAP - EDGE;
    const above = field.top - top - GAP - EDGE;
    const isBelow = below >= Math.min(ENOUGH, Math.max(above, 0));
    const width = Math.min(Math.max(field.width, LEAST_WIDTH), page.clientWidth - 2 * EDGE);
    const start = getComputedStyle(anchor).direction === 'rtl' ? field.right - width : field.left;
    const left = Math.max(EDGE, Math.min(start, page.clientWidth - EDGE - width));
    const style: Readonly<Record<string, string>> = {
      left: `${left}px`,
      width: `${width}px`,
      'max-height': `${Math.max(0, isBelow ? below : above)}px`,
      top: isBelow ? `${field.bottom + GAP}px` : 'auto',
      bottom: isBelow ? 'auto' : `${page.clientHeight - field.top + GAP}px`,
    };
    const placed = Object.values(style).join();
    if (placed === this.#placed) return;
    this.#placed = placed;
    for (const [name, value] of Object.entries(style)) popup.style.setProperty(name, value);
  }

  /** A touch beside the field leaves the focus in it on some phones. */
  readonly #onPointerDown = (event: PointerEvent): void => {
    const path = event.composedPath();
    if (this.#popup && this.#anchor && !path.includes(this.#popup) && !path.includes(this.#anchor)) this.#onGone();
  };
}
