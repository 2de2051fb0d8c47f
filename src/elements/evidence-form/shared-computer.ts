const KEY = 'rung-shared-computer';

/** Whether a person has said that others use this computer. Where nothing can be kept, it holds for the page. */
export const sharedComputer = {
  get(): boolean {
    try {
      return localStorage.getItem(KEY) === 'yes';
    } catch {
      return false;
    }
  },
  /** Calls back when the person says so, or takes it back, in another tab; returns what ends it. */
  watch(listener: () => void): () => void {
    const onStorage = ({ key }: StorageEvent): void => {
      if (key === KEY) listener();
    };
    addEventListener('storage', onStorage);
    return () => removeEventListener('storage', onStorage);
  },
  set(shared: boolean): void {
    try {
      if (shared) localStorage.setItem(KEY, 'yes');
      else localStorage.removeItem(KEY);
    } catch {
      // The element remembers it as long as it lives.
    }
  },
};
