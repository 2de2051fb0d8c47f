import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

type Target = string | { readonly [condition: string]: Target };

interface Manifest {
  readonly types: string;
  readonly customElements: string;
  readonly exports: Target;
}

/** What is missing from the package that npm would publish: every path that package.json promises has to be in it. */
export function missingFromPackage(): readonly string[] {
  const packed = packedFiles();
  const { types, customElements, exports } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
  const promised = new Set([types, customElements, ...pathsOf(exports)].map((path) => path.replace(/^\.\//, '')));
  return [...promised].filter((path) => !packed.some((file) => matches(path, file)));
}

function packedFiles(): readonly string[] {
  const output = execFileSync('npm', ['pack', '--dry-run', '--json', '--silent'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const [report] = JSON.parse(output) as readonly [{ readonly files: readonly { readonly path: string }[] }];
  return report.files.map(({ path }) => path);
}

function pathsOf(target: Target): readonly string[] {
  return typeof target === 'string' ? [target] : Object.values(target).flatMap(pathsOf);
}

/** A `*` stands for any path, as in Node's own reading of `exports`. */
function matches(path: string, file: string): boolean {
  const [before, after] = path.split('*');
  return after === undefined ? file === path : file.startsWith(before ?? '') && file.endsWith(after);
}
