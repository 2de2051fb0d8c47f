import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { LocaleController } from '../../controllers/locale-controller.js';
import { PrintPage } from '../../controllers/print-page.js';
import { competencyCardMessages } from '../../locale/competency-card-messages.js';
import { competencyMessages } from '../../locale/competency-messages.js';
import { directionOf, interfaceLanguage } from '../../locale/language.js';
import { provenanceMessages } from '../../locale/provenance-messages.js';
import type { Competency, Framework } from '../../model/framework.js';
import { findCompetency } from '../../model/indicators.js';
import type { Issue } from '../../model/issue.js';
import { rung } from '../../styles/base.js';
import { SectionBuilder } from '../competency-section.js';
import { competencyStyles } from '../competency.styles.js';
import { competencyBlockStyles } from '../competency-blocks.styles.js';
import { competencyPrintStyles } from '../competency-print.styles.js';
import { adopt, type FrameworkBody, type FrameworkElement } from '../framework-element.js';
import { OverflowRegions } from '../overflow-regions.js';
import { provenance } from '../provenance.js';
import { cardBodyStyles } from './card-body.styles.js';
import { cardView, type CardView } from './card-view.js';

/** What the body needs of its card. */
export interface CardHost extends FrameworkElement {
  readonly competency?: string;
  readonly level?: string | undefined;
  /** Applies the level that a person chooses; says whether the host let it. */
  changeLevel(level: string | undefined): boolean;
}

/** The competency's nodes, and what they were made from. */
interface Content {
  readonly key: readonly unknown[];
  readonly view: CardView;
  /** Title, definition and importance. */
  readonly head: readonly Element[];
  /** Table, contra-indicators and skills. */
  readonly rest: readonly Element[];
  /** The frame of a table that may be wider than its place. */
  readonly regions: readonly Element[];
}

/** Up to so many columns stand upright on paper. */
const PORTRAIT_COLUMNS = 2;

const NONE: readonly Element[] = [];

/** Shows one competency of a framework at a level. */
export class CardBody implements FrameworkBody, ReactiveController {
  readonly #host: CardHost;
  readonly #locale: LocaleController<typeof competencyCardMessages.en>;
  readonly #competencyLocale: LocaleController<typeof competencyMessages.en>;
  readonly #provenanceLocale: LocaleController<typeof provenanceMessages.en>;
  readonly #printed: PrintPage;
  readonly #overflow: OverflowRegions;
  #content: Content | undefined;

