import type { EvidenceMessages } from '../../locale/evidence-messages.js';
import { localDay } from '../../locale/local-time.js';
import { faultsOf, type EntryFault, type EvidenceEntry } from '../../model/evidence-entry.js';

/** What is wrong with what was handed in, as it is shown; empty when nothing is any more. */
export interface EvidenceFaultsDetail {
  readonly faults: readonly { readonly field: string; readonly message: string }[];
}

/** The same words in the summary, at the field, and for the host. */
export const faultWords = ({ field, code }: EntryFault, { faults }: EvidenceMessages): string => faults[`${code} ${field}`] ?? faults[code] ?? code;

/**
 * Faults are found when evidence is handed in. Each goes when it is mended, and what is typed since is not found fault with
 * before the next time: of a date that was missing, half would otherwise be called wrong until its last digit.
 */
export class EvidenceFaults {
  #checked: ReadonlySet<string> = new Set();
  #told = '';

  /** @returns whether there is none */
  check(entry: EvidenceEntry): boolean {
    const faults = faultsOf(entry, localDay(new Date()));
    this.#checked = new Set(faults.map(keyOf));
    return faults.length === 0;
  }

  forget(): void {
    this.#checked = new Set();
  }

  /** What is wrong, as far as it is time to say so, in the order of the form. */
  shown(entry: EvidenceEntry): readonly EntryFault[] {
    return this.#checked.size > 0 ? faultsOf(entry, localDay(new Date())).filter((fault) => this.#checked.has(keyOf(fault))) : [];
  }

  /** Tells the host what is shown, where that has changed. */
  tell(host: HTMLElement, shown: readonly EntryFault[], words: EvidenceMessages): void {
    const faults = shown.map((fault) => ({ field: fault.field, message: faultWords(fault, words) }));
    const told = faults.length > 0 ? JSON.stringify(faults) : '';
    if (told === this.#told) return;
    this.#told = told;
    host.dispatchEvent(new CustomEvent<EvidenceFaultsDetail>('rung-evidence-faults', { bubbles: true, composed: true, detail: { faults } }));
  }
}

const keyOf = ({ field, code }: EntryFault): string => `${code} ${field}`;
