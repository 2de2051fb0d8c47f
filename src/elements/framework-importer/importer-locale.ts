import type { LitElement } from 'lit';
import { LocaleController } from '../../controllers/locale-controller.js';
import { importerMessages, type ImporterMessages } from '../../locale/importer-messages.js';
import { sourceMessages } from '../../locale/source-messages.js';
import type { Issue } from '../../model/index.js';
import { fileNames } from './import-work.js';
import type { ImportSource } from './importer-io.js';

/** A sentence in the language around, or in English where there is none. */
export interface Spoken {
  readonly text: string;
  /** Set where it is not in the language around. */
  readonly lang?: 'en';
}

/** The words of an importer, in the language around it. */
export class ImporterLocale {
  readonly #own: LocaleController<ImporterMessages>;
  readonly #ofSources: LocaleController<typeof sourceMessages.en>;

  constructor(host: LitElement) {
    this.#own = new LocaleController(host, importerMessages);
    this.#ofSources = new LocaleController(host, sourceMessages);
  }

  get words(): ImporterMessages {
    return this.#own.words;
  }

  get language(): 'en' | 'cy' {
    return this.words === importerMessages.en ? 'en' : 'cy';
  }

  sentenceOf({ code, values, message }: Issue): Spoken {
    return this.#spoken(this.#ofSources.words.issues?.[code]?.(values), message);
  }

  /** Of what is opened, in words. */
  nameOf(sources: readonly ImportSource[]): readonly string[] {
    const names = fileNames(sources);
    return names.length > 0 ? names : [this.words.pastedText];
  }

  #spoken(own: string | undefined, english: string): Spoken {
    return own === undefined ? { text: english, ...(this.language !== 'en' && { lang: 'en' }) } : { text: own };
  }
}
