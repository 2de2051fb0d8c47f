import js from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import { defineConfig } from 'eslint/config';
import { fileURLToPath } from 'node:url';
import tseslint from 'typescript-eslint';
import { folders } from './layers.js';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Ways around Lit's escaping, and the style attribute, which a strict content security policy refuses. */
const unsafeDirectives = {
  regex: '^(?:lit|lit-html|@open-wc/testing)(?:/|$)',
  importNames: ['unsafeHTML', 'unsafeSVG', 'unsafeStatic', 'styleMap'],
  message: 'Text is bound as text; styles are set by el.style.setProperty.',
};

/** Its keys have other names in Firefox, and none in WebKit. */
const runnerCommands = {
  regex: '^@web/test-runner-commands$',
  message: 'Import from test/support/commands.js, whose keys work in every browser.',
};

const MARKUP = 'Text of documents never becomes markup.';
const everywhere = {
  imports: [unsafeDirectives, runnerCommands],
  syntax: [
    { selector: 'MemberExpression[property.name=/^(?:innerHTML|outerHTML|insertAdjacentHTML)$/]', message: MARKUP },
    { selector: 'MemberExpression[property.value=/^(?:innerHTML|outerHTML|insertAdjacentHTML)$/]', message: MARKUP },
    { selector: 'TemplateElement[value.raw=/\\.(?:innerHTML|outerHTML)=/]', message: MARKUP },
    {
      selector: 'MemberExpression[object.name=/^(?:describe|context|suite|it|test)$/][property.name="only"]',
      message: 'A lone test hides the others.',
    },
  ],
};

/** Of two configurations of a rule the later wins, so a folder's own restrictions and the common ones make one. */
function restricted(files, sets) {
  return {
    files: [files],
    rules: {
      'no-restricted-imports': ['error', { patterns: [everywhere, ...sets].flatMap(({ imports }) => imports) }],
      'no-restricted-syntax': ['error', ...[everywhere, ...sets].flatMap(({ syntax }) => syntax)],
    },
  };
}

export default defineConfig(
  { ignores: ['**/dist/', 'coverage/', 'storybook-static/', 'node_modules/'] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  { languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } } },
  {
    rules: {
      // Readers of files have to name control characters.
      'no-control-regex': 'off',
      // Lit calls event handlers with the element as `this`.
      '@typescript-eslint/unbound-method': 'off',
      // As TypeScript has it: an underscore says that a place is left out on purpose.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
        allowForKnownSafeCalls: [
          { from: 'package', package: 'node:test', name: ['describe', 'it', 'test', 'suite'] },
          // @open-wc/testing declares, wrongly, that expect(…).to.equal() gives a promise.
          { from: 'package', package: 'chai', name: 'Equal' },
        ],
      },
      ],
    },
  },
  lit.configs['flat/recommended'],
  litA11y.configs.recommended,
  wc.configs['flat/best-practice'],
  {
    rules: {
      'lit/lifecycle-super': 'error',
      'lit/no-classfield-shadowing': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/value-after-constraints': 'error',
      // A table shown as blocks loses its roles unless they are written down.
      'lit-a11y/no-redundant-role': 'off',
    },
  },
  restricted('**/*.{ts,js,mjs}', []),
  ...folders.map(({ files, sets }) => restricted(files, sets)),
  {
    files: ['src/model/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', 'document', 'window', 'navigator', 'fetch', 'localStorage', 'setTimeout', 'Date'],
    },
  },
  { files: ['test/support/commands.ts'], rules: { 'no-restricted-imports': 'off' } },
  {
    files: ['test/**/*.ts'],
    rules: {
      // Chai asserts by properties: expect(x).to.be.true.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    // Plain HTML by innerHTML is what we measure ourselves against.
    files: ['bench/**'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['**/*.{js,mjs}', '**/*.d.mts'],
    extends: [tseslint.configs.disableTypeChecked],
  },
  {
    files: ['examples/**/*.js'],
    languageOptions: { globals: { document: 'readonly' } },
  },
  {
    files: ['scripts/**/*.{js,mjs}', 'test/*.js'],
    languageOptions: { globals: Object.fromEntries(['process', 'console', 'performance', 'URL'].map((name) => [name, 'readonly'])) },
  },
);
