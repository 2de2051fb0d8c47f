import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { build, type Rolldown } from 'vite';

/** A contestant as a browser gets it: minified, in production mode. */
export interface Built {
  readonly name: string;
  readonly folder: string;
  /** Style sheets that its page links. */
  readonly styles: readonly string[];
  /** Files of its library that a page loads at first. */
  readonly atFirst: readonly string[];
  /** Files of the benchmark itself, which do not count as the library's. */
  readonly own: readonly string[];
}

const here = import.meta.dirname;

/** Bundles a contestant and, beside it in the same build, what it imports of its library, to know what that weighs. */
export async function buildContestant(name: string): Promise<Built> {
  const hasLibrary = existsSync(join(here, `libraries/${name}.ts`));
  const folder = join(here, 'dist', name);
  const result = await build({
    root: here,
    configFile: join(here, '../vite.config.ts'),
    logLevel: 'warn',
    base: './',
    publicDir: false,
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'es2023',
      modulePreload: false,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 5_000,
      rolldownOptions: {
        input: { contestant: join(here, `contestants/${name}.ts`), ...(hasLibrary && { library: join(here, `libraries/${name}.ts`) }) },
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js', assetFileNames: '[name]-[hash][extname]' },
      },
    },
  });
  const output = (Array.isArray(result) ? result[0] : result) as Rolldown.RolldownOutput;
  const chunks = new Map(output.output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file] as const] : [])));
  const closure = (file: string, seen = new Set<string>()): Set<string> => {
    if (seen.has(file)) return seen;
    seen.add(file);
    for (const next of chunks.get(file)?.imports ?? []) closure(next, seen);
    return seen;
  };
  const styles = output.output.flatMap(({ fileName }) => (fileName.endsWith('.css') ? [fileName] : []));
  const atFirst = hasLibrary ? [...closure('library.js'), ...styles.filter((file) => !file.startsWith('contestant-'))] : [];
  return { name, folder, styles, atFirst, own: [...closure('contestant.js'), ...styles].filter((file) => !atFirst.includes(file)) };
}

/** Bytes over the wire, each file compressed by itself as a server does it. */
export function brotliSize({ folder }: Built, files: readonly string[]): number {
  return files.reduce((sum, file) => sum + brotliCompressSync(readFileSync(join(folder, file))).byteLength, 0);
}
