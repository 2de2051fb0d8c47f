import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { html as template, LitElement, type TemplateResult } from 'lit';
import { LocaleController } from '../../src/controllers/locale-controller.js';
import type { Messages } from '../../src/locale/messages.js';

interface Words {
  readonly hello: string;
}

/** Answers of Welsh that a test gives when it likes. */
let give: (words: Words | Error) => void = () => undefined;
let asked = 0;

const messages: Messages<Words> = {
  en: { hello: 'Hello' },
  cy: () => {
    asked += 1;
    return new Promise((resolve, reject) => {
      give = (words) => (words instanceof Error ? reject(words) : resolve(words));
    });
  },
};
const welsh = { hello: 'Helo' };

class LocaleProbe extends LitElement {
  readonly locale = new LocaleController(this, messages);
  renders = 0;
  protected override render(): TemplateResult {
    return template`${this.locale.words.hello} (${this.locale.language})`;
  }
  protected override updated(): void {
    this.renders += 1;
  }
}
customElements.define('locale-probe', LocaleProbe);

const said = (probe: LocaleProbe): string => probe.shadowRoot!.textContent;

async function create(lang = ''): Promise<LocaleProbe> {
  const place = await fixture<HTMLElement>(html`<div lang=${lang}></div>`);
  const probe = new LocaleProbe();
  place.append(probe);
  await probe.updateComplete;
  return probe;
}

describe('LocaleController', () => {
  beforeEach(() => {
    asked = 0;
  });

  it('speaks English without asking for more', async () => {
    const probe = await create('en-GB');
    expect(said(probe)).to.equal('Hello (en-GB)');
    expect(asked).to.equal(0);
  });

  it('takes the language of the page where nothing nearer says one', async () => {
    const probe = await create('');
    expect(said(probe)).to.equal('Hello (en)');
  });

  it('stays with English, in word and mark, until Welsh has come', async () => {
    const probe = await create('cy');
    expect(said(probe)).to.equal('Hello (en)');
    give(welsh);
    await aTimeout(0);
    await probe.updateComplete;
    expect(said(probe)).to.equal('Helo (cy)');
    expect(probe.renders).to.equal(2);
  });

  it('stays with English when Welsh cannot be loaded, and says so on the console', async () => {
    const { warn } = console;
    const warnings: unknown[] = [];
    console.warn = (...words: unknown[]) => void warnings.push(...words);
    const probe = await create('cy');
    give(new Error('offline'));
    await aTimeout(0);
    await probe.updateComplete;
    console.warn = warn;
    expect(said(probe)).to.equal('Hello (en)');
    expect(warnings).to.have.length(1);
  });

  it('ignores Welsh that comes after the page has gone back to English', async () => {
    const probe = await create('cy');
    probe.parentElement!.lang = 'en';
    await aTimeout(0);
    give(welsh);
    await aTimeout(0);
    await probe.updateComplete;
    expect(said(probe)).to.equal('Hello (en)');
  });

  it('follows the nearest language as it changes, on itself and around it', async () => {
    const probe = await create('en');
    probe.lang = 'cy';
    await aTimeout(0);
    give(welsh);
    await aTimeout(0);
    await probe.updateComplete;
    expect(said(probe)).to.equal('Helo (cy)');
    probe.removeAttribute('lang');
    await aTimeout(0);
    await probe.updateComplete;
    expect(said(probe)).to.equal('Hello (en)');
  });

  it('sees the language through shadow roots, and its change outside them', async () => {
    const outer = await fixture<HTMLElement>(html`<div><div id="host"></div></div>`);
    const inner = outer.querySelector('#host')!.attachShadow({ mode: 'open' });
    const probe = new LocaleProbe();
    inner.append(probe);
    await probe.updateComplete;
    outer.lang = 'en-US';
    await aTimeout(0);
    await probe.updateComplete;
    expect(said(probe)).to.equal('Hello (en-US)');
  });

  it('is not rendered again for a change that is not its own', async () => {
    const probe = await create('en');
    const other = await fixture<HTMLElement>(html`<p lang="cy"></p>`);
    other.lang = 'de';
    await aTimeout(0);
    await probe.updateComplete;
    expect(probe.renders).to.equal(1);
  });

  it('changes with the place to which its element is moved', async () => {
    const probe = await create('en');
    const place = await fixture<HTMLElement>(html`<div lang="en-NZ"></div>`);
    place.append(probe);
    await probe.updateComplete;
    expect(said(probe)).to.equal('Hello (en-NZ)');
  });

  it('takes an empty language for none', async () => {
    const probe = await create('  ');
    expect(said(probe)).to.equal('Hello (en)');
  });
});
