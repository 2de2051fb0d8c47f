import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { LocaleController } from '../../controllers/locale-controller.js';
import { PrintPage } from '../../controllers/print-page.js';
import { charterMessages } from '../../locale/charter-messages.js';
import { directionOf, interfaceLanguage } from '../../locale/language.js';
import { provenanceMessages } from '../../locale/provenance-messages.js';
import type { Framework } from '../../model/framework.js';
import type { Issue } from '../../model/issue.js';
import { adopt, type FrameworkBody, type FrameworkElement } from '../framework-element.js';
import { heading } from '../heading.js';
import { provenance } from '../provenance.js';
import { charterBodyStyles } from './charter-body.styles.js';
import { charterView, LISTS, type CharterView } from './charter-view.js';

type ListName = (typeof LISTS)[number];
type SectionName = 'vision' | 'aim' | 'values' | 'dimensions' | ListName;

/** Shows the charter of a framework, section by section. */
export class CharterBody implements FrameworkBody, ReactiveController {
  readonly #host: FrameworkElement;
  readonly #locale: LocaleController<typeof charterMessages.en>;
  readonly #provenanceLocale: LocaleController<typeof provenanceMessages.en>;
  readonly #printed: PrintPage;

  constructor(host: FrameworkElement) {
    this.#host = host;
    this.#locale = new LocaleController(host, charterMessages);
    this.#provenanceLocale = new LocaleController(host, provenanceMessages);
    this.#printed = new PrintPage(host, () => ({ text: [host.shown?.title, ...this.#provenance].join(' · '), page: this.#provenanceLocale.words.page, portrait: true }));
    host.addController(this);
    adopt(host, [charterBodyStyles]);
  }

  hostUpdated(): void {
    this.#host.shadowRoot?.querySelector('article')?.style.setProperty('page', this.#printed.name);
  }

  shows(framework: Framework): boolean {
    return !charterView(framework).isEmpty;
  }

  concerns({ path }: Issue): boolean {
    return !['competencies', 'groups', 'scale'].includes(String(path[0]));
  }

  render(framework: Framework): TemplateResult {
    const { publisher, note, language } = framework;
    const view = charterView(framework);
    return html`<article part="page" lang=${language ?? nothing} dir=${directionOf(language)}>
      <header part="header">
        ${publisher ? html`<p part="publisher">${publisher}</p>` : nothing} ${heading(this.#host.headingLevel, 'title', view.title)}
      </header>
      ${view.hasCharter ? nothing : this.#renderNone(framework)}
      ${this.#renderSection('vision', view.vision && html`<p part="vision">${view.vision}</p>`)}
      ${this.#renderSection('aim', view.aim && html`<p part="aim">${view.aim}</p>`)}
      ${this.#renderSection('values', view.values.length > 0 && html`<ul part="values">${view.values.map((value) => html`<li part="value">${value}</li>`)}</ul>`)}
      ${this.#renderDimensions(view)}
      ${LISTS.map((name) => this.#renderList(name, view.lists[name]))}
      ${this.#renderFooter(note, view.title === framework.title ? '' : framework.title)}
    </article>`;
  }

  #renderNone({ competencies }: Framework): TemplateResult {
    const { words } = this.#locale;
    return html`<div class="status" part="empty" lang=${this.#wordsLanguage} dir="ltr">
      <p>${words.none}</p>
      ${competencies.length > 0 ? html`<p class="hint">${words.hasCompetencies}</p>` : nothing}
    </div>`;
  }

  /** A part of the charter with its title, when there is something in it. */
  #renderSection(name: SectionName, content: TemplateResult | '' | false): TemplateResult | typeof nothing {
    if (!content) return nothing;
    return html`<section part="section">
      <div lang=${this.#wordsLanguage}>${heading(this.#host.headingLevel + 1, 'section-title', this.#locale.words[name])}</div>
      <div>${content}</div>
    </section>`;
  }

  #renderDimensions({ expectation, dimensions, source }: CharterView): TemplateResult | typeof nothing {
    if (!expectation && dimensions.length === 0) return nothing;
    const names = dimensions.map(({ title, source: own }) => html`<li part="dimension">${title}${this.#renderSource(own)}</li>`);
    return this.#renderSection(
      'dimensions',
      html`${expectation ? html`<p part="expectation">${expectation}</p>` : nothing}
        ${names.length > 0 ? html`<ul part="dimensions">${names}</ul>` : nothing} ${this.#renderSource(source)}`,
    );
  }

  #renderSource(source: string | undefined): TemplateResult | typeof nothing {
    return source ? html`<p part="source">${this.#renderWords(this.#locale.words.source(source))}</p>` : nothing;
  }

  #renderList(name: ListName, texts: readonly string[]): TemplateResult | typeof nothing {
    return this.#renderSection(name, texts.length > 0 && html`<ul part=${name}>${texts.map((text) => html`<li part="item">${text}</li>`)}</ul>`);
  }

  #renderFooter(note: string | null | undefined, title: string): TemplateResult | typeof nothing {
    const facts = this.#provenance;
    if (!note && !title && facts.length === 0) return nothing;
    return html`<footer part="footer">
      ${note ? html`<p part="note">${note}</p>` : nothing}
      <p>${title}${facts.map((fact, index) => html`${index > 0 || title ? ' · ' : nothing}${this.#renderWords(fact)}`)}</p>
    </footer>`;
  }

  /** Our words among those of the framework, which may run the other way. */
  #renderWords(words: string): TemplateResult {
    return html`<span lang=${this.#wordsLanguage} dir="ltr">${words}</span>`;
  }

  /** The language of our words. */
  get #wordsLanguage(): string {
    return interfaceLanguage(this.#locale.language);
  }

  get #provenance(): readonly string[] {
    const framework = this.#host.shown;
    const { words, language } = this.#provenanceLocale;
    return framework ? provenance(framework, words, language) : [];
  }
}
