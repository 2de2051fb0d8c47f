/**
 * Who may import whom, as options for ESLint's `no-restricted-imports` and `no-restricted-syntax`.
 * The table is that of the architecture; test/house/layers.test.ts proves each row.
 */

/** What a layer may import of ours, only as types, and only by a lazy `import()`. */
const LAYERS = {
  model: {},
  frameworks: { types: ['model'] },
  io: { imports: ['model'] },
  storage: { imports: ['model'] },
  locale: {},
  styles: {},
  controllers: { imports: ['model', 'locale'], types: ['storage'] },
  elements: { imports: ['controllers', 'model', 'locale', 'styles'], types: ['io'] },
  define: { imports: ['elements', 'controllers'], lazy: ['io', 'storage'] },
  cli: { imports: ['io', 'model'] },
};

const climbingInto = (folders) => `^(?:\\.\\./)+(?:${folders.join('|')})(?:/|$)`;

/** Everything of ours that a layer's modules may not import. */
function layerRestrictions(layer) {
  const { imports = [], types = [], lazy = [] } = LAYERS[layer];
  const others = Object.keys(LAYERS).filter((name) => name !== layer && !imports.includes(name));
  const message = `${layer} may import ${describe(imports, types, lazy)}.`;
  return {
    imports: [
      { regex: climbingInto(others.filter((name) => !types.includes(name))), message },
      ...(types.length > 0 ? [{ regex: climbingInto(types), allowTypeImports: true, message }] : []),
      { regex: '^(?:\\.\\./)+index\\.js$|^rung-elements(?:/|$)', message: 'The sources import each other directly, not through the entry points.' },
    ],
    syntax: [lazyImport(climbingInto(others.filter((name) => !lazy.includes(name))), message)],
  };
}

function describe(imports, types, lazy) {
  const parts = [
    ...imports,
    ...types.map((name) => `the types of ${name}`),
    ...lazy.map((name) => `${name} by a lazy import()`),
  ];
  return parts.length > 0 ? `of ours only ${parts.join(', ')}` : 'nothing of ours';
}

function lazyImport(regex, message) {
  return { selector: `ImportExpression[source.value=/${regex.replaceAll('/', '\\/')}/]`, message };
}

/** The same restriction for `import … from` and `import()`. */
function either(regex, message) {
  return { imports: [{ regex, message }], syntax: [lazyImport(regex, message)] };
}

const FOREIGN_ELEMENT = 'Leave the inside of another element alone: what elements share is a file directly in src/elements.';
const PURE_MODEL = 'The model has no DOM, no Lit and no input or output.';
const ENTRY_POINTS = 'Import our public entry points (rung-elements, rung-elements/define/…), as a user would.';
const NOT_PUBLIC =
  '^(?:\\.\\./)+(?:src|dist|test|scripts|bench)/|^/|^rung-elements/(?!(?:define|frameworks|storage|styles|schemas|cdn)/|(?:model|io)$)';

/** The folders, each with the sets of restrictions which hold in it. No file is in two of them. */
export const folders = [
  ...Object.keys(LAYERS)
    .filter((layer) => layer !== 'model' && layer !== 'elements')
    .map((layer) => ({ files: `src/${layer}/**/*.ts`, sets: [layerRestrictions(layer)] })),
  { files: 'src/model/**/*.ts', sets: [layerRestrictions('model'), either('^(?:lit|@lit|node:)', PURE_MODEL)] },
  { files: 'src/elements/*.ts', sets: [layerRestrictions('elements'), either('^\\./[^/]+/', FOREIGN_ELEMENT)] },
  { files: 'src/elements/*/**/*.ts', sets: [layerRestrictions('elements'), either('^\\.\\./[^./][^/]*/', FOREIGN_ELEMENT)] },
  { files: 'src/*.ts', sets: [either('^\\./define/(?!register-all\\.js$|version\\.js$)', 'Importing the index registers nothing.')] },
  ...['stories', 'examples'].map((folder) => ({ files: `${folder}/**/*.{ts,js}`, sets: [either(NOT_PUBLIC, ENTRY_POINTS)] })),
];
