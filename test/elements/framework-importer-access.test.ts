import { expect, waitUntil } from '@open-wc/testing';
import { accessibilityTree, emulateMedia, itInChromium, sendKeys, setViewport } from '../support/commands.js';
import { collectWarnings, focused, painted, part, parts, text } from './framework-grid-support.js';
import { button, checking, dialog, openEditing, press, reads, show, stepTitle } from './framework-importer-support.js';

const around = (attributes: Readonly<Record<string, string>>): HTMLElement => {
  const element = document.createElement('div');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
};

describe('<rung-framework-importer> for everybody', () => {
  collectWarnings();
  beforeEach(() => reads());
  afterEach(() => setViewport({ width: 800, height: 600 }));

  it('can be used by everybody, at every step and in its dialogs', async () => {
    await setViewport({ width: 1200, height: 900 });
    const importer = await show();
    await expect(importer).to.be.accessible();
    await importer.read(new File(['x'], 'values.docx'));
    await importer.updateComplete;
    await painted();
    await expect(importer).to.be.accessible();
    await openEditing(importer);
    await expect(importer).to.be.accessible();
    await press(importer, /^Change: Lets people finish/);
    await expect(importer).to.be.accessible();
    dialog(importer).close();
    await press(importer, 'Continue');
    await expect(importer).to.be.accessible();
  });

  it('can be read in dark surroundings', async () => {
    const dark = around({});
    dark.style.setProperty('color-scheme', 'dark');
    const importer = await checking({}, dark);
    await press(importer, 'Source');
    parts(importer, 'show')[0]!.click();
    await painted();
    await expect(importer).to.be.accessible();
  });

  itInChromium('can be read in forced colours', async () => {
    await emulateMedia({ forcedColors: 'active' });
    await expect(await checking()).to.be.accessible();
    await emulateMedia({});
  });

  it('stays within 320 pixels, with targets of 24, and shows source or result', async () => {
    await setViewport({ width: 320, height: 640 });
    const importer = await checking();
    expect(parts(importer, 'view').map((view) => [text(view), view.getAttribute('aria-pressed')])).to.deep.equal([['Source', 'false'], ['Preview', 'true'], ['Names and behaviours', 'false']]);
    for (const view of ['Source', 'Names and behaviours', 'Preview']) {
      await press(importer, view);
      expect(document.documentElement.scrollWidth, view).to.be.at.most(320);
      expect(part(importer, 'source').checkVisibility(), view).to.equal(view === 'Source');
      for (const target of importer.shadowRoot!.querySelectorAll<HTMLElement>('button, summary, input:not([type=file])')) {
        if (target.checkVisibility()) expect(target.getBoundingClientRect().height, text(target)).to.be.at.least(20);
      }
    }
    await expect(importer).to.be.accessible();
  });

  it('leads on a phone from what is to be checked to the source', async () => {
    await setViewport({ width: 320, height: 640 });
    const importer = await checking();
    parts(importer, 'show')[0]!.click();
    await waitUntil(() => focused()?.getAttribute('data-place') === 'table.0.column.3');
    expect(part(importer, 'source').checkVisibility()).to.be.true;
  });

  it('can be walked through by Tab and Enter alone', async () => {
    await setViewport({ width: 1200, height: 900 });
    const importer = await checking();
    expect(focused()?.id).to.equal('step-title');
    const seen: string[] = [];
    for (let presses = 0; presses < 60 && focused() !== button(importer, 'Continue'); presses += 1) {
      await sendKeys({ press: 'Tab' });
      seen.push(text(focused() ?? document.body).slice(0, 30));
    }
    expect(seen).to.include('Show in the source').and.to.include('Undo');
    await sendKeys({ press: 'Enter' });
    await importer.updateComplete;
    expect(stepTitle(importer)).to.equal('Use the framework');
  });

  it('speaks Welsh, and says which sentences are English', async () => {
    const importer = await checking({}, around({ lang: 'cy' }));
    await waitUntil(() => stepTitle(importer) === 'Gwiriwch yr hyn a ddeallwyd');
    await waitUntil(() => text(parts(importer, 'issue')[0]!).startsWith('Problem i’w datrys Yn '));
    expect(text(importer.shadowRoot!.querySelector('.why dl')!)).to.contain('Tabl 1: ').and.to.contain('“Team leaders”').and.not.to.contain('The first');
    await expect(importer).to.be.accessible();
  });

  it('is set from right to left, each text in its own direction', async () => {
    const importer = await checking({}, around({ dir: 'rtl' }));
    expect(getComputedStyle(part(importer, 'fact')).direction).to.equal('rtl');
    expect(getComputedStyle(part(importer, 'fact').querySelector('bdi')!).direction).to.equal('ltr');
    expect(document.documentElement.scrollWidth).to.be.at.most(800);
  });

  it('shows what is written as text, whatever it is', async () => {
    const { sampleIo } = await import('../../stories/elements/sample-import.js');
    const { importFramework } = await sampleIo()();
    const hostile = '<img src=x onerror="window.hit=true">';
    reads({
      importFramework: async (source, options) => ({ ...(await importFramework(source, options)), source: [{ type: 'heading', level: 1, text: hostile, place: ['heading', 0] }, { type: 'paragraph', line: { text: hostile, depth: 0, bold: true, soft: false }, place: ['paragraph', 0] }] }),
    });
    const importer = await checking();
    await press(importer, 'Source');
    expect(importer.shadowRoot!.querySelector('img')).to.equal(null);
    expect(text(part(importer, 'source'))).to.contain(hostile);
  });

  itInChromium('tells assistive technology its steps, fields and what each part was taken for', async () => {
    await setViewport({ width: 1200, height: 900 });
    await checking();
    const tree = await accessibilityTree();
    const names = (role: string): string[] => tree.filter((node) => node.role === role).map(({ name }) => name);
    expect(names('heading')).to.include.members(['Use your own framework', 'Check what was understood', '3 things to check']);
    expect(names('button')).to.include('What it was taken for, Table 1, column 4, “Notes”: Not understood');
    expect(names('region')).to.include('Source: values.docx');
    expect(tree.some(({ role }) => role === 'status')).to.be.true;
  });
});
