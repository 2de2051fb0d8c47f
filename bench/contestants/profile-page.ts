import { each, escape } from './data.js';
import { CORE, description, FOOT, HEAD, profileRows, RATIONALE_HINT, ROLE_FIELDS, type ProfileRowText, type RoleField } from './profile-data.js';
import './plain-profile.css';

/** How the controls of a profile are written in HTML. */
export interface ProfileWidgets {
  readonly field: (field: RoleField) => string;
  readonly level: (row: ProfileRowText) => string;
  readonly rationale: (row: ProfileRowText) => string;
  /** What is in it is made when it is opened. */
  readonly folded: (label: string) => string;
  readonly submit: string;
}

/** The page of a role profile that is written. */
export function profilePage({ field, level, rationale, folded, submit }: ProfileWidgets): string {
  const row = (row: ProfileRowText): string => `<section class="row" data-row="${row.id}" aria-labelledby="title-${row.id}">
    <div><h4 id="title-${row.id}">${escape(row.title)}</h4><p class="muted">${escape(row.definition)}</p></div>
    <div>${level(row)}<div class="description">${description(row.id, row.level)}</div>${rationale(row)}
    ${folded(`Behaviours most needed${row.behaviours > 0 ? ` <span class="count">${row.behaviours}</span>` : ''}`)}${folded('What similar roles say')}</div></section>`;
  return `<form class="profile">${HEAD}<section><h3>The role</h3><div class="role">${each(ROLE_FIELDS, field)}</div></section>
    <section><h3>${CORE} <span class="muted">all employees</span></h3><p class="muted">${RATIONALE_HINT}</p>${each(profileRows(), row)}</section>
    <section><h3>What you can do now</h3><p>${submit}</p></section>${FOOT}</form>`;
}

/** Shows what belongs to a level when it is chosen. */
export function describeChoices(stage: HTMLElement): void {
  stage.addEventListener('change', ({ target }) => {
    const row = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-row]') : null;
    const place = row?.querySelector('.description');
    if (row && place && target && 'value' in target && typeof target.value === 'string' && target.value.length < 2) place.innerHTML = description(row.dataset['row'] ?? '', target.value);
  });
}
