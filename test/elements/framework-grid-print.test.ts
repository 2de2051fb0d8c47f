import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { emulateMedia, itInChromium, printSheets, printToPdf, setViewport } from '../support/commands.js';
import { checkbox, collectWarnings, part, parts, sample, show, small, smallWith, text } from './framework-grid-support.js';

/** A PDF breaks lines where it likes. */
const squeezed = (words: string): string => words.replace(/\s+/g, '');

describe('<rung-framework-grid> on paper', function () {
  this.timeout(60_000);
  collectWarnings();

  for (const name of ['cherwell', 'arun', 'kchft', 'worcestershire'] as const) {
    itInChromium(`has every text of ${name}`, async () => {
      const framework = await sample(name);
      await show({ framework });
      const all = squeezed((await printToPdf()).join(''));
      for (const competency of framework.competencies) {
        const texts = [competency.title, competency.definition, competency.tagline, competency.importance, ...competency.themes.map(({ title }) => title)];
        texts.push(...competency.indicators.map((indicator) => indicator.text), ...(competency.skills ?? []));
        for (const wanted of texts) if (wanted) expect(all.includes(squeezed(wanted)), wanted).to.be.true;
      }
    });
  }

  itInChromium('is A4 across, in type of 9 points at least', async () => {
    await show({ framework: await sample('cherwell'), columns: 'all', selectable: true });
    const sheets = await printSheets();
    expect(sheets.length).to.be.greaterThan(5);
    for (const { width, height, smallestType } of sheets) {
      expect([Math.round(width), Math.round(height)]).to.deep.equal([842, 595]);
      expect(smallestType).to.be.at.least(8.99);
    }
  });

  itInChromium('ends every sheet with title, publisher, dates and its number', async () => {
    await show({ framework: await sample('cherwell') });
    const sheets = await printToPdf();
    sheets.forEach((sheet, index) => {
      const all = squeezed(sheet);
      expect(all).to.contain(squeezed('Competency Framework and Role Competencies Profiling Policy · Cherwell District Council'));
      expect(all).to.contain(squeezed('Published 29 October 2015 · Review due October 2016'));
      expect(all).to.contain(squeezed(`Page ${index + 1} / ${sheets.length}`));
    });
  });

  itInChromium('says the version, also where the text of a document would end a style', async () => {
    await show({ framework: smallWith({ title: 'A "quoted" \\ title </style> {}', version: '2"; } * { display: none } /*' }) });
    const all = squeezed((await printToPdf()).join(''));
    expect(all).to.contain(squeezed('A "quoted" \\ title </style> {}')).and.to.contain(squeezed('Version 2"; } * { display: none } /*'));
    expect(all).to.contain(squeezed('Lets people finish.'));
  });

  itInChromium('repeats the heads of a table on each sheet that it runs over', async () => {
    const level = (id: string) => ({ id, label: `Level ${id.toUpperCase()}`, described: true });
    const themes = Array.from({ length: 60 }, (_, index) => ({ id: `t${index}`, title: `Theme number ${index}` }));
    const indicators = themes.map(({ id }) => ({ id, theme: id, level: 'x', kind: 'positive', text: `Does what ${id} asks for.` }));
    await show({ framework: smallWith({ scale: { cumulative: false, levels: [level('x'), level('y')] }, competencies: [{ id: 'c', title: 'Long', themes, indicators }] }), bare: true });
    const sheets = await printToPdf();
    expect(sheets.length).to.be.greaterThan(2);
    const rows = sheets.filter((sheet) => sheet.includes('Theme number'));
    for (const sheet of rows) expect(squeezed(sheet)).to.contain('LevelX').and.to.contain('LevelY');
  });

  itInChromium('cuts no indicator in two', async () => {
    const framework = await sample('arun');
    await show({ framework });
    const sheets = (await printToPdf()).map(squeezed);
    for (const { indicators } of framework.competencies) {
      for (const indicator of indicators) expect(sheets.some((sheet) => sheet.includes(squeezed(indicator.text))), indicator.text).to.be.true;
    }
  });

  itInChromium('shows what is folded on the screen, and no controls', async () => {
    const framework = await sample('cherwell');
    const grid = await show({ framework, hash: 'print' });
    checkbox(grid, 'Show a link').click();
    await grid.updateComplete;
    const all = squeezed((await printToPdf()).join(''));
    for (const purpose of framework.purpose!) expect(all).to.contain(squeezed(purpose));
    for (const control of ['Find in this framework', 'Filters', 'Skip this framework', '11 competencies']) expect(all).to.not.contain(squeezed(control));
    expect(all).to.not.contain('Link');
    expect(all).to.not.contain('#');
  });

  itInChromium('marks levels and tiers in words, not by colour alone', async () => {
    await show({ framework: await sample('arun'), view: { level: 'leaders' } });
    const all = squeezed((await printToPdf()).join(''));
    expect(all).to.contain(squeezed('All Colleagues included'));
  });

  itInChromium('is a table also when the window is narrow', async () => {
    await setViewport({ width: 320, height: 640 });
    const grid = await show({ framework: await sample('arun') });
    await emulateMedia({ media: 'print' });
    expect(getComputedStyle(part(grid, 'table')).display).to.equal('table');
    expect(getComputedStyle(part(grid, 'cell')).display).to.equal('table-cell');
    await emulateMedia({});
    await setViewport({ width: 800, height: 600 });
  });

  itInChromium('prints what is picked and found as it stands', async () => {
    await show({ framework: small, view: { find: 'tidy' } });
    const all = squeezed((await printToPdf()).join(''));
    expect(all).to.contain(squeezed('Keeps a tidy desk.'));
    expect(all).to.not.contain(squeezed('Lets people finish.'));
  });

  itInChromium('leaves the other pages of the host alone', async () => {
    await fixture(html`<p>Before the grid.</p>`);
    await show({ framework: small });
    const sheets = await printSheets();
    const first = sheets.find((sheet) => sheet.text.includes('Before the grid.'))!;
    expect(first.width, 'upright').to.be.below(first.height);
    expect(first.text).to.not.contain('Little Council');
  });

  itInChromium('speaks Welsh at the foot of the page', async () => {
    document.documentElement.lang = 'cy';
    const grid = await show({ framework: small });
    await waitUntil(() => text(part(grid, 'footer')).includes('Cyhoeddwyd'));
    const all = squeezed((await printToPdf()).join(''));
    document.documentElement.lang = 'en';
    expect(all).to.contain(squeezed('Cyhoeddwyd 1 Mawrth 2024')).and.to.contain('Tudalen1/1');
  });

  itInChromium('prints two grids with a foot for each', async () => {
    await show({ framework: small });
    await show({ framework: smallWith({ title: 'Another framework', publisher: 'Another Council' }) });
    const sheets = await printToPdf();
    expect(sheets.filter((sheet) => squeezed(sheet).includes(squeezed('A small framework · Little Council')))).to.have.length.at.least(1);
    expect(sheets.filter((sheet) => squeezed(sheet).includes(squeezed('Another framework · Another Council')))).to.have.length.at.least(1);
  });

  it('carries publisher and dates below the grid, for browsers that print nothing at the foot of a page', async () => {
    const grid = await show({ framework: small });
    expect(text(part(grid, 'footer'))).to.equal('Little Council · Version 2 · Published 1 March 2024 · Review due March 2026');
    expect(parts(grid, 'footer')).to.have.length(1);
  });
});
