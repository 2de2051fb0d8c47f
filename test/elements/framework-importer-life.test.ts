import { aTimeout, expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import type { Framework } from '../../src/model/index.js';
import { sampleIo, sampleSource } from '../../stories/elements/sample-import.js';
import { setViewport } from '../support/commands.js';
import { countListeners } from '../support/count-listeners.js';
import { collectWarnings, painted, part, parts, text } from './framework-grid-support.js';
import { button, checking, file, press, reads, show, stepTitle } from './framework-importer-support.js';

describe('<rung-framework-importer> and its life', () => {
  collectWarnings();
  beforeEach(async () => {
    await setViewport({ width: 1200, height: 900 });
    reads();
  });
  afterEach(() => setViewport({ width: 800, height: 600 }));

  it('leaves nothing behind after 200 times on and off the page, with and without a source', async function () {
    this.timeout(60_000);
    const first = await checking();
    await waitUntil(() => part(first, 'preview').shadowRoot!.querySelector('[part~=content]'));
    await painted();
    const nodes = document.querySelectorAll('*').length;
    const sheets = document.adoptedStyleSheets.length;
    const listeners = [window, document].map(countListeners);

    for (let cycle = 0; cycle < 200; cycle += 1) {
      const importer = document.createElement('rung-framework-importer');
      document.body.append(importer);
      if (cycle % 4 === 0) await importer.read(file());
      if (cycle % 20 === 0) {
        await importer.updateComplete;
        await nextFrame();
      }
      importer.remove();
    }
    await aTimeout(100);

    expect(document.querySelectorAll('*').length).to.equal(nodes);
    expect(document.adoptedStyleSheets.length).to.equal(sheets);
    expect(listeners.map(({ open }) => open())).to.deep.equal([0, 0]);
    for (const { restore } of listeners) restore();
  });

  it('keeps source, corrections and step when it is moved, and draws on what was not drawn yet', async () => {
    const importer = await show();
    const [there, elsewhere] = await Promise.all([fixture(html`<div></div>`), fixture(html`<div></div>`)]);
    there.append(importer);
    await importer.read(file());
    expect(parts(importer, 'preview')).to.deep.equal([]);
    elsewhere.append(importer);
    await importer.updateComplete;
    expect(stepTitle(importer)).to.equal('Check what was understood');
    expect(text(part(importer, 'source'))).to.contain('Lets people finish what they say');
    await waitUntil(() => text(part(importer, 'preview').shadowRoot!.querySelector('[part~=content]') ?? document.body).includes('Lets people finish'));
  });

  it('draws nothing more once it has left the page', async () => {
    const importer = await show();
    await importer.read(file());
    importer.remove();
    await importer.updateComplete;
    await aTimeout(100);
    expect(parts(importer, 'preview')).to.deep.equal([]);
    expect(importer.shadowRoot!.querySelectorAll('.block')).to.have.length(0);
  });

  it('shows a very large framework part by part', async () => {
    const { importFramework } = await sampleIo()();
    const competencies = Array.from({ length: 60 }, (_, at): Framework['competencies'][number] => ({
      id: `c${at}`,
      title: `Competency ${at + 1}`,
      themes: [],
      indicators: Array.from({ length: 100 }, (__, index) => ({ id: `c${at}.${index}`, kind: 'positive', text: `Does thing ${index}` })),
    }));
    reads({ importFramework: async (source, options) => ({ ...(await importFramework(source, options)), source: sampleSource, value: { id: 'large', title: 'Large', groups: [], competencies } }) });
    const importer = await checking();
    const shown = (): string[] => [...part(importer, 'preview').shadowRoot!.querySelectorAll('[part~=competency-title]')].map(text);
    await waitUntil(() => shown().length === 25);
    expect(text(part(importer, 'pages'))).to.contain('Competencies 1 to 25 of 60');
    await press(importer, 'Competencies after');
    await press(importer, 'Competencies after');
    await waitUntil(() => shown().length === 10);
    expect([shown()[0], shown().at(-1)]).to.deep.equal(['Competency 51', 'Competency 60']);
    expect(button(importer, 'Competencies after').getAttribute('aria-disabled')).to.equal('true');
    await press(importer, 'Competencies after');
    expect(text(part(importer, 'pages'))).to.contain('Competencies 51 to 60 of 60');
    await expect(importer).to.be.accessible();
  });
});
