import { html, type TemplateResult } from 'lit';
import type { Line } from '../../io/read/block.js';

/** Lines as paragraphs and nested lists. */
export function sourceLines(lines: readonly Line[]): readonly TemplateResult[] {
  const drawn: TemplateResult[] = [];
  for (let at = 0; at < lines.length; ) {
    const end = endOfRun(lines, at);
    drawn.push(isBullet(lines[at]) ? list(lines.slice(at, end), 1) : paragraph(lines.slice(at, end)));
    at = end;
  }
  return drawn;
}

const isBullet = (line: Line | undefined): boolean => (line?.depth ?? 0) > 0;

/** A run of bullets, or a paragraph with the lines that go on after its line breaks. */
function endOfRun(lines: readonly Line[], start: number): number {
  let end = start + 1;
  const bullets = isBullet(lines[start]);
  while (end < lines.length && (bullets ? isBullet(lines[end]) : !isBullet(lines[end]) && lines[end]?.soft)) end += 1;
  return end;
}

const paragraph = (lines: readonly Line[]): TemplateResult => html`<p>${lines.map((line, index) => html`${index > 0 ? html`<br />` : ''}${words(line)}`)}</p>`;

function words({ text, bold, lead }: Line): TemplateResult {
  if (bold) return html`<b>${text}</b>`;
  return lead !== undefined && text.startsWith(lead) ? html`<b>${lead}</b>${text.slice(lead.length)}` : html`${text}`;
}

/** Deeper bullets stand inside the one before them. */
function list(lines: readonly Line[], depth: number): TemplateResult {
  const items: TemplateResult[] = [];
  for (let at = 0; at < lines.length; ) {
    let end = at + 1;
    while (end < lines.length && (lines[end]?.depth ?? 0) > depth) end += 1;
    const [own, ...rest] = lines.slice(at, end);
    const inside = own && own.depth > depth ? [own, ...rest] : rest;
    items.push(html`<li>${own && own.depth <= depth ? words(own) : ''}${inside.length > 0 && depth < MOST_DEPTH ? list(inside, depth + 1) : inside.map(words)}</li>`);
    at = end;
  }
  return html`<ul>${items}</ul>`;
}

/** Deeper ones are drawn without their own lists. */
const MOST_DEPTH = 12;
