import { expect, fixture, html } from '@open-wc/testing';
import type { BehaviourPicker } from '../../src/elements/behaviour-picker/behaviour-picker.js';
import type { BehaviourReference } from '../../src/model/index.js';
import { clickOn, emulateMedia, itInChromium, printToPdf, sendKeys } from '../support/commands.js';
import { announced, collectWarnings, field, ids, listen, live, part, parts, press, reference, sample, show, small, text, texts } from './behaviour-picker-support.js';

const own: BehaviourReference = { competency: 'craft', text: 'Sings at work' };
const gone: BehaviourReference = { competency: 'care', indicator: 'care.9', text: 'Was in an older version' };

/** Takes the first behaviour of the list with keys. */
async function takeFirst(picker: BehaviourPicker): Promise<void> {
  field(picker).focus();
  await press('ArrowDown', 'Enter', 'Escape');
  await picker.updateComplete;
}

async function remove(picker: BehaviourPicker, index: number): Promise<void> {
  parts(picker, 'remove')[index]!.click();
  await picker.updateComplete;
}

describe('<rung-behaviour-picker> shows what is chosen', () => {
  const warnings = collectWarnings();

  it('in the order in which it was chosen, with its place in the framework', async () => {
    const picker = await show({ value: [reference('craft.1'), reference('care.1')] });
    expect(texts(picker, 'behaviour-text').slice(0, 2)).to.deep.equal(['Mends what is broken', 'Greets everyone at the door']);
    expect(texts(picker, 'behaviour-note').slice(0, 2)).to.deep.equal(['Craft · Level A', 'Care · People · Level A']);
    expect(text(part(picker, 'chosen-count'))).to.equal('2 chosen');
  });

  it('with buttons that carry the words of the behaviours', async () => {
    const picker = await show({ value: [reference('craft.1'), own] });
    expect(texts(picker, 'remove')).to.deep.equal(['Remove Mends what is broken', 'Remove Sings at work']);
  });

  it('nothing at all while nothing is chosen', async () => {
    const picker = await show();
    expect(parts(picker, 'chips')).to.deep.equal([]);
    expect(picker.matches(':state(chosen)')).to.equal(false);
  });

  it('of an own behaviour that it is one', async () => {
    const picker = await show({ value: [own] });
    expect(texts(picker, 'own')[0]).to.equal('Own');
    expect(parts(picker, 'gone')).to.deep.equal([]);
  });

  describe('that the framework has lost', () => {
    it('by the words it had, marked', async () => {
      const picker = await show({ value: [gone] });
      expect(texts(picker, 'behaviour-text')[0]).to.equal('Was in an older version');
      expect(text(part(picker, 'gone'))).to.equal('No longer in the framework');
    });

    it('and keeps and sends it, with fields that we do not know', async () => {
      const form = await fixture<HTMLFormElement>(html`<form></form>`);
      const strange = { ...gone, remark: { by: 'the host' } };
      const picker = await show({ name: 'b', value: [strange] }, form);
      await takeFirst(picker);
      expect(new FormData(form).get('b')).to.equal(JSON.stringify([strange, reference('care.1')]));
    });

    it('and does not count it as none where one is required', async () => {
      const picker = await show({ value: [gone], required: true });
      expect(picker.validity.valid).to.equal(true);
    });

    it('also where it has lost the competency of an own one', async () => {
      const picker = await show({ value: [{ competency: 'juggling', text: 'Juggles' }] });
      expect(texts(picker, 'gone')[0]).to.equal('No longer in the framework');
      expect(texts(picker, 'behaviour-note')[0]).to.equal('juggling');
    });

    it('without the mark while there is no framework to know it', async () => {
      const picker = await show({ framework: undefined, value: [reference('care.1')] });
      expect(texts(picker, 'behaviour-text')[0]).to.equal('Greets everyone at the door');
      expect(parts(picker, 'gone')).to.deep.equal([]);
    });

    it('and lets it be taken away', async () => {
      const picker = await show({ value: [gone, own] });
      await remove(picker, 0);
      expect(picker.value).to.deep.equal([own]);
    });
  });

  it('by the words that were chosen where the framework has other ones now, and says these', async () => {
    const picker = await show({ value: [{ ...reference('care.1'), text: 'Says hello' }] });
    expect(texts(picker, 'behaviour-text')[0]).to.equal('Says hello');
    expect(texts(picker, 'now-says')[0]).to.equal('The framework now says: “Greets everyone at the door”');
  });

  it('by the framework’s words where none were kept', async () => {
    const picker = await show({ value: [{ competency: 'care', indicator: 'care.1' }] });
    expect(texts(picker, 'behaviour-text')[0]).to.equal('Greets everyone at the door');
    expect(parts(picker, 'now-says')).to.deep.equal([]);
  });

  it('of one without any words that it has none', async () => {
    const picker = await show({ value: [{ competency: 'care' }] });
    expect(texts(picker, 'remove')).to.deep.equal(['Remove A behaviour without words']);
  });

  it('in two languages: own words in that of the page, the others in that of the framework', async () => {
    const picker = await show({ value: [reference('care.1'), own] });
    expect(parts(picker, 'behaviour-text').slice(0, 2).map(({ lang }) => lang)).to.deep.equal(['en-GB', '']);
  });

  it('to be read: a plain list under the competencies, without a field', async () => {
    const picker = await show({ readonly: true, hint: 'For the talk', value: [reference('care.1'), reference('craft.1'), reference('care.2'), own, gone] });
    expect(texts(picker, 'competency')).to.deep.equal(['Care', 'Craft']);
    expect(parts(picker, 'list').map((list) => [...list.querySelectorAll('[part="behaviour-text"]')].map(text))).to.deep.equal([
      ['Greets everyone at the door', 'Asks what people want', 'Was in an older version'],
      ['Mends what is broken', 'Sings at work'],
    ]);
    expect(picker.shadowRoot!.querySelector('input, button, select, textarea')).to.equal(null);
    expect(text(part(picker, 'label'))).to.equal('Behaviours Read only');
    expect(text(part(picker, 'hint'))).to.equal('For the talk');
  });

  it('to be read in one list while there is no framework, as nobody knows competencies by their ids', async () => {
    const picker = await show({ framework: undefined, readonly: true, value: [reference('care.1'), own] });
    expect(parts(picker, 'list')).to.have.length(1);
    expect(parts(picker, 'competency')).to.deep.equal([]);
    expect(texts(picker, 'behaviour-text')).to.deep.equal(['Greets everyone at the door', 'Sings at work']);
  });

  it('to be read, also that nothing is', async () => {
    const picker = await show({ readonly: true });
    expect(texts(picker, 'none-chosen')).to.deep.equal(['None chosen.']);
  });

  itInChromium('on paper as the plain list alone', async () => {
    await show({ value: [reference('care.1'), own], hint: 'For the talk', most: 1 });
    const page = (await printToPdf()).join('\n').replace(/\s+/g, ' ').trim();
    expect(page).to.equal('Behaviours For the talk Care Greets everyone at the door People · Level A Craft Sings at work Own');
    await emulateMedia({});
  });

  it('and is silent on the console', async () => {
    await show({ value: [own, gone] });
    expect(warnings).to.deep.equal([]);
  });
});

