import type { PickerText } from './data.js';

/** Where a person says why. */
export const rationale = ({ id }: PickerText): string =>
  `<p class="rationale"><label for="${id}-why">Rationale</label><textarea id="${id}-why" name="${id}-why" rows="3"></textarea></p>`;
