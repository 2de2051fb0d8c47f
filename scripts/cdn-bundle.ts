import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
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
function ioBeside(): Plugin {
  return {
    name: 'rung-io-beside',
    enforce: 'pre',
    resolveId(source, importer) {
      return source.endsWith('/io/index.js') && importer?.includes('/define/') ? { id: './rung-io.js', external: true } : undefined;
    },
  };
}

/** Everything in one file for a script tag: `dist/cdn/rung.js`, its licences, and its integrity hash. */
export async function buildCdnBundle(): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'warn',
    // A page has no `process`; Vite leaves it in libraries.
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [ownTrustedTypesPolicy(), ioBeside()],
    build: {
      outDir: 'dist/cdn',
      lib: { entry: 'src/define/all.ts', formats: ['es'], fileName: () => 'rung.js' },
      license: { fileName: 'rung.licenses.md' },
      rolldownOptions: {
        output: {
          codeSplitting: false,
          // Vite keeps the white space of ES libraries.
          minify: true,
        },
      },
    },
  });
  const integrity = `sha384-${createHash('sha384').update(readFileSync('dist/cdn/rung.js')).digest('base64')}`;
  writeFileSync('dist/cdn/rung.js.integrity', `${integrity}\n`);
  console.log(`dist/cdn/rung.js ${integrity}`);
}
