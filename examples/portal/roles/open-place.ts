import type { QueueState, QueueTrouble } from 'rung-elements/storage/http.js';
import type { ConflictError, Repository } from 'rung-elements/storage/repository.js';
import type { Place } from './settings.js';

/**
 * How it goes with a server: everything is there, something is on its way, something waits for a person's choice between two
 * versions, there is no connection, or it does not take something.
 */
export type ServerState = 'together' | 'waiting' | 'undecided' | 'offline' | 'refused';

export interface PlaceEvents {
  readonly onState: (state: ServerState) => void;
  /** Somebody else has changed a document that was changed here as well. */
  readonly onConflict: (conflict: ConflictError) => void;
  /** The server does not take what was kept for it while it was away. */
  readonly onTrouble: (trouble: QueueTrouble) => void;
  /** What of it is still in question. */
  readonly onHeld: (held: NonNullable<QueueState['held']>) => void;
}

/**
 * Opens the place where role profiles are kept. A server gets the person's id in a header, as a sign-in proxy would add it.
 *
 * @param name of the database in this browser
 * @throws RepositoryError when it cannot be opened
 */
export async function openPlace({ kind, address }: Place, { name, person }: { readonly name: string; readonly person: string }, { onState, onConflict, onTrouble, onHeld }: PlaceEvents): Promise<Repository> {
  // Addresses may be paths on the portal's own server.
  const url = new URL(address, document.baseURI).href;
  switch (kind) {
    case 'browser': {
      const { openIndexedDb } = await import('rung-elements/storage/indexed-db.js');
      return openIndexedDb({ name });
    }
    case 'server': {
      const { deviceQueue, httpRepository } = await import('rung-elements/storage/http.js');
      let queue: QueueState = { waiting: 0 };
      let isThere = true;
      const tell = (): void => onState(isThere ? stateOf(queue) : 'offline');
      return httpRepository({
        baseUrl: url,
        headers: () => ({ 'x-rung-user': person }),
        queue: deviceQueue(`rung-portal-queue ${url} ${person}`),
        watchEvery: 2_000,
        onQueue: (state) => {
          queue = state;
          onHeld(state.held ?? []);
          tell();
        },
        onConnection: (known) => {
          isThere = known;
          tell();
        },
        onTrouble: (trouble) => (isConflict(trouble.error) ? onConflict(trouble.error) : onTrouble(trouble)),
      });
    }
    case 'couchdb': {
      const { openCouchDb } = await import('rung-elements/storage/couchdb.js');
      const states = { syncing: 'waiting', 'up-to-date': 'together', offline: 'offline', refused: 'refused' } as const;
      // PouchDB takes a name with an address in it for the address of a server.
      return openCouchDb({ remote: url, name: `rung-portal ${encodeURIComponent(url)}`, onStatus: ({ state }) => onState(states[state]), onConflict });
    }
  }
}

function stateOf({ waiting, stopped }: QueueState): ServerState {
  if (stopped) return stopped.code === 'offline' ? 'offline' : 'refused';
  return waiting > 0 ? 'waiting' : 'together';
}

export const isConflict = (error: unknown): error is ConflictError => error instanceof Error && error.name === 'ConflictError';
