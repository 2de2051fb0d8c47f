import type { Terminal } from '../../src/cli/terminal.js';

/** A terminal in memory: files by path, and what was printed. */
export class FakeTerminal implements Terminal {
  readonly files: Map<string, Uint8Array>;
  readonly version = '1.2.3';
  readonly isInteractive: boolean;
  input: Uint8Array = new Uint8Array();
  printed = '';
  errors = '';

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}, { isInteractive = false } = {}) {
    this.files = new Map(Object.entries(files).map(([path, content]) => [path, typeof content === 'string' ? new TextEncoder().encode(content) : content]));
    this.isInteractive = isInteractive;
  }

  readonly out = (text: string | Uint8Array): void => {
    this.printed += typeof text === 'string' ? text : new TextDecoder().decode(text);
  };

  readonly error = (text: string): void => {
    this.errors += text;
  };

  readonly readFile = (path: string): Promise<Uint8Array> => {
    const content = this.files.get(path);
    return content ? Promise.resolve(content) : Promise.reject(Object.assign(new Error('open'), { code: 'ENOENT' }));
  };

  readonly readInput = (): Promise<Uint8Array> => Promise.resolve(this.input);

  readonly writeFile = (path: string, content: Uint8Array): Promise<void> => {
    if (path.startsWith('locked/')) return Promise.reject(Object.assign(new Error('open'), { code: 'EACCES' }));
    this.files.set(path, content);
    return Promise.resolve();
  };

  readonly now = (): Date => new Date('2026-03-02T09:00:00Z');

  textOf(path: string): string {
    return new TextDecoder().decode(this.files.get(path));
  }
}
