import { localDay } from '../../locale/local-time.js';
import { isDay } from '../../model/day.js';
import { ROLES, type Role } from '../../model/person.js';
import { PROFILE_STATUSES, type ProfileStatus } from '../../model/role-profile.js';

/** What the register can be sorted by. */
export const REGISTER_SORTS = ['title', 'organisations', 'family', 'posts', 'status', 'waitingFor', 'reviewDue'] as const;
export type RegisterSort = (typeof REGISTER_SORTS)[number];

/** The index field that a sort is by: statuses are in the order of the workflow. */
const FIELDS = { title: 'title', organisations: 'organisations', family: 'family', posts: 'posts', status: 'stage', waitingFor: 'waitingFor', reviewDue: 'reviewDue' } as const;
export type RegisterField = (typeof FIELDS)[RegisterSort];

/** What a person looks at in the register: what is left out does not limit. */
export interface RegisterView {
  /** Words with which role, family or organisation begin. */
  readonly find?: string;
  readonly organisation?: string;
  readonly family?: string;
  readonly status?: ProfileStatus;
  /** Role of those who have to do something next. */
  readonly waitingFor?: Role;
  /** Published profiles that are to be reviewed by today. */
  readonly due?: boolean;
  /** By the title without it. */
  readonly sort?: RegisterSort;
  readonly descending?: boolean;
}

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
const oneOf = <Item extends string>(all: readonly Item[], value: unknown): Item | undefined => all.find((item) => item === value);
const isOn = (value: unknown): boolean => value === true || value === 'true' || value === '';

/** Reads a view of unknown origin; what it cannot be is left out. */
export function readView(input: unknown): RegisterView {
  const given: Readonly<Record<string, unknown>> = typeof input === 'object' && input !== null ? { ...input } : {};
  const view = {
    find: text(given['find']),
    organisation: text(given['organisation']),
    family: text(given['family']),
    status: oneOf(PROFILE_STATUSES, given['status']),
    waitingFor: oneOf(ROLES, given['waitingFor']),
    due: isOn(given['due']) || undefined,
    sort: oneOf(REGISTER_SORTS, given['sort']),
    descending: isOn(given['descending']) || undefined,
  };
  return Object.fromEntries(Object.entries(view).filter(([, value]) => value !== undefined));
}

/** The `view` attribute, written like a query: `view="status=published&sort=reviewDue"`. */
export const viewConverter = {
  fromAttribute: (query: string | null): RegisterView => readView(Object.fromEntries(new URLSearchParams(query ?? ''))),
};

/** Whether search or filters are on; sorting hides nothing. */
export const isLimited = ({ find, organisation, family, status, waitingFor, due }: RegisterView): boolean =>
  Boolean(find?.trim() || organisation || family || status || waitingFor || due);

/** What is asked of a source, by index fields of the model. */
export interface RegisterQuery {
  readonly type: 'role-profile';
  readonly text?: string;
  readonly where?: Readonly<Record<string, string | { readonly to: string }>>;
  readonly sort: { readonly field: RegisterField; readonly descending: boolean };
}

/** @param today the day by which reviews count as due */
export function queryOf({ find = '', organisation, family, status, waitingFor, due, sort = 'title', descending = false }: RegisterView, today: string): RegisterQuery {
  const where = {
    ...(organisation !== undefined && { organisations: organisation }),
    ...(family !== undefined && { family }),
    ...(due && { reviewDue: { to: today }, status: 'published' }),
    ...(status !== undefined && { status }),
    ...(waitingFor !== undefined && { waitingFor }),
  };
  return {
    type: 'role-profile',
    ...(find.trim() && { text: find }),
    ...(Object.keys(where).length > 0 && { where }),
    sort: { field: FIELDS[sort], descending },
  };
}

/** The day that a host gives, else that of the device. */
export const dayFrom = (given: string | undefined, now: Date): string => (given !== undefined && isDay(given) ? given : localDay(now));