describe('<rung-behaviour-picker> says rung-behaviours-change', () => {
  collectWarnings();

  it('with what is chosen then and what came or went', async () => {
    const picker = await show({ value: [own] });
    const details = listen(picker);
    await takeFirst(picker);
    await remove(picker, 0);
    expect(details).to.deep.equal([
      { behaviours: [own, reference('care.1')], added: reference('care.1') },
      { behaviours: [reference('care.1')], removed: own },
    ]);
  });

  it('before it is applied, and before input and change', async () => {
    const picker = await show();
    const seen: string[] = [];
    for (const name of ['rung-behaviours-change', 'input', 'change']) picker.addEventListener(name, () => void seen.push(`${name} ${picker.value.length}`));
    await takeFirst(picker);
    expect(seen).to.deep.equal(['rung-behaviours-change 0', 'input 1', 'change 1']);
  });

  it('and leaves all as it was when that is prevented', async () => {
    const picker = await show({ value: [own] });
    const seen: string[] = [];
    for (const name of ['input', 'change']) picker.addEventListener(name, () => void seen.push(name));
    picker.addEventListener('rung-behaviours-change', (event) => event.preventDefault());
    await takeFirst(picker);
    parts(picker, 'remove')[0]!.focus();
    await remove(picker, 0);
    expect(picker.value).to.deep.equal([own]);
    expect(parts(picker, 'option').filter((option) => option.ariaChecked === 'true')).to.deep.equal([]);
    expect(live(picker)).to.equal('');
    expect(seen).to.deep.equal([]);
    expect(picker.shadowRoot!.activeElement).to.equal(parts(picker, 'remove')[0]);
  });

  it('out of other shadow roots', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    const inner = document.createElement('div');
    inner.attachShadow({ mode: 'open' }).append(document.createElement('p'));
    place.append(inner);
    const picker = await show({}, inner.shadowRoot!.firstElementChild!);
    let heard = 0;
    place.addEventListener('rung-behaviours-change', () => (heard += 1));
    await takeFirst(picker);
    expect(heard).to.equal(1);
  });

  it('never for what the host sets', async () => {
    const picker = await show();
    const details = listen(picker);
    picker.value = [own];
    picker.setAttribute('value', JSON.stringify([gone]));
    picker.formResetCallback();
    picker.framework = { ...small };
    await picker.updateComplete;
    expect(details).to.deep.equal([]);
  });
});

