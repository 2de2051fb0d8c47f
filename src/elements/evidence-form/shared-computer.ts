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
  set(shared: boolean): void {
    try {
      if (shared) localStorage.setItem(KEY, 'yes');
      else localStorage.removeItem(KEY);
    } catch {
      // The element remembers it as long as it lives.
    }
  },
};
