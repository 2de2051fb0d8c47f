import { defaultReporter } from '@web/test-runner';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { fileURLToPath } from 'node:url';
import { commandPlugin } from './support/runner/command-plugin.ts';
import { countReporter } from './support/runner/count-reporter.ts';
import { fixtureRoutes } from './support/runner/fixture-routes.ts';
import { testBegins } from './support/runner/last-test.ts';
import { chromium, firefox } from './support/runner/page-launcher.ts';
import { sourcesPlugin } from './support/runner/sources-plugin.ts';
import { WebKitLauncher } from './support/runner/webkit-launcher.ts';

const rootDir = fileURLToPath(new URL('..', import.meta.url));
const tsconfig = `${rootDir}tsconfig.json`;

/** The page of a test file: as a careful host would write it, so that axe judges the element and not the page. */
const page = (testFramework) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>Test</title>
  </head>
  <body>
    <script type="module" src="/test/support/readable-failures.ts"></script>
    <script type="module" src="${testFramework}"></script>
    <script type="module" src="/test/support/tell-test.ts"></script>
  </body>
</html>`;

/** What bundlers replace; this server does not bundle. */
const nodeEnvironment = {
  name: 'node-environment',
  transform: ({ path, body }) => (path.includes('@tanstack/virtual-core') ? String(body).replaceAll('process.env.NODE_ENV', '"production"') : undefined),
};

/** One group per browser: `--group firefox` runs the same files there. */
export default {
  rootDir,
  files: ['test/elements/**/*.test.ts', 'test/controllers/**/*.test.ts', 'test/storage/**/*.test.ts'],
  groups: [
    { name: 'chromium', browsers: [chromium()] },
    { name: 'firefox', browsers: [firefox()] },
    { name: 'webkit', browsers: [new WebKitLauncher()] },
  ],
  // Lit's development build finds mistakes which the production build keeps quiet about.
  nodeResolve: { exportConditions: ['development'] },
  plugins: [sourcesPlugin(tsconfig), esbuildPlugin({ ts: true, target: 'esnext', tsconfig }), nodeEnvironment, commandPlugin()],
  middleware: [testBegins, fixtureRoutes],
  testRunnerHtml: page,
  testFramework: { config: { timeout: 10_000 } },
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  reporters: [defaultReporter({ reportTestProgress: false }), countReporter()],
  staticLogging: true,
  // Two files at once hang Chromium on two cores.
  concurrency: 1,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 120_000,
};
