import type { ImportIssueCode, Issue, IssuePath } from '../../model/index.js';
import { excerpt, importIssue } from '../import-issue.js';

/** Gathers what a reader has to tell, one issue for each kind of thing however often it occurs. */
export class Told {
  readonly #kinds = new Map<string, { readonly code: ImportIssueCode; readonly path: IssuePath; readonly values: Readonly<Record<string, string>>; count: number }>();

  /** @param placeOf where a path of the data stands in what the person has */
  constructor(readonly placeOf: (path: IssuePath) => IssuePath = (path) => path) {}

  /** Tells it once more; the first place and text are shown. `about` tells apart what has the same code. */
  tell(code: ImportIssueCode, path: IssuePath, values: Readonly<Record<string, string>> = {}, about = ''): void {
    const known = this.#kinds.get(`${code} ${about}`);
    if (known) known.count += 1;
    else this.#kinds.set(`${code} ${about}`, { code, path, values, count: 1 });
  }

  get issues(): readonly Issue[] {
    return [...this.#kinds.values()].map(({ code, path, values, count }) => {
      const text = values.text === undefined ? {} : { text: excerpt(values.text) };
      return importIssue(code, this.placeOf(path), { ...values, ...text, count: String(count) });
    });
  }
}