describe('<rung-behaviour-picker> announces', () => {
  collectWarnings();

  it('how many are chosen after one was taken or taken away', async () => {
    const picker = await show();
    await takeFirst(picker);
    await announced(picker, '1 chosen.');
    await remove(picker, 0);
    await announced(picker, 'None chosen.');
  });

  it('nothing for what the host sets', async () => {
    const picker = await show();
    picker.value = [own];
    await picker.updateComplete;
    expect(live(picker)).to.equal('');
  });
});

describe('<rung-behaviour-picker> with more than enough', () => {
  collectWarnings();

  const four = ['care.1', 'care.2', 'care.4', 'care.5'].map(reference);
  const NUDGE = '5 chosen. Pick the few that matter most: about 4.';

  it('says nothing as long as it is not more', async () => {
    const picker = await show({ most: 4, value: four });
    expect(parts(picker, 'nudge')).to.deep.equal([]);
  });

  it('asks for the few that matter most: visibly, announced, and in the open list', async () => {
    const picker = await show({ most: 4, value: four });
    field(picker).focus();
    await sendKeys({ type: 'mends' });
    await press('ArrowDown', 'Enter');
    await picker.updateComplete;
    expect(texts(picker, 'nudge')).to.deep.equal([NUDGE]);
    expect(text(part(picker, 'tally'))).to.equal(NUDGE);
    await announced(picker, NUDGE);
  });

  it('is a nudge and no lock: the value is valid and more can be taken', async () => {
    const picker = await show({ most: 1, required: true, value: four });
    expect(picker.validity.valid).to.equal(true);
    field(picker).focus();
    await sendKeys({ type: 'mends' });
    await press('ArrowDown', 'Enter');
    expect(ids(picker)).to.deep.equal(['care.1', 'care.2', 'care.4', 'care.5', 'craft.1']);
  });

  it('takes the number from its attribute', async () => {
    const place = await fixture<HTMLElement>(html`<div><rung-behaviour-picker most="1" value=${JSON.stringify(four)}></rung-behaviour-picker></div>`);
    const picker = place.querySelector('rung-behaviour-picker')!;
    await picker.updateComplete;
    expect(texts(picker, 'nudge')).to.deep.equal(['4 chosen. Pick the few that matter most: about 1.']);
  });

  for (const most of [0, -1, Number.NaN]) {
    it(`says nothing for a number that is none (${most})`, async () => {
      const picker = await show({ most, value: four });
      expect(parts(picker, 'nudge')).to.deep.equal([]);
    });
  }
});

