import { existsSync } from 'node:fs';

/**
 * What the analyzer reads for custom-elements.json, and what becomes of it: the elements as the package ships them,
 * with what a user of theirs can see, in an order that does not depend on the file system.
 */
export default {
  globs: ['src/elements/**/*.ts'],
  litelement: true,
  packagejson: false,
  quiet: true,
  plugins: [
    { name: 'rung-elements-only', packageLinkPhase: elementsOnly },
    { name: 'rung-public-members', packageLinkPhase: publicMembersOnly },
    { name: 'rung-definitions', packageLinkPhase: addDefinitions },
    { name: 'rung-shipped-paths', packageLinkPhase: shippedPaths },
    { name: 'rung-sorted', packageLinkPhase: sortedModules },
  ],
};

/** The helpers beside the elements are nobody's business. */
function elementsOnly({ customElementsManifest: manifest }) {
  for (const module of manifest.modules) {
    module.declarations = module.declarations.filter(({ customElement }) => customElement);
    const names = new Set(module.declarations.map(({ name }) => name));
    module.exports = (module.exports ?? []).filter(({ declaration }) => names.has(declaration.name));
  }
  manifest.modules = manifest.modules.filter(({ declarations }) => declarations.length > 0);
}

/** What the platform or Lit calls; nobody who uses an element does. */
const PLATFORM = /^(?:formAssociated|shadowRootOptions|styles|properties|elementStyles|.+Callback)$/;

function publicMembersOnly({ customElementsManifest: manifest }) {
  const isPublic = ({ name, privacy = 'public' }) => privacy === 'public' && !name.startsWith('#') && !PLATFORM.test(name);
  for (const declaration of manifest.modules.flatMap(({ declarations }) => declarations)) {
    declaration.members = declaration.members?.filter(isPublic);
  }
}

/** The analyzer does not see through our `register()`, so it is told by the name of the define module. */
function addDefinitions({ customElementsManifest: manifest }) {
  const tagged = manifest.modules.flatMap(({ path, declarations }) => declarations.map(({ name, tagName }) => ({ path, name, tagName })));
  for (const { path, name, tagName } of tagged) {
    const define = `src/define/${tagName?.replace(/^rung-/, '')}.ts`;
    if (!existsSync(define)) continue;
    const declaration = { name, module: path };
    const exports = [{ kind: 'custom-element-definition', name: tagName, declaration }];
    manifest.modules.push({ kind: 'javascript-module', path: define, declarations: [], exports });
  }
}

/** `path` and `module` name the file that a user imports. */
function shippedPaths({ customElementsManifest: manifest }) {
  const text = JSON.stringify(manifest.modules).replaceAll(/"(path|module)":"\/?src\/([^"]+)\.(?:ts|js)"/g, '"$1":"dist/$2.js"');
  manifest.modules = JSON.parse(text);
}

function sortedModules({ customElementsManifest: manifest }) {
  manifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1));
}
