/** Headers of every answer. */
export const headers: Readonly<Record<string, string>>;

/** Serves the pages and the bundle; without a port on any that is free. */
export function serve(port?: number): Promise<{ readonly url: string; close(): void }>;
