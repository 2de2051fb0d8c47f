import { html, nothing, type CSSResult, type TemplateResult } from 'lit';
import type { FrameworkState } from '../../controllers/framework-state.js';
import { LocaleController } from '../../controllers/locale-controller.js';
import { PrintPage } from '../../controllers/print-page.js';
import { evidenceCardMessages } from '../../locale/evidence-card-messages.js';
import { evidenceMessages } from '../../locale/evidence-messages.js';
import { directionOf, interfaceLanguage } from '../../locale/language.js';
import type { Attachment, Evidence } from '../../model/evidence.js';
import type { Framework } from '../../model/framework.js';
import { base } from '../../styles/base.js';
import { tokens } from '../../styles/tokens.js';
import { adoptLate } from '../adopt-late.js';
import { downloadAddress } from '../attachment-words.js';
import { evidenceFaultStyles, evidenceIssues, frameworkNotice } from '../evidence-faults.js';
import { behaviourNote, evidenceText, evidenceTextStyles, period } from '../evidence-text.js';
import { heading, headingLevelOf } from '../heading.js';
import { cardHeading, readCard, type CardContent } from './card-view.js';
import type { EvidenceCard } from './evidence-card.js';
import { evidenceCardStyles } from './evidence-card.styles.js';

/** Draws a card. */
export class EvidenceCardBody {
  static readonly styles: CSSResult[] = [tokens, base, evidenceTextStyles, evidenceFaultStyles, evidenceCardStyles];

  readonly #card: EvidenceCard;
  readonly #locale: LocaleController<typeof evidenceMessages.en>;
  readonly #cardLocale: LocaleController<typeof evidenceCardMessages.en>;
  #printed: PrintPage | undefined;
  #input: unknown;
  #content: CardContent = { status: 'empty' };
  /** What the heading says, also at the foot of printed pages. */
  #title = '';

  constructor(card: EvidenceCard) {
    this.#card = card;
    this.#locale = new LocaleController(card, evidenceMessages);
    this.#cardLocale = new LocaleController(card, evidenceCardMessages);
    adoptLate(card, EvidenceCardBody.styles);
  }

  get status(): CardContent['status'] {
    return this.#content.status;
  }

  /** Reads what the host has set, once, and says on the console what is wrong with it. */
  read(input: unknown): void {
    if (input === this.#input) return;
    this.#input = input;
    this.#content = readCard(input);
    const issues = this.#content.status === 'empty' ? [] : this.#content.issues;
    if (issues.length > 0) console.warn(`<${this.#card.localName}> found faults in its evidence:\n${issues.slice(0, 10).map(({ message }) => message).join('\n')}`, this.#card);
  }

  render(source: FrameworkState, retry: () => void): TemplateResult {
    if (!this.#card.bare) this.#printed ??= new PrintPage(this.#card, () => ({ text: this.#title, page: this.#cardLocale.words.page, portrait: true }));
    return html`<article class="card" part="card">
      ${this.#renderContent(source, retry)}
      <div part="actions"><slot name="actions"></slot></div>
    </article>`;
  }

  /** After rendering: a card that stands by itself is printed on pages of its own. */
  updated(): void {
    const article = this.#card.renderRoot.querySelector('article');
    if (this.#card.bare) article?.style.removeProperty('page');
    else if (this.#printed) article?.style.setProperty('page', this.#printed.name);
  }

  #renderContent(source: FrameworkState, retry: () => void): TemplateResult {
    const { words } = this.#cardLocale;
    const content = this.#content;
    if (content.status === 'empty') return html`<p class="status" part="empty">${words.empty}</p>`;
    if (content.status === 'error') {
      return html`<div class="error" part="error"><p>${words.unreadable}</p>${evidenceIssues(content.issues, words)}</div>`;
    }
    const framework = source.status === 'ready' ? source.framework : undefined;
    const { evidence, issues } = content;
    const { bare } = this.#card;
    const { behaviour, when } = cardHeading(evidence, framework);
    return html`${bare ? nothing : this.#renderHeading(evidence, framework)} ${frameworkNotice(source, words, retry)}
      ${issues.length > 0 ? html`<div class="notice" part="notice"><p>${words.faults}</p>${evidenceIssues(issues, words)}</div>` : nothing}
      ${evidenceText(evidence, framework, this.#locale.words, this.#locale.language, {
        without: bare ? ['behaviours', 'when'] : behaviour ? ['behaviours'] : when ? ['when'] : [],
        addressOf: (attachment) => this.#addressOf(attachment),
      })}`;
  }

  #renderHeading(evidence: Evidence, framework: Framework | undefined): TemplateResult {
    const { behaviour, when } = cardHeading(evidence, framework);
    const ours = interfaceLanguage(this.#locale.language);
    const title = behaviour?.text ?? (when ? period(when, this.#locale.language) : this.#cardLocale.words.title);
    this.#title = title;
    return html`<div class="head">
      ${behaviour ? html`<p class="muted" part="context">${behaviourNote(behaviour, this.#locale.words, ours)}</p>` : nothing}
      <div lang=${behaviour ? (behaviour.language ?? nothing) : ours} dir=${directionOf(behaviour?.language)}>${heading(headingLevelOf(this.#card.headingLevel), 'title', title)}</div>
    </div>`;
  }

  #addressOf(attachment: Attachment): string | undefined {
    const { hrefOf } = this.#card;
    if (typeof hrefOf !== 'function') return undefined;
    try {
      return downloadAddress(hrefOf(attachment), this.#card.baseURI);
    } catch (error) {
      console.warn(`<${this.#card.localName}> hrefOf failed.`, error);
      return undefined;
    }
  }
}
