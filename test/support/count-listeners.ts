/** Counts the listeners that are added to a target of events and neither taken from it nor ended by their signal. */
export function countListeners(target: EventTarget): { readonly open: () => number; readonly restore: () => void } {
  const { addEventListener, removeEventListener } = target;
  let open = 0;
  target.addEventListener = (...rest: Parameters<EventTarget['addEventListener']>) => {
    const [, , options] = rest;
    open += 1;
    if (typeof options === 'object') options.signal?.addEventListener('abort', () => (open -= 1));
    addEventListener.apply(target, rest);
  };
  target.removeEventListener = (...rest: Parameters<EventTarget['removeEventListener']>) => {
    open -= 1;
    removeEventListener.apply(target, rest);
  };
  return {
    open: () => open,
    restore: () => {
      target.addEventListener = addEventListener;
      target.removeEventListener = removeEventListener;
    },
  };
}
