/** Calm and legible on a screen of any width, in the colours of the system, and on A4 landscape. */
export const PAGE_STYLES = `
:root { color-scheme: light dark; --line: color-mix(in srgb, CanvasText 28%, Canvas); --quiet: color-mix(in srgb, CanvasText 72%, Canvas); }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 90rem; padding: 1.5rem; background: Canvas; color: CanvasText; font: 1rem/1.5 system-ui, "Segoe UI", Arial, sans-serif; overflow-wrap: break-word; }
h1, h2, h3, h4 { margin: 2em 0 .5em; line-height: 1.2; text-wrap: balance; }
h1 { margin-top: 0; font-size: 2rem; }
h2 { border-top: 1px solid var(--line); padding-top: 1em; font-size: 1.6rem; }
h3 { font-size: 1.3rem; }
h4 { font-size: 1.1rem; }
p { margin: .5em 0; max-width: 75ch; }
ul { margin: 0; padding-inline-start: 1.2em; }
main > ul { max-width: 75ch; }
li + li { margin-top: .35em; }
[data-rung="subtitle"] { font-size: 1.2rem; }
[data-rung="strapline"], [data-rung="strapline-line"], [data-rung="tagline"] { font-style: italic; }
[data-rung="applies-to"] { color: var(--quiet); }
[data-rung="contra"]::marker { color: var(--quiet); }
table { position: relative; width: 100%; margin: 1em 0; border-collapse: collapse; table-layout: fixed; font-variant-numeric: tabular-nums; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
th, td { border-block: 1px solid var(--line); padding: .6em .75em; text-align: start; vertical-align: top; }
thead th { border-block-end: 2px solid CanvasText; font-size: 1.1em; }
th[scope="row"] { font-weight: 600; }
th:first-child:not(:only-child)[scope="row"], thead th:first-child:not(:only-child)[data-rung="words"] { width: 16%; }
td p { margin: .75em 0 .25em; font-weight: 600; }
td > p[data-rung]:first-child { margin-top: 0; font-weight: inherit; }
footer { margin-top: 3em; border-top: 1px solid var(--line); padding-top: 1em; color: var(--quiet); font-size: .875rem; }
@media screen and (max-width: 40rem) {
  body { padding: 1rem; }
  h1 { font-size: 1.6rem; }
  h2 { font-size: 1.35rem; }
  table, tbody, tr, th, td { display: block; width: auto !important; }
  thead { display: none; }
  tr { border-block-start: 1px solid var(--line); padding-block: .5em; }
  th, td { border: 0; padding: .25em 0; }
  td.empty { display: none; }
  td[data-heading]::before { content: attr(data-heading); display: block; margin-top: .5em; font-weight: 700; }
}
@media print {
  @page { size: A4 landscape; margin: 15mm 15mm 18mm; @bottom-right { content: counter(page) " / " counter(pages); font: 9pt Arial, sans-serif; direction: ltr; } }
  :root { color-scheme: light; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  h1 { font-size: 20pt; } h2 { font-size: 15pt; } h3 { font-size: 12.5pt; } h4 { font-size: 11pt; }
  h1, h2, h3, h4, [data-rung="applies-to"], [data-rung="tagline"], [data-rung="definition"], p:has(> span) { break-after: avoid; }
  thead { display: table-header-group; }
  tr, li, p { break-inside: avoid; }
  footer { font-size: 9pt; }
}
`;
