import { html, svg, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { schemes, themes, type Preferences } from './preferences.js';
import { hrefOf } from './route.js';
import type { Words } from './words.js';

/** What stands around every page. */
export interface Shell {
  readonly words: Words;
  readonly preferences: Preferences;
  readonly content: TemplateResult;
  readonly isHome: boolean;
  /** Nothing is sent anywhere. */
  readonly isPrivate: boolean;
  readonly onPreferences: (change: Partial<Preferences>) => void;
}

export function shell(state: Shell): TemplateResult {
  const { words } = state;
  return html`
    <a class="skip" href="#main" @click=${skipToMain}>${words.skip}</a>
    <header class="band">
      <div class="frame">
        <a class="brand" href=${hrefOf({ page: 'home' })} aria-current=${state.isHome ? 'page' : nothing}>
          ${mark} <span><span class="organisation">${words.organisation}</span> <span class="portal-name">${words.portal}</span><span class="visually-hidden">, ${words.allFrameworks}</span></span>
        </a>
        <div class="tools">${languageButton(state)} <button type="button" popovertarget="display">${displayIcon} ${words.display.button}</button></div>
      </div>
      ${displaySettings(state)}
    </header>
    <main id="main" tabindex="-1">${state.content}</main>
    <footer class="foot">
      <div class="frame">
        <p>${words.footer.example}</p>
        <p>${words.footer.samples}</p>
        ${state.isPrivate ? html`<p>${words.footer.private}</p>` : nothing}
      </div>
    </footer>
  `;
}

/** By script, because the fragment of the address is the route. */
function skipToMain(event: Event): void {
  event.preventDefault();
  document.querySelector<HTMLElement>('#main')?.focus();
}

function languageButton({ words, onPreferences }: Shell): TemplateResult {
  const { code, name, switchTo } = words.otherLanguage;
  return html`<button type="button" lang=${code} title=${switchTo} @click=${() => onPreferences({ language: code })}>${name}</button>`;
}

function displaySettings({ words: { display }, preferences, onPreferences }: Shell): TemplateResult {
  return html`<div id="display" class="display" popover role="group" aria-labelledby="display-heading">
    <h2 id="display-heading">${display.heading}</h2>
    ${radios('scheme', display.scheme, schemes, display.schemes, preferences.scheme, (scheme) => onPreferences({ scheme }))}
    ${radios('theme', display.theme, themes, display.themes, preferences.theme, (theme) => onPreferences({ theme }))}
    <button type="button" popovertarget="display" popovertargetaction="hide">${display.close}</button>
  </div>`;
}

function radios<Choice extends string>(
  name: string,
  legend: string,
  choices: readonly Choice[],
  labels: Readonly<Record<Choice, string>>,
  chosen: Choice,
  onChoose: (choice: Choice) => void,
): TemplateResult {
  return html`<fieldset>
    <legend>${legend}</legend>
    ${choices.map(
      (choice) => html`<label class="choice"><input type="radio" name=${name} value=${choice} .checked=${live(choice === chosen)} @change=${() => onChoose(choice)} /><span>${labels[choice]}</span></label>`,
    )}
  </fieldset>`;
}

/** The portal's mark: a ladder, whose lowest rung is solid. */
const mark = svg`<svg class="mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
  <path d="M10 4v24M22 4v24" stroke="currentColor" stroke-width="3" stroke-linecap="round" />
  <path d="M10 9.5h12M10 16h12" stroke="currentColor" stroke-width="3" opacity="0.55" />
  <path d="M10 22.5h12" stroke="currentColor" stroke-width="3" />
</svg>`;

const displayIcon = svg`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
  <circle cx="12" cy="12" r="8.5" fill="none" stroke="currentColor" stroke-width="2" />
  <path d="M12 3.5a8.5 8.5 0 0 1 0 17z" fill="currentColor" />
</svg>`;
