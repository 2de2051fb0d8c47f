import type { Block } from '../../io/read/block.js';
import type { IssuePath } from '../../model/index.js';

/** As an attribute of what is drawn of a place. */
export const placeKey = (place: IssuePath): string => place.join('.');

/** Whether a place lies in a block. */
export const isIn = ({ place }: Block, [kind, index]: IssuePath): boolean => place[0] === kind && place[1] === index;

/** What is drawn of a place, or of the nearest place around it. */
export function elementOf(place: IssuePath, root: ParentNode): HTMLElement | undefined {
  for (let length = place.length; length > 0; length -= 1) {
    const found = root.querySelector<HTMLElement>(`[data-place="${CSS.escape(placeKey(place.slice(0, length)))}"]`);
    if (found) return found;
  }
  return undefined;
}
