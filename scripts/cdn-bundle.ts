import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { build, type Plugin } from 'vite';

const LIT_POLICY = /(\w+)\.createPolicy\("lit-html",(\{createHTML:\w+=>\w+\})\)/g;

/**
 * Gives the bundle's copy of lit-html a Trusted Types policy of our name, because a page with a copy of Lit of its own
 * cannot create "lit-html" twice. A second copy of this bundle cannot create "rung-elements" twice either. It then
 * goes without: its elements are registered already, so it renders nothing, and the first copy works on.
 */
function ownTrustedTypesPolicy(): Plugin {
  return {
    name: 'rung-trusted-types-policy',
    transform(code, id) {
      if (!/lit-html[\\/]lit-html\.js$/.test(id)) return undefined;
      const found = code.match(LIT_POLICY)?.length ?? 0;
      if (found !== 1) this.error(`Expected one Trusted Types policy in lit-html, found ${found}. Adapt scripts/cdn-bundle.ts.`);
      return { code: code.replace(LIT_POLICY, '(()=>{try{return $1.createPolicy("rung-elements",$2)}catch{}})()'), map: null };
    },
  };
}

/** Readers and writers of documents are a file beside the bundle, loaded when somebody imports or exports. */
function ioBeside(path: string): Plugin {
  return {
    name: 'rung-io-beside',
    enforce: 'pre',
    resolveId(source, importer) {
      return source.endsWith('/io/index.js') && importer?.includes('/define/') ? { id: path, external: true } : undefined;
    },
  };
}

interface Bundle {
  readonly entry: string;
  /** Names of files in `dist/cdn`: of the entry, and of what it loads later, where it is not all in one. */
  readonly file: string;
  readonly parts?: string;
  readonly licenses: string;
  /** From the module that loads readers and writers to their file. */
  readonly io: string;
}

async function bundle({ entry, file, parts, licenses, io }: Bundle): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    // A page has no `process`; Vite leaves it in libraries.
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [ownTrustedTypesPolicy(), ioBeside(io)],
    build: {
      outDir: 'dist/cdn',
      emptyOutDir: false,
      lib: { entry, formats: ['es'], fileName: () => file },
      license: { fileName: licenses },
      rolldownOptions: {
        output: {
          // What three parts share is one more, or a grid would ask for forty files.
          codeSplitting: parts === undefined ? false : { groups: [{ name: 'shared', minShareCount: 3 }] },
          ...(parts !== undefined && { entryFileNames: file, chunkFileNames: parts }),
          // Vite keeps the white space of ES libraries.
          minify: true,
        },
      },
    },
  });
}

/** The hash that pages write into `integrity`, in a file beside the bundle. */
function writeIntegrity(file: string): void {
  const integrity = `sha384-${createHash('sha384').update(readFileSync(`dist/cdn/${file}`)).digest('base64')}`;
  writeFileSync(`dist/cdn/${file}.integrity`, `${integrity}\n`);
  console.log(`dist/cdn/${file} ${integrity}`);
}

/** Everything in one file for a script tag: `dist/cdn/rung.js`, its licences, and its integrity hash. */
export async function buildCdnBundle(): Promise<void> {
  await bundle({ entry: 'src/define/all.ts', file: 'rung.js', licenses: 'rung.licenses.md', io: './rung-io.js' });
  writeIntegrity('rung.js');
}

/**
 * The same in parts, which a page loads when it shows what is in them. The file for the script tag only imports the first
 * part: parts that imported something back from it would load it twice where a host adds `?ver=` to its address.
 */
export async function buildCdnParts(): Promise<void> {
  await bundle({ entry: 'src/define/all.ts', file: 'rung-parts/first-[hash].js', parts: 'rung-parts/[name]-[hash].js', licenses: 'rung-parts/licenses.md', io: '../rung-io.js' });
  const [first] = readdirSync('dist/cdn/rung-parts').filter((name) => name.startsWith('first-'));
  if (!first) throw new Error('Found no first part. Adapt scripts/cdn-bundle.ts.');
  writeFileSync('dist/cdn/rung-parts.js', `import "./rung-parts/${first}";\n`);
}

/** The repositories for pages without a bundler. */
export async function buildCdnStorage(): Promise<void> {
  await bundle({ entry: 'scripts/cdn-storage.ts', file: 'rung-storage.js', licenses: 'rung-storage.licenses.md', io: './rung-io.js' });
  writeIntegrity('rung-storage.js');
}
