/** Tells the other tabs of the site something. It is open only while somebody watches: an open one keeps pages from resting in the back/forward cache. */
export class TabChannel {
  readonly #name: string;
  #channel: BroadcastChannel | undefined;
  #watchers = 0;

  constructor(name: string) {
    this.#name = name;
  }

  tell(message: unknown): void {
    const channel = this.#channel ?? new BroadcastChannel(this.#name);
    channel.postMessage(message);
    if (channel !== this.#channel) channel.close();
  }

  /** Calls back with what other tabs tell, not with what is told here; returns what ends it. */
  watch(listener: (message: unknown) => void): () => void {
    const channel = (this.#channel ??= new BroadcastChannel(this.#name));
    this.#watchers += 1;
    const onMessage = ({ data }: MessageEvent<unknown>): void => listener(data);
    channel.addEventListener('message', onMessage);
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      channel.removeEventListener('message', onMessage);
      this.#watchers -= 1;
      if (this.#watchers > 0) return;
      channel.close();
      this.#channel = undefined;
    };
  }
}
