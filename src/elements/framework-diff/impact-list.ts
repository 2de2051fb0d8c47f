import { html, nothing, type TemplateResult } from 'lit';
import { LocaleController } from '../../controllers/locale-controller.js';
import { plural } from '../../locale/format.js';
import { interfaceLanguage } from '../../locale/language.js';
import { diffMessages } from '../../locale/diff-messages.js';
import type { Evidence } from '../../model/evidence.js';
import type { Impact, ImpactOfDiff, Touched } from '../../model/impact.js';
import type { RoleProfile } from '../../model/role-profile.js';
import { heading } from '../heading.js';
import { reasonsOf, type Comparison, type ReadDocuments, type ReasonCount } from './diff-view.js';
import type { FrameworkDiff } from './framework-diff.js';

/** Shown at first, and more each time a person asks for more. */
const PORTION = 50;

interface Line {
  readonly type: 'role-profile' | 'evidence';
  readonly id: string;
  readonly title: string;
  readonly impacts: readonly Impact[];
}

/** Which documents the changes touch, and why. */
export class ImpactList {
  readonly #element: FrameworkDiff;
  readonly #locale: LocaleController<typeof diffMessages.en>;
  #comparison: Comparison | undefined;
  #documents: ReadDocuments | undefined;
  #impact: ImpactOfDiff | undefined;
  #reasons: readonly ReasonCount[] = [];
  #shown = { 'role-profile': PORTION, evidence: PORTION };
  /** Then all are shown. */
  isPrinting = false;

  constructor(element: FrameworkDiff) {
    this.#element = element;
    this.#locale = new LocaleController(element, diffMessages);
  }

  show(comparison: Comparison | undefined, documents: ReadDocuments): void {
    this.#comparison = comparison;
    this.#documents = documents;
    this.#impact = comparison?.impactOn(documents);
    this.#reasons = this.#impact ? reasonsOf(this.#impact) : [];
    this.#shown = { 'role-profile': PORTION, evidence: PORTION };
  }

  /** Nothing where the host gives no documents. */
  render(level: number): TemplateResult | typeof nothing {
    const { words } = this.#locale;
    const impact = this.#impact;
    const documents = this.#documents;
    if (!impact || !documents || documents.profiles.length + documents.evidence.length + documents.damaged === 0) return nothing;
    const touches = impact.profiles.length + impact.evidence.length > 0;
    return html`<section class="impact" part="impact">
      ${heading(level, 'impact-title', words.impact)}
      <p part="touches">${touches ? words.touches(impact.profiles.length, impact.evidence.length) : words.touchesNothing}</p>
      ${documents.damaged > 0 ? html`<p part="damaged">${words.damaged(documents.damaged)}</p>` : nothing}
      ${touches ? this.#renderReasons(impact) : nothing}
      ${this.#renderLines(words.profiles, impact.profiles.map((each) => this.#ofProfile(each)))}
      ${this.#renderLines(words.evidence, impact.evidence.map((each) => this.#ofEvidence(each)))}
    </section>`;
  }

  #renderReasons({ profiles, evidence }: ImpactOfDiff): TemplateResult {
    const { words } = this.#locale;
    return html`<table class="reasons" part="reasons">
      <caption class="visually-hidden">${words.reason}</caption>
      <thead><tr><th scope="col">${words.reason}</th>${profiles.length > 0 ? html`<th scope="col">${words.profiles}</th>` : nothing}${evidence.length > 0 ? html`<th scope="col">${words.evidence}</th>` : nothing}</tr></thead>
      <tbody>${this.#reasons.map((each) => html`<tr><th scope="row">${words.reasons[each.reason]}</th>${profiles.length > 0 ? html`<td>${each.profiles}</td>` : nothing}${evidence.length > 0 ? html`<td>${each.evidence}</td>` : nothing}</tr>`)}</tbody>
    </table>`;
  }

  #renderLines(title: string, lines: readonly Line[]): TemplateResult | typeof nothing {
    const [first] = lines;
    if (!first) return nothing;
    const { words } = this.#locale;
    const shown = this.isPrinting ? lines.length : this.#shown[first.type];
    const onMore = (): void => {
      this.#shown = { ...this.#shown, [first.type]: shown + PORTION };
      this.#element.requestUpdate();
      // The button may go away; who used it goes on at the first of those that came.
      void this.#element.updateComplete.then(() => this.#element.renderRoot.querySelectorAll<HTMLElement>(`.${first.type} [part="open"]`)[shown]?.focus());
    };
    return html`<details class="lines-frame">
      <summary part="lines-title">${title}: ${plural(interfaceLanguage(this.#locale.language), lines.length, { other: '#' })}</summary>
      <ul class="lines ${first.type}" part="documents">
        ${lines.slice(0, shown).map(
          ({ type, id, title: name, impacts }) => html`<li part="document">
            <button type="button" part="open" dir="auto" @click=${() => this.#element.open(type, id)}>${name}</button>
            <ul part="impacts">${impacts.map((impact) => html`<li>${this.#sentence(impact)}</li>`)}</ul>
          </li>`,
        )}
      </ul>
      ${lines.length > shown ? html`<button type="button" part="more" @click=${onMore}>${words.more(Math.min(PORTION, lines.length - shown))}</button>` : nothing}
    </details>`;
  }

  #ofProfile({ document: { id, role }, impacts }: Touched<RoleProfile>): Line {
    return { type: 'role-profile', id, title: [role.title || this.#locale.words.untitled(id), role.organisations.join(', ')].filter(Boolean).join(' – '), impacts };
  }

  #ofEvidence({ document: { id, account, behaviours }, impacts }: Touched<Evidence>): Line {
    const words = account?.kind === 'star' ? account.situation : (account?.text ?? behaviours[0]?.text ?? '');
    const short = words.length > 80 ? `${words.slice(0, 80).replace(/\s+\S*$/, '')} …` : words;
    return { type: 'evidence', id, title: short.trim() || this.#locale.words.untitled(id), impacts };
  }

  #sentence({ reason, competency, level, indicator, changes }: Impact): string {
    const { words } = this.#locale;
    const diff = this.#comparison?.diff;
    const find = <Item extends { readonly id: string }>(id: string, ...lists: readonly (readonly Item[] | undefined)[]): Item | undefined => lists.flatMap((list) => list ?? []).find((item) => item.id === id);
    const title = find(competency, diff?.after.competencies, diff?.before.competencies)?.title ?? competency;
    const label = level === undefined ? undefined : (find(level, diff?.before.scale?.levels, diff?.after.scale?.levels)?.label ?? level);
    const text = indicator === undefined ? undefined : (changes[0]?.before || changes[0]?.name);
    return `${[title, label === undefined ? undefined : words.level(label)].filter(Boolean).join(', ')}: ${words.reasons[reason]}${text && reason !== 'behaviour-moved' ? ` (“${text}”)` : ''}`;
  }
}
