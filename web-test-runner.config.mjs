import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { defaultReporter } from '@web/test-runner';
import { findChromium, testFlags } from './scripts/chromium.ts';
import { bundleTests } from './scripts/testing/bundled-tests.ts';
import { countReporter } from './scripts/wtr-count.ts';

/** Far from what a busy machine takes: it ends what hangs, and proves nothing. */
const PATIENCE_MS = 300_000;

const { executablePath, args } = await findChromium();

const files = 'packages/widget/src/**/*.test.ts';
const exportConditions = ['inclusion-kit-source', 'browser', 'import', 'default'];
const bundled = await bundleTests([files, 'packages/widget/src/entries/mending-worker.ts'], exportConditions);

export default {
  files,
  nodeResolve: { exportConditions },
  middleware: [
    (context, next) => {
      const text = bundled.get(context.path);
      if (text === undefined) return next();
      context.type = 'js';
      context.body = text;
      return undefined;
    },
  ],
  plugins: [
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      // Only a file is read here: it says that decorators are the experimental ones.
      tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)),
    }),
  ],
  browsers: [
    chromeLauncher({
      launchOptions: { executablePath, args: [...args, ...testFlags], headless: true, timeout: PATIENCE_MS },
      // Each page has a storage of its own: what one test keeps on the device is none of another's, which runs beside it.
      createPage: async ({ context }) => {
        const page = await (await context.browser().createBrowserContext()).newPage();
        // A page of a busy machine takes longer to open than the 30 s that the browser's driver waits for.
        page.setDefaultNavigationTimeout(PATIENCE_MS);
        return page;
      },
    }),
  ],
  // Two more than there are cores, since a page waits for its screen and for the runner about half of its time.
  concurrency: availableParallelism() + 2,
  testFramework: { config: { timeout: PATIENCE_MS } },
  browserStartTimeout: PATIENCE_MS,
  testsStartTimeout: PATIENCE_MS,
  testsFinishTimeout: 4 * PATIENCE_MS,
  reporters: [defaultReporter({ reportTestProgress: false }), countReporter()],
  // A page of the browser serves one file after another: what the file before kept on the device goes first.
  testRunnerHtml: (testFramework) => `<!doctype html>
    <html lang="fr">
      <head>
        <title>Essais</title>
        <meta name="viewport" content="width=device-width" />
        <script>
          localStorage.clear();
          sessionStorage.clear();
        </script>
      </head>
      <body><script type="module" src="${testFramework}"></script></body>
    </html>`,
};
