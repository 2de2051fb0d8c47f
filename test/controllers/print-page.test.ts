import { expect } from '@open-wc/testing';
import { html, LitElement, type TemplateResult } from 'lit';
import { PrintPage, type PrintedPage } from '../../src/controllers/print-page.js';

class PrintProbe extends LitElement {
  static override properties = { page: { attribute: false } };
  declare page: PrintedPage;
  readonly printed: PrintPage;

  constructor() {
    super();
    this.page = { text: 'Foot', page: 'Page' };
    this.printed = new PrintPage(this, () => this.page);
  }

  protected override render(): TemplateResult {
    return html`<p>${this.page.text}</p>`;
  }
}
customElements.define('print-probe', PrintProbe);

const rules = (): string[] => document.adoptedStyleSheets.flatMap((sheet) => Array.from(sheet.cssRules, ({ cssText }) => cssText));

async function create(page?: PrintedPage): Promise<PrintProbe> {
  const probe = new PrintProbe();
  if (page) probe.page = page;
  document.body.append(probe);
  await probe.updateComplete;
  return probe;
}

describe('PrintPage', () => {
  afterEach(() => {
    for (const probe of document.querySelectorAll('print-probe')) probe.remove();
  });

  it('adds one rule for its own pages while its element is there', async () => {
    const before = document.adoptedStyleSheets.length;
    const probe = await create();
    expect(rules()).to.have.length(1);
    expect(rules()[0]).to.match(/^@page rung-/).and.to.contain('landscape');
    probe.remove();
    expect(document.adoptedStyleSheets).to.have.length(before);
    document.body.append(probe);
    expect(rules()).to.have.length(1);
  });

  it('gives every element pages of its own', async () => {
    const one = await create();
    const two = await create();
    expect(one.printed.name).to.not.equal(two.printed.name);
    expect(rules()).to.have.length(2);
  });

  it('prints upright where it is asked to', async () => {
    await create({ text: '', page: '', portrait: true });
    expect(rules()[0]).to.match(/size: a4(?: portrait)?;/i);
  });

  it('follows the words, and is not written anew for the same ones', async () => {
    const probe = await create();
    const [sheet] = document.adoptedStyleSheets.slice(-1);
    const [rule] = sheet!.cssRules;
    probe.requestUpdate();
    await probe.updateComplete;
    expect(sheet!.cssRules[0] === rule, 'the same rule').to.be.true;
    probe.page = { text: 'Other', page: 'Page' };
    await probe.updateComplete;
    expect(sheet!.cssRules[0] === rule, 'another rule').to.be.false;
  });

  for (const text of ['"', '\\', '\n', '</style>', '"; } body { display: none } @page x { content: "', '\u0000', '\\22 ', '’“”–', 'عربي']) {
    it(`keeps a style whole whatever the text: ${JSON.stringify(text)}`, async () => {
      await create({ text, page: text });
      expect(rules()).to.have.length(1);
      expect(rules()[0]).to.match(/^@page /);
      expect(getComputedStyle(document.body).display).to.equal('block');
    });
  }
});
