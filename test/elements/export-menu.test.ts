import { aTimeout, expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import 'rung-elements/define/export-menu.js';
import { ExportMenu, type ExportDetail } from '../../src/elements/export-menu/export-menu.js';
import { sampleExporter } from '../../stories/elements/sample-export.js';
import { accessibilityTree, emulateMedia, itInChromium, sendKeys, setViewport } from '../support/commands.js';
import { countListeners } from '../support/count-listeners.js';
import { collectWarnings, focused, part, parts, small, text } from './framework-grid-support.js';

const io = ExportMenu.io;

async function show(properties: Partial<ExportMenu> = { framework: small }, parentNode?: Element): Promise<ExportMenu> {
  const menu = Object.assign(document.createElement('rung-export-menu'), properties);
  await fixture(html`${menu}`, parentNode && { parentNode });
  await menu.updateComplete;
  return menu;
}

/** What the host is offered; it takes care of the files, so that the test downloads nothing. */
function offers(menu: Element): ExportDetail[] {
  const heard: ExportDetail[] = [];
  menu.addEventListener('rung-export', (event) => {
    heard.push((event as CustomEvent<ExportDetail>).detail);
    event.preventDefault();
  });
  return heard;
}

const opener = (menu: Element): HTMLElement => part(menu, 'button');
const isOpen = (menu: Element): boolean => part(menu, 'formats').matches(':popover-open');
const format = (menu: Element, name: string): HTMLElement => parts(menu, 'format').find((each) => text(each).startsWith(name))!;

async function choose(menu: ExportMenu, name: string): Promise<void> {
  opener(menu).click();
  format(menu, name).click();
  await waitUntil(() => !menu.matches(':state(busy)'));
  await menu.updateComplete;
}

async function downloads(act: () => Promise<void>): Promise<string[]> {
  const saved: string[] = [];
  const original = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = function () {
    saved.push(this.download);
  };
  await act();
  HTMLAnchorElement.prototype.click = original;
  return saved;
}

describe('<rung-export-menu>', () => {
  const warnings = collectWarnings();
  beforeEach(() => (ExportMenu.io = sampleExporter()));
  after(() => {
    if (io) ExportMenu.io = io;
  });
  afterEach(() => setViewport({ width: 800, height: 600 }));

  it('opens the formats by key, moves through them by Tab, and closes by Escape where it was', async () => {
    const menu = await show();
    opener(menu).focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => isOpen(menu));
    expect(parts(menu, 'format-name').map(text)).to.deep.equal(['Word', 'Excel', 'Web page', 'CSV, long', 'CSV, wide', 'Rung (JSON)', 'CASE 1.1', 'CASE 1.0', 'Moodle']);
    await sendKeys({ press: 'Tab' });
    expect(text(focused()!)).to.contain('Word');
    await sendKeys({ press: 'Tab' });
    expect(text(focused()!)).to.contain('Excel');
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !isOpen(menu));
    await waitUntil(() => focused() === opener(menu));
  });

  it('downloads at once what loses nothing, and says so', async () => {
    const menu = await show();
    const saved = await downloads(() => choose(menu, 'Word'));
    expect(saved).to.deep.equal(['small.docx']);
    expect(text(part(menu, 'status'))).to.equal('Downloaded: small.docx');
    await waitUntil(() => focused() === opener(menu));
  });

  it('offers the file to the host, which may do something else with it', async () => {
    const menu = await show();
    const heard = offers(menu);
    const saved = await downloads(() => choose(menu, 'Excel'));
    expect(saved).to.deep.equal([]);
    expect(heard.map(({ format: of, name, losses }) => [of, name, losses])).to.deep.equal([['xlsx', 'small.xlsx', []]]);
    expect(await heard[0]!.file.text()).to.equal('A small framework');
  });

  it('lists what a format does not keep before the download; Escape downloads nothing', async () => {
    const menu = await show();
    const heard = offers(menu);
    await choose(menu, 'Moodle');
    const dialog = part(menu, 'dialog') as HTMLDialogElement;
    expect(dialog.open).to.be.true;
    expect(text(part(menu, 'dialog-title'))).to.equal('What a file for Moodle does not keep');
    expect(parts(menu, 'loss')).to.have.length(2);
    expect(heard).to.deep.equal([]);
    await expect(menu).to.be.accessible();
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => text(part(menu, 'status')) === 'Nothing was downloaded.');
    expect(heard).to.deep.equal([]);
    await waitUntil(() => focused() === opener(menu));
  });

  it('downloads all the same when a person says so', async () => {
    const menu = await show();
    const heard = offers(menu);
    await choose(menu, 'Moodle');
    part(menu, 'download').focus();
    await sendKeys({ press: 'Enter' });
    await menu.updateComplete;
    expect(heard.map(({ format: of, losses }) => [of, losses.length])).to.deep.equal([['moodle', 2]]);
    expect((part(menu, 'dialog') as HTMLDialogElement).open).to.be.false;
    await waitUntil(() => focused() === opener(menu));
  });

  it('shows that a file is being made, and stops when asked', async () => {
    ExportMenu.io = sampleExporter({ exportFramework: () => new Promise(() => undefined) });
    const menu = await show();
    const heard = offers(menu);
    opener(menu).click();
    format(menu, 'Word').click();
    await menu.updateComplete;
    expect(menu.matches(':state(busy)')).to.be.true;
    expect(text(part(menu, 'status'))).to.equal('Making the file for Word…');
    part(menu, 'cancel').focus();
    await sendKeys({ press: 'Enter' });
    await menu.updateComplete;
    expect(text(part(menu, 'status'))).to.equal('Nothing was downloaded.');
    await waitUntil(() => focused() === opener(menu));
    expect(heard).to.deep.equal([]);
  });

  it('says when no file could be made, and tries again', async () => {
    ExportMenu.io = sampleExporter({ exportFramework: () => Promise.reject(new Error('offline')) });
    const menu = await show();
    const heard = offers(menu);
    await choose(menu, 'Word');
    expect(text(part(menu, 'error'))).to.contain('The file for Word could not be made.');
    await waitUntil(() => focused() === part(menu, 'retry'));
    expect(warnings.join()).to.contain('could not make a file');
    await expect(menu).to.be.accessible();
    ExportMenu.io = sampleExporter();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => heard.length === 1);
    expect(parts(menu, 'error')).to.deep.equal([]);
  });

  it('exports evidence, checklists or chosen levels in the formats that these have', async () => {
    const asked: unknown[] = [];
    ExportMenu.io = sampleExporter({
      exportDocument: (content, of, options) => {
        asked.push(content, of, options?.framework?.title);
        return Promise.resolve({ file: new Blob(), name: 'levels.docx', losses: [] });
      },
    });
    const content = { type: 'levels', levels: [{ competency: 'care', level: 'low' }] } as const;
    const menu = await show({ framework: small, content });
    const heard = offers(menu);
    expect(parts(menu, 'format-name').map(text)).to.deep.equal(['Word', 'CSV, long', 'Rung (JSON)']);
    await choose(menu, 'Word');
    expect(asked).to.deep.equal([content, 'docx', 'A small framework']);
    expect(heard.map(({ name }) => name)).to.deep.equal(['levels.docx']);
  });

  it('says in a CASE package where it will be served', async () => {
    const asked: unknown[] = [];
    ExportMenu.io = sampleExporter({
      exportFramework: (_, of, options) => {
        asked.push(of, options?.uriBase);
        return Promise.resolve({ file: new Blob(), name: 'small.case.json', losses: [] });
      },
    });
    const menu = await show({ framework: small });
    menu.setAttribute('uri-base', 'https://skills.example/case');
    await menu.updateComplete;
    offers(menu);
    await choose(menu, 'CASE 1.1');
    expect(asked).to.deep.equal(['case', 'https://skills.example/case']);
  });

  it('offers only the formats that the host asks for', async () => {
    const menu = await show({ framework: small, formats: 'moodle docx nonsense' });
    expect(parts(menu, 'format-name').map(text)).to.deep.equal(['Moodle', 'Word']);
  });

  it('takes the framework from the workspace around it, and says when there is none', async () => {
    expect(text(part(await show({}), 'empty'))).to.equal('There is nothing to export yet.');
    const workspace = Object.assign(document.createElement('rung-workspace'), { framework: small });
    const menu = await show({}, workspace);
    await waitUntil(() => parts(menu, 'button').length === 1);
    expect(parts(menu, 'empty')).to.deep.equal([]);
  });

  it('says when the framework could not be loaded, and tries again', async () => {
    const menu = await show({ src: '/test/no-such-framework.json' });
    await waitUntil(() => parts(menu, 'error').length === 1);
    expect(text(part(menu, 'error'))).to.contain('The framework could not be loaded').and.to.contain('Try again');
    expect(warnings.join()).to.contain('http');
  });

  it('keeps its list within the window, beside the button, also from right to left', async () => {
    await setViewport({ width: 320, height: 640 });
    const menu = await show({ framework: small }, Object.assign(document.createElement('div'), { dir: 'rtl' }));
    opener(menu).click();
    await waitUntil(() => part(menu, 'formats').style.getPropertyValue('top') !== '');
    const { left, right, bottom } = part(menu, 'formats').getBoundingClientRect();
    expect(left).to.be.at.least(0);
    expect(right).to.be.at.most(320);
    expect(bottom).to.be.at.most(640);
    for (const each of parts(menu, 'format')) expect(each.getBoundingClientRect().height).to.be.at.least(44);
    await expect(menu).to.be.accessible();
  });

  it('speaks Welsh, and says which losses are English for want of a translation', async () => {
    const menu = await show({ framework: small }, Object.assign(document.createElement('div'), { lang: 'cy' }));
    await waitUntil(() => text(opener(menu)) === 'Allforio');
    await choose(menu, 'Moodle');
    expect(parts(menu, 'loss').map((loss) => loss.lang)).to.deep.equal(['en', 'en']);
  });

  itInChromium('can be read in dark, in forced colours, and by a screen reader', async () => {
    const dark = document.createElement('div');
    dark.style.setProperty('color-scheme', 'dark');
    const menu = await show({ framework: small }, dark);
    opener(menu).click();
    await waitUntil(() => isOpen(menu));
    await expect(menu).to.be.accessible();
    const tree = await accessibilityTree();
    expect(tree.find(({ role, name }) => role === 'button' && name === 'Export')?.states['expanded']).to.equal(true);
    expect(tree.find(({ role, name }) => role === 'group' && name === 'Formats')).to.not.equal(undefined);
    await emulateMedia({ forcedColors: 'active' });
    await expect(menu).to.be.accessible();
    await emulateMedia({});
  });

  it('leaves nothing behind after 200 times on and off the page, opened and closed', async function () {
    this.timeout(30_000);
    await show();
    const nodes = document.querySelectorAll('*').length;
    const sheets = document.adoptedStyleSheets.length;
    const listeners = [window, document].map(countListeners);
    for (let cycle = 0; cycle < 200; cycle += 1) {
      const menu = Object.assign(document.createElement('rung-export-menu'), { framework: small });
      document.body.append(menu);
      if (cycle % 4 === 0) {
        await menu.updateComplete;
        opener(menu).click();
      }
      if (cycle % 20 === 0) await nextFrame();
      menu.remove();
    }
    await aTimeout(100);
    expect(document.querySelectorAll('*').length).to.equal(nodes);
    expect(document.adoptedStyleSheets.length).to.equal(sheets);
    expect(listeners.map(({ open }) => open())).to.deep.equal([0, 0]);
    for (const { restore } of listeners) restore();
  });
});
