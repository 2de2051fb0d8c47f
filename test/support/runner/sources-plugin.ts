import type { Plugin } from '@web/dev-server-core';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

interface TsConfig {
  readonly compilerOptions: { readonly paths: Readonly<Record<string, readonly [string]>> };
}

/** Resolves the package's own entry points (`rung-elements/define/all.js`) to the sources, by the `paths` of tsconfig.json. */
export function sourcesPlugin(tsconfig: string): Plugin {
  const { compilerOptions } = JSON.parse(readFileSync(tsconfig, 'utf8')) as TsConfig;
  const entries = Object.entries(compilerOptions.paths).map(([pattern, [target]]) => ({
    pattern: new RegExp(`^${pattern.replace('*', '(.+)')}$`),
    target: target.replace(/^\./, '').replace('*', '$1'),
  }));
  return {
    name: 'rung-sources',
    resolveImport({ source }) {
      const entry = entries.find(({ pattern }) => pattern.test(source));
      if (!entry) return undefined;
      const path = source.replace(entry.pattern, entry.target);
      const typescript = path.replace(/\.js$/, '.ts');
      return existsSync(join(dirname(tsconfig), typescript)) ? typescript : path;
    },
  };
}
