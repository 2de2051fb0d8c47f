import { PEOPLE } from './people.js';

export const PLACES = ['browser', 'server', 'couchdb'] as const;

/** Where role profiles are kept. */
export interface Place {
  readonly kind: (typeof PLACES)[number];
  /** Of the server or the database; empty for this browser. */
  readonly address: string;
}

/** What a person has chosen for the pages of role profiles; kept in the browser. */
export interface RoleSettings {
  /** Id of the person to act as. */
  readonly person: string;
  readonly place: Place;
}

const KEY = 'rung-portal.roles';
const [FIRST] = PEOPLE;

export function loadRoleSettings(): RoleSettings {
  const kept = readKept();
  const place = asRecord(kept['place']);
  const kind = PLACES.find((each) => each === place['kind']) ?? 'browser';
  return {
    person: PEOPLE.find(({ id }) => id === kept['person'])?.id ?? FIRST?.id ?? '',
    place: { kind, address: kind !== 'browser' && typeof place['address'] === 'string' ? place['address'] : '' },
  };
}

export function keepRoleSettings(settings: RoleSettings): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(settings));
  } catch {
    // Without storage they last until the page is left.
  }
}

function readKept(): Readonly<Record<string, unknown>> {
  try {
    return asRecord(JSON.parse(localStorage.getItem(KEY) ?? '{}'));
  } catch {
    return {};
  }
}

const asRecord = (value: unknown): Readonly<Record<string, unknown>> => (typeof value === 'object' && value !== null ? { ...value } : {});
