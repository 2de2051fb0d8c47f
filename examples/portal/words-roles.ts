import type { Role } from 'rung-elements/model';
import type { RepositoryErrorCode } from 'rung-elements/storage/repository.js';
import type { ServerState } from './roles/open-place.js';

/** The words around role profiles, their register and their review. */
export const roleWords = {
  title: 'Role profiles',
  lede: 'Which level of each competency a role needs, and why. Its manager writes the profile, a panel or HR looks at it, all are kept here and looked at again every year. A profile does not grade the job.',
  actAs: 'Act as',
  actAsHint: 'In your organisation the portal knows who has signed in.',
  roles: {
    'line-manager': 'line manager',
    'role-profiler': 'role profiler',
    'panel-member': 'panel member',
    hr: 'HR',
    'external-provider': 'external provider',
    employee: 'employee',
  } satisfies Record<Role, string>,
  person: (name: string, roles: readonly string[]): string => `${name} (${roles.join(', ')})`,
  create: 'New profile',
  back: 'All role profiles',
  profile: 'Role profile',
  export: 'Download this profile',
  before: 'The profile that this one follows',
  after: 'The profile that follows this one',
  queue: {
    title: 'Profiles to look at',
    lede: 'What waits for a panel, for HR or for the external provider.',
    link: 'Profiles to look at',
  },
  changes: {
    title: 'Next year’s framework',
    link: 'Next year’s framework',
    lede: 'What is to change in the framework, and which profiles have to be looked at again because of it.',
    use: 'Use it from now on',
    used: 'It is in use: new profiles and reviews are written with it. Profiles in force stay as they are until their review.',
    goBack: 'Go back to this year’s framework',
    byHr: 'HR decides from when on it is used.',
  },
  inUse: (version: string): string => `New profiles and reviews are written with the framework of ${version}.`,
  opening: 'Opening the profiles…',
  filling: (done: number, all: number): string => `Sample profiles are being prepared: ${String(done)} of ${String(all)}.`,
  fill: 'Add a hundred sample profiles',
  fillHint: 'There are no profiles here yet.',
  noFill: 'There are no profiles here yet. This server checks every step, so samples cannot be put there at once; begin with a profile of your own.',
  faults: {
    blocked: 'This browser does not let the portal keep anything, as in a private window.',
    full: 'There is no room left in this browser.',
    offline: 'The server cannot be reached. Check the address and your connection.',
    refused: 'The server does not allow it.',
    invalid: 'What is there cannot be read.',
    newer: 'A newer version of this portal has written it. Reload the page.',
    missing: 'It is not there any more.',
    conflict: 'Somebody else has changed it meanwhile.',
    failed: 'It did not work.',
  } satisfies Record<RepositoryErrorCode, string>,
  place: {
    heading: 'Where profiles are kept',
    kinds: { browser: 'In this browser', server: 'On a server', couchdb: 'In CouchDB, with a copy in this browser' },
    address: 'Address',
    addressHint: 'Such as /api or https://hr.example/api; for CouchDB with the database, such as https://couch.example/rung. The security policy of this portal has to allow it.',
    use: 'Keep profiles there',
    noAddress: 'Enter the address.',
  },
  server: {
    together: 'Everything is on the server.',
    waiting: 'Changes are on their way to the server.',
    undecided: 'Two versions are kept until somebody has chosen.',
    offline: 'There is no connection to the server. What you change is kept on this device and sent later.',
    refused: 'The server does not take a change.',
  } satisfies Record<ServerState, string>,
  conflict: (title: string): string => `Two people have changed this at the same time: ${title}`,
  notTaken: (title: string): string => `The server does not take a change of ${title}. It is kept on this device until you make another one or discard it.`,
  discard: 'Discard this change',
  untitled: 'a document without a title',
};

export type RoleWords = typeof roleWords;
