import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { PLACES, type Place } from '../roles/settings.js';
import type { FrameworkContext } from './framework.js';

/** Where profiles are kept: folded away, because few people choose it. */
export function placeSettings({ words: { profiles }, desk }: FrameworkContext): TemplateResult {
  const { place } = desk;
  return html`<details class="place no-print">
    <summary>${profiles.place.heading}</summary>
    <form novalidate @submit=${(event: SubmitEvent) => onSubmit(event, profiles.place.noAddress, (chosen) => desk.keepAt(chosen))}>
      <fieldset>
        <legend class="visually-hidden">${profiles.place.heading}</legend>
        ${PLACES.map((kind) => html`<label class="choice"><input type="radio" name="kind" value=${kind} .checked=${live(kind === place.kind)} /><span>${profiles.place.kinds[kind]}</span></label>`)}
      </fieldset>
      <p class="field">
        <label for="place-address">${profiles.place.address}</label>
        <span id="place-hint" class="muted">${profiles.place.addressHint}</span>
        <input id="place-address" name="address" type="text" inputmode="url" autocomplete="off" spellcheck="false" aria-describedby="place-hint" .value=${place.address} />
      </p>
      <p class="buttons"><button type="submit">${profiles.place.use}</button></p>
    </form>
  </details>`;
}

function onSubmit(event: SubmitEvent, noAddress: string, keepAt: (place: Place) => void): void {
  event.preventDefault();
  const form = event.currentTarget;
  if (!(form instanceof HTMLFormElement)) return;
  const data = new FormData(form);
  const kind = PLACES.find((each) => each === data.get('kind')) ?? 'browser';
  const field = form.elements.namedItem('address');
  const address = field instanceof HTMLInputElement ? field.value.trim() : '';
  if (field instanceof HTMLInputElement) {
    field.setCustomValidity(kind !== 'browser' && address === '' ? noAddress : '');
    // Put right, it is looked at again when it is sent.
    field.oninput = () => field.setCustomValidity('');
    if (!field.reportValidity()) return;
  }
  keepAt({ kind, address: kind === 'browser' ? '' : address });
}
