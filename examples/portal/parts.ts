import { html, nothing, type TemplateResult } from 'lit';
import { summarise, type Framework, type Issue, type Scale } from 'rung-elements/model';
import type { Problem } from './read-framework.js';
import { issueInWelsh } from './words.cy.js';
import type { Words } from './words.js';

type Content = TemplateResult | typeof nothing;

/** What a framework holds, in numbers; what it has none of is not counted. */
export function factsOf(framework: Framework, { counts }: Words): readonly string[] {
  const { competencies, themes, skills, byKind } = summarise(framework);
  const { charter, principles, plan } = framework;
  const facts: readonly (readonly [number | undefined, (n: number) => string])[] = [
    [competencies, counts.competencies],
    [themes, counts.themes],
    [byKind.positive, counts.behaviours],
    [byKind.example, counts.examples],
    [byKind.contra, counts.contra],
    [skills, counts.skills],
    [charter?.values?.length, counts.values],
    [charter?.dimensions?.length, counts.dimensions],
    [principles?.length, counts.principles],
    [plan?.length, counts.actions],
  ];
  const present = facts.flatMap(([number, sentence]) => (number ? [sentence(number)] : []));
  return present.length > 0 ? present : [counts.nothing];
}

/** The colour step, 1 to 8, of a level: the ends of the hue are the ends of the scale. */
const stepOf = (index: number, count: number): number => (count < 2 ? 5 : 1 + Math.round((index * 7) / (count - 1)));

/** A scale as a ladder, lowest rung first; rungs without a description are hollow. */
export function ladder(scale: Scale, words: Words, language: string | null | undefined): TemplateResult {
  return html`<ol class="ladder" aria-label=${words.scale.label(scale.levels.length)}>
    ${scale.levels.map(
      ({ label, described }, index) => html`<li class="rung ${described ? '' : 'hollow'}" data-step=${stepOf(index, scale.levels.length)}>
        <span lang=${language ?? nothing}>${label}</span>${described ? nothing : html`<span class="visually-hidden">, ${words.scale.undescribed}</span>`}
      </li>`,
    )}
  </ol>`;
}

/** One level on its ladder: filled up to it, its letter beside. The letter carries the meaning. */
export function levelOnLadder(scale: Scale, id: string | null, none: string): TemplateResult {
  const at = scale.levels.findIndex((level) => level.id === id);
  if (at < 0) return html`<span class="muted">${id ?? none}</span>`;
  return html`<span class="on-ladder">
    <strong>${scale.levels[at]?.label}</strong>
    <span class="mini" aria-hidden="true">${scale.levels.map((_, index) => html`<span data-step=${stepOf(index, scale.levels.length)} class=${index <= at ? 'filled' : ''}></span>`)}</span>
  </span>`;
}

/** Shown at most; the rest is counted. */
const MOST_ISSUES = 20;

export function issueList(issues: readonly Issue[], words: Words): Content {
  if (issues.length === 0) return nothing;
  const rest = issues.length - MOST_ISSUES;
  return html`<ul class="issues">
    ${issues.slice(0, MOST_ISSUES).map((issue) => {
      const translated = words.language === 'cy' ? issueInWelsh(issue) : undefined;
      return html`<li lang=${translated === undefined ? 'en' : words.language}>${translated ?? issue.message}</li>`;
    })}
    ${rest > 0 ? html`<li>${words.problems.more(rest)}</li>` : nothing}
  </ul>`;
}

/** Why something did not work, in one sentence. */
export const shelfProblem = (sentence: string): TemplateResult => html`<div class="problem" role="alert"><p>${sentence}</p></div>`;

/** Why something could not be opened, in a sentence, and what is wrong inside it. */
export function problemText(problem: Problem, words: Words): TemplateResult {
  const { problems } = words;
  switch (problem.code) {
    case 'not-json':
      return html`<p>${problems['not-json'](problem.line)}</p>`;
    case 'http':
      return html`<p>${problems.http(problem.status)}</p>`;
    case 'invalid':
      return html`<p>${problems.invalid}</p>${issueList(problem.issues, words)}`;
    default:
      return html`<p>${problems[problem.code]}</p>`;
  }
}
