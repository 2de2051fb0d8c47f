import { DraftKeeper } from '../controllers/draft-keeper.js';

/** Hands elements that keep drafts the store of this device, which is loaded with the first draft. */
export function completeDrafts(): void {
  DraftKeeper.openStore = async (place) => (await import('../storage/device-drafts.js')).openDeviceDrafts(place);
}
