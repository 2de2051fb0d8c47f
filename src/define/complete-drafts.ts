import { DraftKeeper, type DraftStore } from '../controllers/draft-keeper.js';

/** Hands elements that keep drafts the store of this device, which is loaded with the first draft and shared by all. */
export function completeDrafts(): void {
  const stores = new Map<string, Promise<DraftStore>>();
  DraftKeeper.openStore = (place) => {
    const store = stores.get(place) ?? import('../storage/device-drafts.js').then(({ openDeviceDrafts }) => openDeviceDrafts(place));
    stores.set(place, store);
    // What is blocked or full now may be allowed later.
    store.catch(() => stores.delete(place));
    return store;
  };
}