  constructor(host: CardHost) {
    this.#host = host;
    this.#locale = new LocaleController(host, competencyCardMessages);
    this.#competencyLocale = new LocaleController(host, competencyMessages);
    this.#provenanceLocale = new LocaleController(host, provenanceMessages);
    this.#printed = new PrintPage(host, () => ({
      text: [host.shown?.title, ...this.#provenance].join(' · '),
      page: this.#provenanceLocale.words.page,
      portrait: (this.#content?.view.content.columns.length ?? 0) <= PORTRAIT_COLUMNS,
    }));
    this.#overflow = new OverflowRegions(host);
    host.addController(this);
    adopt(host, [rung, competencyStyles, competencyBlockStyles, competencyPrintStyles, cardBodyStyles]);
  }

  hostUpdated(): void {
    this.#host.shadowRoot?.querySelector('article')?.style.setProperty('page', this.#printed.name);
    this.#overflow.observe(this.#content?.regions ?? NONE);
  }

  shows(framework: Framework): boolean {
    return findCompetency(framework, this.#host.competency) !== undefined;
  }

  concerns({ path: [part, index] }: Issue, framework: Framework): boolean {
    if (part !== 'competencies' || index === undefined) return part !== 'charter' && part !== 'groups';
    return typeof index === 'number' && framework.competencies[index]?.id === this.#host.competency;
  }

  render(framework: Framework): TemplateResult {
    const competency = findCompetency(framework, this.#host.competency);
    if (!competency) return this.#renderUnknown(framework);
    const content = this.#contentOf(framework, competency);
    const { language, publisher } = framework;
    return html`<article part="page" lang=${language ?? nothing} dir=${directionOf(language)}>
      ${this.#renderContext(framework, competency)} ${content.head} ${this.#renderLevels(content.view)} ${this.#renderStatus(framework, content.view)}
      ${content.rest}
      ${this.#renderFooter(publisher)}
    </article>`;
  }

  #renderContext(framework: Framework, { group: id }: Competency): TemplateResult {
    const group = framework.groups.find((each) => each.id === id);
    const titles = [framework.title, group?.title].filter((title, index) => title && (index === 0 || title !== framework.title));
    return html`<p class="muted" part="context">
      ${titles.join(' · ')}${group?.appliesTo ? html` · <span part="group-applies-to">${this.#renderWords(this.#locale.words.appliesTo(group.appliesTo))}</span>` : nothing}
    </p>`;
  }

  #renderLevels({ choices }: CardView): TemplateResult | typeof nothing {
    if (choices.length === 0) return nothing;
    const { words } = this.#locale;
    const described = choices.filter(({ level }) => level.described).map(({ level }) => level.label);
    return html`<fieldset class="levels" part="levels" @change=${this.#onChange}>
      <legend part="levels-title">
        ${this.#renderWords(words.level)}
        ${described.length > 0 && described.length < choices.length ? html`<span class="muted">${this.#renderWords(words.described(described))}</span>` : nothing}
      </legend>
      <div class="choices">
        ${this.#renderChoice('', html`<span class="all" part="all">${this.#renderWords(words.all)}</span>`)}
        ${choices.map(({ level, step }) =>
          this.#renderChoice(
            level.id,
            level.described
              ? html`<span class="rung" part="rung" data-step=${step}>${level.label}</span>`
              : html`<span class="rung hollow" part="rung">${level.label}<span class="visually-hidden"> ${this.#renderWords(`(${words.noDescription})`)}</span></span>`,
          ),
        )}
      </div>
    </fieldset>`;
  }

  #renderChoice(id: string, face: TemplateResult): TemplateResult {
    const chosen = id === (this.#host.level ?? '');
    return html`<label class="choice" part=${chosen ? 'choice chosen' : 'choice'}>
      <input type="radio" name="level" part="radio" value=${id} .checked=${live(chosen)} />${face}
    </label>`;
  }

  /** What is shown at the level: announced when a person chooses another. */
  #renderStatus(framework: Framework, view: CardView): TemplateResult | typeof nothing {
    const note = this.#noteOf(framework, view);
    if (!note && view.choices.length === 0) return nothing;
    const { words } = this.#locale;
    const counts = view.behaviours > 0 && view.chosen?.described !== false;
    return html`<p class="status-line" role="status" part="status">
        ${note ? html`<span class="level-note" part="note">${this.#renderWords(note)}</span>` : nothing}
        ${counts ? html`<span class="muted" part="count">${this.#renderWords(words.behaviours(view.behaviours))}</span>` : nothing}
      </p>
      ${view.chosen?.description ? html`<p class="definition" part="level-description">${view.chosen.description}</p>` : nothing}`;
  }

  #noteOf({ scale }: Framework, { chosen, compareWith, behaviours }: CardView): string {
    const { words } = this.#locale;
    const { level } = this.#host;
    if (!level) return '';
    if (!scale?.levels.length) return words.noLevels(level);
    if (!chosen) return words.unknownLevel(level, scale.levels.map(({ label }) => label));
    if (!chosen.described) return words.undescribed(chosen.label, compareWith.map(({ label }) => label));
    return behaviours === 0 ? words.nothingAt(chosen.label) : '';
  }

  #renderUnknown({ competencies, charter, language }: Framework): TemplateResult {
    const { words } = this.#locale;
    const id = this.#host.competency;
    if (competencies.length === 0) return html`<div class="status" part="empty"><p>${words.none} ${charter ? words.hasCharter : nothing}</p></div>`;
    return html`<div class="status" part="empty">
      <p>${id ? words.unknownCompetency(id) : words.noCompetency}</p>
      <p>${words.known}</p>
      <ul part="competencies" lang=${language ?? nothing}>
        ${competencies.map((competency) => html`<li>${competency.title} <code>${competency.id}</code></li>`)}
      </ul>
    </div>`;
  }

  /** The nodes of the competency: those that are there, or new ones when what they are made from has changed. */
  #contentOf(framework: Framework, competency: Competency): Content {
    const { level, headingLevel } = this.#host;
    const { words } = this.#competencyLocale;
    const wordsLanguage = framework.language?.split('-')[0] === this.#wordsLanguage ? undefined : this.#wordsLanguage;
    const key = [framework, competency, level, words, wordsLanguage, headingLevel];
    const current = this.#content;
    if (current && key.every((part, index) => part === current.key[index])) return current;
    const view = cardView(framework, competency, level);
    const nodes = [...new SectionBuilder({ framework, words, wordsLanguage }).build(view.content, headingLevel).node.children];
    const isHead = (node: Element): boolean => node.matches('.competency-title, .tagline, .definition');
    const rest = nodes.filter((node) => !isHead(node));
    return (this.#content = { key, view, head: nodes.filter(isHead), rest, regions: rest.filter((node) => node.matches('.wide')) });
  }

  readonly #onChange = (event: Event): void => {
    const { value } = event.target as HTMLInputElement;
    if (this.#host.changeLevel(value || undefined)) return;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#host.shadowRoot?.querySelector<HTMLInputElement>(':checked')?.focus());
  };

  #renderFooter(publisher: string | null | undefined): TemplateResult | typeof nothing {
    const facts = this.#provenance;
    if (!publisher && facts.length === 0) return nothing;
    return html`<footer part="footer">
      ${publisher}${facts.map((fact, index) => html`${index > 0 || publisher ? ' · ' : nothing}${this.#renderWords(fact)}`)}
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
