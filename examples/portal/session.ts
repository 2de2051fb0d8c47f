/** What is kept until the tab is closed. Where the browser forbids storage or has no room, nothing is. */

const PREFIX = 'rung-portal.';

export function keep(key: string, value: unknown): void {
  try {
    sessionStorage.setItem(PREFIX + key, JSON.stringify(value));
  } catch {
    forget(key);
  }
}

export function forget(key: string): void {
  try {
    sessionStorage.removeItem(PREFIX + key);
  } catch {
    // Storage is forbidden, so there is nothing in it.
  }
}

/** Parsed, and of unknown shape: whoever keeps it knows. */
export function keptJson(key: string): unknown {
  try {
    const kept = sessionStorage.getItem(PREFIX + key);
    return kept === null ? undefined : JSON.parse(kept);
  } catch {
    return undefined;
  }
}
