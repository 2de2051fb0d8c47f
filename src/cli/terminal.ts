/** What the program needs of the world, so that tests can stand in for it. */
export interface Terminal {
  readonly out: (text: string | Uint8Array) => void;
  readonly error: (text: string) => void;
  /** The version of the package. */
  readonly version: string;
  /** A person looks at the error stream. */
  readonly isInteractive: boolean;
  readonly readFile: (path: string) => Promise<Uint8Array>;
  readonly readInput: () => Promise<Uint8Array>;
  readonly writeFile: (path: string, content: Uint8Array) => Promise<void>;
  /** The time now, which some formats write into the file. */
  readonly now: () => Date;
}

/** A fault of the call or of a file, told in one sentence; the program ends with code 2. */
export class CallFault extends Error {}

export async function contentOf(path: string, terminal: Terminal): Promise<Uint8Array> {
  try {
    return await (path === '-' ? terminal.readInput() : terminal.readFile(path));
  } catch (error) {
    throw new CallFault(`${path} cannot be read: ${reasonOf(error)}`);
  }
}

export async function writeTo(path: string, content: Uint8Array, terminal: Terminal): Promise<void> {
  try {
    await terminal.writeFile(path, content);
  } catch (error) {
    throw new CallFault(`${path} cannot be written: ${reasonOf(error)}`);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder.',
  EISDIR: 'it is a folder.',
  EACCES: 'you may not.',
  EPERM: 'you may not.',
  ENOSPC: 'the disk is full.',
};

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return ('code' in error && typeof error.code === 'string' ? REASONS[error.code] : undefined) ?? error.message;
}
