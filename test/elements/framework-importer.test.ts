import { expect, waitUntil } from '@open-wc/testing';
import type { ImportOptions, ImportSource } from '../../src/elements/framework-importer/importer-io.js';
import { sendKeys } from '../support/commands.js';
import { collectWarnings, focused, part, parts, text } from './framework-grid-support.js';
import { button, checking, facts, file, imports, press, reads, show, status, stepTitle, transfer } from './framework-importer-support.js';

describe('<rung-framework-importer>', () => {
  const warnings = collectWarnings();
  /** What was asked to be read, with the options. */
  let asked: { readonly source: ImportSource | readonly ImportSource[]; readonly options: ImportOptions }[] = [];

  beforeEach(async () => {
    asked = [];
    const { sampleIo } = await import('../../stories/elements/sample-import.js');
    const { importFramework } = await sampleIo()();
    reads({
      importFramework: (source, options = {}) => {
        asked.push({ source, options });
        return importFramework(source, options);
      },
    });
  });

  describe('brings a source', () => {
    it('by a file that is chosen', async () => {
      const importer = await show();
      const input = importer.shadowRoot!.querySelector<HTMLInputElement>('input[type=file]')!;
      input.files = transfer({ files: [file()] }).files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
      await waitUntil(() => stepTitle(importer) === 'Check what was understood');
      expect(asked.map(({ source }) => (source as File).name)).to.deep.equal(['values.docx']);
      expect(focused()).to.equal(importer.shadowRoot!.querySelector('#step-title'));
      expect(input.value).to.equal('');
    });

    it('by several files at once, read together', async () => {
      const importer = await show();
      const input = importer.shadowRoot!.querySelector<HTMLInputElement>('input[type=file]')!;
      expect(input.multiple).to.be.true;
      input.files = transfer({ files: [file('level-1.docx'), file('level-2.docx')] }).files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
      await waitUntil(() => stepTitle(importer) === 'Check what was understood');
      expect((asked[0]!.source as readonly File[]).map(({ name }) => name)).to.deep.equal(['level-1.docx', 'level-2.docx']);
      expect(text(importer.shadowRoot!.querySelector('.step')!)).to.contain('From level-1.docx and level-2.docx');
    });

    it('by a file that is dropped', async () => {
      const importer = await show();
      const zone = part(importer, 'drop');
      zone.dispatchEvent(new DragEvent('dragover', { bubbles: true, cancelable: true, dataTransfer: transfer({ files: [file()] }) }));
      expect(zone.classList.contains('over')).to.be.true;
      const drop = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: transfer({ files: [file()] }) });
      zone.dispatchEvent(drop);
      expect(drop.defaultPrevented).to.be.true;
      await waitUntil(() => stepTitle(importer) === 'Check what was understood');
    });

    it('by a table that is pasted, as HTML', async () => {
      const importer = await show();
      const data = transfer({ html: '<table><tr><td>Level 1</td></tr></table>', text: 'Level 1' });
      const paste = new ClipboardEvent('paste', { bubbles: true, cancelable: true });
      // Firefox makes events of its own clipboard only.
      Object.defineProperty(paste, 'clipboardData', { value: data });
      part(importer, 'paste').dispatchEvent(paste);
      await waitUntil(() => stepTitle(importer) === 'Check what was understood');
      expect(asked.map(({ source, options }) => [source, options.format])).to.deep.equal([['<table><tr><td>Level 1</td></tr></table>', 'html']]);
      expect(text(importer.shadowRoot!.querySelector('.step')!)).to.contain('From pasted text');
    });

    it('by text that is typed or pasted, when it is to be read', async () => {
      const importer = await show();
      part(importer, 'paste').focus();
      await sendKeys({ type: 'Caring' });
      await press(importer, 'Read the text');
      await waitUntil(() => stepTitle(importer) === 'Check what was understood');
      expect(asked[0]!.source).to.equal('Caring');
    });

    it('and says so when the field is empty', async () => {
      const importer = await show();
      await press(importer, 'Read the text');
      expect(text(part(importer, 'error'))).to.contain('There is no text in the field yet.');
      expect(focused()).to.equal(part(importer, 'paste'));
      expect(part(importer, 'paste').getAttribute('aria-invalid')).to.equal('true');
    });

    it('by an address, fetched only when it is asked for', async () => {
      const importer = await show();
      part(importer, 'address').focus();
      await sendKeys({ type: '/test/support/fixtures/README.md' });
      expect(asked).to.deep.equal([]);
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => stepTitle(importer) === 'Check what was understood');
      const source = asked[0]!.source as File;
      expect(source.name).to.equal('README.md');
      expect(source.size).to.be.greaterThan(10);
    });

    for (const { address, says } of [
      { address: '/test/no-such-file.docx', says: 'There is nothing at this address (404).' },
      { address: 'ftp://files.example/values.docx', says: 'This is not the address of a web page or file.' },
      { address: 'http://127.0.0.1:9/values.docx', says: 'Nothing came from this address' },
    ]) {
      it(`and says why nothing comes from ${address}`, async () => {
        const importer = await show();
        const field = part(importer, 'address') as HTMLInputElement;
        field.value = address;
        await press(importer, 'Fetch');
        await waitUntil(() => parts(importer, 'error').length > 0);
        expect(text(part(importer, 'error'))).to.contain(says);
        expect(focused()?.id).to.equal('problem');
        expect((part(importer, 'address') as HTMLInputElement).checkVisibility()).to.be.true;
      });
    }

    it('by the host, which hands it over', async () => {
      const importer = await show();
      await importer.read(file());
      await importer.updateComplete;
      expect(stepTitle(importer)).to.equal('Check what was understood');
      expect(importer.matches(':state(check)')).to.be.true;
    });

    it('with an earlier version of the framework, so that ids stay', async () => {
      const previous = { id: 'old', title: 'Old', groups: [], competencies: [] };
      await checking({ previous });
      expect(asked[0]!.options.previous).to.equal(previous);
    });
  });

  describe('while it reads', () => {
    it('shows how far it is and stops when asked, by key', async () => {
      let signal: AbortSignal | undefined;
      reads({
        importFramework: (_source, options = {}) => {
          signal = options.signal;
          options.onProgress?.({ stage: 'interpreting', done: 0.4 });
          return new Promise((_resolve, reject) => options.signal?.addEventListener('abort', () => reject(new DOMException('Stopped', 'AbortError'))));
        },
      });
      const importer = await show();
      void importer.read(file());
      await waitUntil(() => parts(importer, 'progress').length > 0 && importer.shadowRoot!.querySelector('progress')!.value === 0.4);
      expect(text(part(importer, 'progress'))).to.contain('Finding competencies and behaviours…');
      expect(importer.matches(':state(busy)')).to.be.true;
      await expect(importer).to.be.accessible();
      part(importer, 'cancel').focus();
      await sendKeys({ press: 'Enter' });
      await waitUntil(() => parts(importer, 'progress').length === 0);
      expect(signal?.aborted).to.be.true;
      expect(status(importer)).to.equal('Stopped.');
      await waitUntil(() => focused() === button(importer, 'Choose files'));
      expect(parts(importer, 'error')).to.deep.equal([]);
    });

    it('stops when it leaves the page', async () => {
      let signal: AbortSignal | undefined;
      reads({ importFramework: (_source, options = {}) => new Promise(() => (signal = options.signal)) });
      const importer = await show();
      void importer.read(file());
      await waitUntil(() => signal);
      importer.remove();
      expect(signal?.aborted).to.be.true;
    });

    it('says so when it breaks, and goes on', async () => {
      reads({ importFramework: () => Promise.reject(new Error('no worker')) });
      const importer = await show();
      await importer.read(file());
      await importer.updateComplete;
      expect(text(part(importer, 'error'))).to.contain('Something went wrong while it was read.');
      expect(button(importer, 'Choose files')).to.be.instanceOf(HTMLButtonElement);
      expect(warnings.join()).to.contain('could not read a source');
    });
  });

  describe('a source in which nothing can be read', () => {
    const refuses = (): void => reads({ importFramework: (source, options) => ((source as File).name === 'empty.docx' ? Promise.resolve({ issues: [{ severity: 'error', code: 'no-table', path: [], message: 'There is no table here.', values: {} }], evidence: [], source: [] }) : sampleOf(source, options)) });
    let sampleOf: Awaited<ReturnType<ReturnType<typeof import('../../stories/elements/sample-import.js')['sampleIo']>>>['importFramework'];
    before(async () => {
      const { sampleIo } = await import('../../stories/elements/sample-import.js');
      sampleOf = (await sampleIo()()).importFramework;
    });

    it('is refused with the reasons, and takes nothing away that was there', async () => {
      refuses();
      const importer = await checking();
      await press(importer, 'Choose something else');
      await importer.read(file('empty.docx'));
      await importer.updateComplete;
      expect(text(part(importer, 'error'))).to.contain('Nothing could be read in empty.docx.').and.to.contain('There is no table here.');
      expect(text(part(importer, 'notice'))).to.contain('What you opened before is still there: values.docx.');
      await press(importer, 'Go back to it');
      expect(facts(importer)).to.deep.equal(['1 competency', '2 themes', '7 behaviours: 5 expected, 2 contra-indicators']);
    });

    it('but after another that could be read, one step back brings the first again', async () => {
      const importer = await checking();
      await importer.read(file('second.docx'));
      await importer.updateComplete;
      expect(text(importer.shadowRoot!.querySelector('.step')!)).to.contain('From second.docx');
      await press(importer, 'Undo');
      expect(text(importer.shadowRoot!.querySelector('.step')!)).to.contain('From values.docx');
      expect(status(importer)).to.equal('Undone: second.docx');
    });
  });

  describe('hands the framework over', () => {
    it('with what there is to check, when a person uses it', async () => {
      const importer = await checking();
      const heard = imports(importer);
      await press(importer, 'Continue');
      expect(stepTitle(importer)).to.equal('Use the framework');
      await press(importer, 'Use this framework');
      expect(heard.map(({ framework, issues }) => [framework.title, issues.length])).to.deep.equal([['How we treat people', 3]]);
      expect(status(importer)).to.equal('The framework is in use.');
      await press(importer, 'Import another framework');
      expect(stepTitle(importer)).to.equal('Choose your framework');
    });

    it('and stays as it is when the host does not take it, which says itself why', async () => {
      const importer = await checking();
      importer.addEventListener('rung-framework-import', (event) => event.preventDefault());
      await press(importer, 'Continue');
      await press(importer, 'Use this framework');
      expect(status(importer)).to.equal('');
      expect(parts(importer, 'done')).to.deep.equal([]);
      expect(button(importer, 'Use this framework')).to.be.instanceOf(HTMLButtonElement);
    });

    it('as a file', async () => {
      const importer = await checking();
      await press(importer, 'Continue');
      const saved: string[] = [];
      const original = HTMLAnchorElement.prototype.click;
      HTMLAnchorElement.prototype.click = function () {
        saved.push(this.download);
      };
      await press(importer, 'Download as a file');
      await waitUntil(() => saved.length > 0);
      HTMLAnchorElement.prototype.click = original;
      expect(saved).to.deep.equal(['how-we-treat-people.json']);
    });

    it('or says that no file could be made', async () => {
      reads({ exportFramework: () => Promise.reject(new Error('offline')) });
      const importer = await checking();
      await press(importer, 'Continue');
      await press(importer, 'Download as a file');
      await waitUntil(() => parts(importer, 'error').length > 0);
      expect(text(part(importer, 'error'))).to.contain('The file could not be made.');
    });
  });
});
