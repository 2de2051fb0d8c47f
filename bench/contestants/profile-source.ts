import type { RoleProfile } from 'rung-elements/model';
import { profileAt } from '../../stories/elements/sample-register.js';

const COMPETENCIES = ['communication', 'customer-focus', 'collaborative-teamwork'];

/** So many profiles are found by whatever is typed. */
export const FOUND = 27_000;

/** What a server is asked for. */
export interface Asked {
  readonly isFound: boolean;
  readonly isSorted: boolean;
}

/** Profiles of a server that answers at once, so that what a contestant does with its answers is measured. */
export class ProfileSource {
  readonly #size: number;

  constructor(size: number) {
    this.#size = size;
  }

  count({ isFound }: Asked): number {
    return isFound ? FOUND : this.#size;
  }

  /** Some of the profiles in the order asked for, the first being 0; later, as from a server. */
  async some(asked: Asked, from: number, count: number): Promise<readonly RoleProfile[]> {
    await new Promise((resolve) => setTimeout(resolve));
    const to = Math.min(from + count, this.count(asked));
    return Array.from({ length: Math.max(0, to - from) }, (_, index) => profileAt(this.#numberOf(asked, from + index), COMPETENCIES));
  }

  #numberOf({ isFound, isSorted }: Asked, place: number): number {
    const number = isFound ? 11 + place * 37 : place;
    return isSorted ? this.#size - 1 - number : number;
  }
}
