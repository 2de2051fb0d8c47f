import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { BehaviourPicker } from '../../src/elements/behaviour-picker/behaviour-picker.js';
import { sendKeys, setViewport } from '../support/commands.js';
import { active, collectWarnings, field, isOpen, painted, part, press, sample, show, type } from './behaviour-picker-support.js';

async function opened(properties: Partial<BehaviourPicker> = {}, parent?: Element): Promise<BehaviourPicker> {
  const picker = await show(properties, parent);
  field(picker).focus();
  await press('ArrowDown');
  await painted(); // Firefox scrolls to the caret after a key, and would undo the scrolling of a test
  return picker;
}

describe('<rung-behaviour-picker> opens its list', () => {
  collectWarnings();

  afterEach(async () => {
    window.scrollTo(0, 0);
    await setViewport({ width: 800, height: 600 });
  });

  const box = (picker: Element, name: string): DOMRect => part(picker, name).getBoundingClientRect();

  function expectInWindow(picker: Element): void {
    const popup = box(picker, 'popup');
    const page = document.documentElement;
    expect(popup.top).to.be.at.least(0);
    expect(popup.left).to.be.at.least(0);
    expect(popup.bottom).to.be.at.most(page.clientHeight);
    expect(popup.right).to.be.at.most(page.clientWidth);
  }

  /** Whether a point of the list is what a pointer would meet there. */
  function isOnTop(picker: Element): boolean {
    const { left, top, width } = box(picker, 'option');
    return picker.shadowRoot!.elementFromPoint(left + width / 2, top + 10)?.closest('[role="option"]') !== null;
  }

  it('below the field, as wide as it', async () => {
    const picker = await opened();
    await painted();
    expect(box(picker, 'popup').top).to.be.greaterThan(box(picker, 'field').bottom);
    expect(box(picker, 'popup').width).to.equal(box(picker, 'field').width);
    expectInWindow(picker);
  });

  it('above the field where there is more room', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    place.style.setProperty('padding-block', '420px 900px');
    const picker = await opened({ framework: await sample('cherwell') }, place);
    await painted();
    expect(box(picker, 'popup').bottom).to.be.at.most(box(picker, 'field').top);
    expectInWindow(picker);
  });

  it('in a window of 320 by 256 px, which is 400 % zoom, without leaving it', async () => {
    await setViewport({ width: 320, height: 256 });
    const picker = await opened({ framework: await sample('cherwell') });
    await painted();
    expectInWindow(picker);
    expect(box(picker, 'popup').height).to.be.greaterThan(60);
    await setViewport({ width: 800, height: 600 });
  });

  it('in a narrow column wide enough to be read, within the window', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    place.style.setProperty('inline-size', '120px');
    place.style.setProperty('margin-inline-start', '660px');
    const picker = await opened({}, place);
    await painted();
    expect(box(picker, 'popup').width).to.be.at.least(240);
    expectInWindow(picker);
  });

  it('in a narrow column from the right to the left at the right edge of the field', async () => {
    const place = await fixture<HTMLElement>(html`<div dir="rtl"></div>`);
    place.style.setProperty('inline-size', '120px');
    place.style.setProperty('margin-inline-end', '400px');
    const picker = await opened({}, place);
    await painted();
    expect(box(picker, 'popup').width).to.be.at.least(240);
    expect(Math.round(box(picker, 'popup').right)).to.equal(Math.round(box(picker, 'field').right));
  });

  it('and follows the field when the page is scrolled, and turns over', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    place.style.setProperty('padding-block', '300px 2000px');
    const picker = await opened({ framework: await sample('cherwell') }, place);
    await painted();
    expect(box(picker, 'popup').bottom).to.be.at.most(box(picker, 'field').top);
    window.scrollTo(0, 250);
    await painted();
    expect(box(picker, 'popup').top).to.be.greaterThan(box(picker, 'field').bottom);
    expectInWindow(picker);
  });

  it('and closes it when the field is scrolled out of sight', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    place.style.setProperty('padding-block', '100px 3000px');
    const picker = await opened({}, place);
    window.scrollTo(0, 2000);
    await waitUntil(() => !isOpen(picker));
    expect(field(picker).getAttribute('aria-expanded')).to.equal('false');
  });

  it('over a parent that clips and is transformed', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    for (const [name, value] of Object.entries({ overflow: 'hidden', 'block-size': '150px', transform: 'translateX(20px)', contain: 'paint' })) place.style.setProperty(name, value);
    const picker = await opened({ noOwn: true }, place);
    await painted();
    expect(box(picker, 'popup').bottom).to.be.greaterThan(place.getBoundingClientRect().bottom);
    expect(Math.round(box(picker, 'popup').left)).to.equal(Math.round(box(picker, 'field').left));
    expect(isOnTop(picker)).to.equal(true);
  });

  it('and closes it when a parent that clips scrolls the field away', async () => {
    const place = await fixture<HTMLElement>(html`<div><div></div></div>`);
    for (const [name, value] of Object.entries({ overflow: 'auto', 'block-size': '200px' })) place.style.setProperty(name, value);
    const inner = place.firstElementChild as HTMLElement;
    inner.style.setProperty('padding-block-end', '2000px');
    const picker = await opened({}, inner);
    place.scrollTop = 1000;
    await waitUntil(() => !isOpen(picker));
  });

  it('inside a modal dialog, over it; Escape closes the list, clears, and only then closes the dialog', async () => {
    const dialog = await fixture<HTMLDialogElement>(html`<dialog></dialog>`);
    const picker = await show({}, dialog);
    dialog.showModal();
    await type(picker, 'what');
    await press('ArrowDown');
    await painted();
    expect(isOnTop(picker)).to.equal(true);
    expectInWindow(picker);
    await press('Escape');
    expect([isOpen(picker), field(picker).value, dialog.open]).to.deep.equal([false, 'what', true]);
    await press('Escape');
    expect([field(picker).value, dialog.open]).to.deep.equal(['', true]);
    await press('Escape');
    expect(dialog.open).to.equal(false);
  });

  it('and does without it when its node is taken out or moved, and opens it again there', async () => {
    const place = await fixture<HTMLElement>(html`<div><div></div><div></div></div>`);
    const picker = await opened({}, place.children[0]);
    place.children[1]!.append(picker);
    await picker.updateComplete;
    expect(isOpen(picker)).to.equal(false);
    expect(field(picker).getAttribute('aria-expanded')).to.equal('false');
    field(picker).focus();
    await press('ArrowDown');
    expect(active(picker)).to.equal('Greets everyone at the door');
  });

  it('and closes it when it becomes read-only or disabled', async () => {
    for (const property of ['readonly', 'disabled'] as const) {
      const picker = await opened();
      picker[property] = true;
      await picker.updateComplete;
      expect(Boolean(picker.shadowRoot!.querySelector(':popover-open')), property).to.equal(false);
      picker[property] = false;
      await picker.updateComplete;
      field(picker).focus();
      await press('ArrowDown');
      expect(isOpen(picker), property).to.equal(true);
    }
  });

  it('keeps the head of the first group in view when the keys come back to it', async () => {
    const picker = await opened({ framework: await sample('cherwell') });
    for (let step = 0; step < 20; step += 1) await sendKeys({ press: 'ArrowDown' });
    for (let step = 0; step < 20; step += 1) await sendKeys({ press: 'ArrowUp' });
    expect(part(picker, 'listbox').scrollTop).to.equal(0);
  });

  it('and scrolls nothing but the list when the keys move through it', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    place.style.setProperty('padding-block-end', '3000px');
    const picker = await opened({ framework: await sample('cherwell') }, place);
    for (let step = 0; step < 15; step += 1) await sendKeys({ press: 'ArrowDown' });
    expect(part(picker, 'listbox').scrollTop).to.be.greaterThan(0);
    expect(window.scrollY).to.equal(0);
  });
});