describe('<rung-behaviour-picker> takes own behaviours', () => {
  collectWarnings();

  const ownText = (picker: BehaviourPicker): HTMLTextAreaElement => part(picker, 'own-text') as HTMLTextAreaElement;
  const competency = (picker: BehaviourPicker): HTMLSelectElement => part(picker, 'own-competency') as HTMLSelectElement;

  async function add(picker: BehaviourPicker): Promise<void> {
    part(picker, 'add').click();
    await picker.updateComplete;
  }

  async function opened(properties: Partial<BehaviourPicker> = {}): Promise<BehaviourPicker> {
    const picker = await show(properties);
    part(picker, 'own-summary').click();
    return picker;
  }

  it('behind a disclosure, by keys alone', async () => {
    const picker = await show();
    const details = listen(picker);
    field(picker).focus();
    await press('Tab', 'Enter', 'Tab');
    await sendKeys({ type: ' Sings  at work ' });
    await press('Tab');
    await sendKeys({ type: 'Cra' });
    await press('Tab', 'Enter');
    await picker.updateComplete;
    expect(details).to.deep.equal([{ behaviours: [own], added: own }]);
    expect(texts(picker, 'own')[0]).to.equal('Own');
  });

  it('and says input and change for them once, not for their letters', async () => {
    const picker = await opened();
    const events: string[] = [];
    for (const name of ['input', 'change']) picker.addEventListener(name, () => void events.push(name));
    ownText(picker).focus();
    await sendKeys({ type: 'Sings' });
    competency(picker).value = 'care';
    competency(picker).dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    expect(events).to.deep.equal([]);
    await add(picker);
    expect(events).to.deep.equal(['input', 'change']);
  });

  it('and is ready for the next: the text is gone, the competency stays, the focus is in the text', async () => {
    const picker = await opened();
    ownText(picker).value = 'Sings';
    competency(picker).value = 'care';
    await add(picker);
    expect([ownText(picker).value, competency(picker).value]).to.deep.equal(['', 'care']);
    expect(picker.shadowRoot!.activeElement).to.equal(ownText(picker));
    await announced(picker, '1 chosen.');
  });

  it('not without words: says so at the field and goes there', async () => {
    const picker = await opened();
    ownText(picker).value = ' \n ';
    await add(picker);
    expect(texts(picker, 'own-error')).to.deep.equal(['Error: Write the behaviour.', 'Error: Choose the competency that it belongs to.']);
    expect(ownText(picker).getAttribute('aria-invalid')).to.equal('true');
    expect(picker.shadowRoot!.activeElement).to.equal(ownText(picker));
    expect(picker.value).to.deep.equal([]);
  });

  it('not without a competency, as it must hang on one; the words stay', async () => {
    const picker = await opened();
    ownText(picker).value = 'Sings';
    await add(picker);
    expect(texts(picker, 'own-error')).to.deep.equal(['Error: Choose the competency that it belongs to.']);
    expect(picker.shadowRoot!.activeElement).to.equal(competency(picker));
    expect(ownText(picker).value).to.equal('Sings');
  });

  it('not twice', async () => {
    const picker = await opened({ value: [own] });
    ownText(picker).value = 'Sings  at work';
    competency(picker).value = 'craft';
    await add(picker);
    expect(texts(picker, 'own-error')).to.deep.equal(['Error: This behaviour is chosen already.']);
    expect(picker.value).to.deep.equal([own]);
  });

  it('and takes the messages away with the next one that is right', async () => {
    const picker = await opened();
    await add(picker);
    ownText(picker).value = 'Sings at work';
    competency(picker).value = 'craft';
    await add(picker);
    expect(texts(picker, 'own-error')).to.deep.equal([]);
    expect(picker.value).to.deep.equal([own]);
  });

  it('keeps the words when the host prevents it', async () => {
    const picker = await opened();
    picker.addEventListener('rung-behaviours-change', (event) => event.preventDefault());
    ownText(picker).value = 'Sings';
    competency(picker).value = 'care';
    await add(picker);
    expect(ownText(picker).value).to.equal('Sings');
    expect(picker.value).to.deep.equal([]);
  });

  it('for the only competency there is, without asking for it', async () => {
    const picker = await opened({ competency: 'craft' });
    expect(parts(picker, 'own-competency')).to.deep.equal([]);
    ownText(picker).value = 'Sings at work';
    await add(picker);
    expect(picker.value).to.deep.equal([own]);
  });

  it('not where the host leaves them out', async () => {
    const place = await fixture<HTMLElement>(html`<div><rung-behaviour-picker no-own .framework=${small}></rung-behaviour-picker></div>`);
    const picker = place.querySelector('rung-behaviour-picker')!;
    await picker.updateComplete;
    expect(picker.noOwn).to.equal(true);
    expect(parts(picker, 'own-form')).to.deep.equal([]);
  });

  it('not where there is no competency to hang them on', async () => {
    expect(parts(await show({ framework: await sample('kchft'), competency: 'juggling' }), 'own-form')).to.deep.equal([]);
    expect(parts(await show({ framework: undefined }), 'own-form')).to.deep.equal([]);
  });

  it('not where it is disabled', async () => {
    const picker = await show({ disabled: true });
    expect(part(picker, 'own-form').checkVisibility()).to.equal(false);
  });
});

describe('<rung-behaviour-picker> asks', () => {
  it('by its label, else by one in the page, else for behaviours', async () => {
    const place = await fixture<HTMLElement>(html`<div><label for="outside">Outside</label></div>`);
    const labelled = await show({ id: 'outside' }, place);
    expect(text(part(labelled, 'label'))).to.equal('Outside');
    labelled.label = 'What we look for';
    await labelled.updateComplete;
    expect(text(part(labelled, 'label'))).to.equal('What we look for');
    expect(text(part(await show(), 'label'))).to.equal('Behaviours');
  });

  it('with the host’s hint in the place of its own', async () => {
    expect(text(part(await show(), 'hint'))).to.equal('Type words to search. You can choose several.');
    expect(text(part(await show({ hint: 'Think of last week.' }), 'hint'))).to.equal('Think of last week.');
  });

  it('and a click on its label goes to the field', async () => {
    const picker = await show();
    await clickOn(part(picker, 'label'));
    expect(picker.shadowRoot!.activeElement).to.equal(field(picker));
  });

  it('again when what was required was taken away', async () => {
    const picker = await show({ required: true, value: [own] });
    await remove(picker, 0);
    expect(texts(picker, 'error')).to.deep.equal(['Error: Choose at least one behaviour.']);
    expect(field(picker).getAttribute('aria-invalid')).to.equal('true');
    expect(field(picker).getAttribute('aria-describedby')).to.equal('hint error');
  });

  it('and does nothing by itself while it is disabled', async () => {
    const picker = await show({ disabled: true, value: [own] });
    field(picker).click();
    await remove(picker, 0);
    expect(picker.value).to.deep.equal([own]);
    expect(part(picker, 'popup').matches(':popover-open')).to.equal(false);
  });
});
