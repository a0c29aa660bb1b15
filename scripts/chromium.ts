import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { makeOnce } from './make-once.ts';

/** The usual places of installed browsers. */
const installed = [
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Flags that keep the browser quiet and off the network. `--no-sandbox` is there only where the sandbox cannot start. */
const flags = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--disable-gpu',
  '--font-render-hinting=none',
];

/**
 * Flags of the browsers of tests: each page is new and soon gone, so that the code that the engine optimises is hardly run. It took a
 * fifteenth of the processor of the pages. Measures of speed are made without them.
 */
export const testFlags: readonly string[] = ['--js-flags=--no-opt'];

/** Finds a browser: `CHROME_PATH`, an installed one, else the headless shell that ships inside a development dependency. */
export async function findChromium(): Promise<{ executablePath: string; args: string[] }> {
  const args = process.getuid?.() === 0 ? ['--no-sandbox', ...flags] : flags;
  const given = process.env['CHROME_PATH'];
  if (given !== undefined) {
    if (existsSync(given)) return { executablePath: given, args };
    throw new Error(
      `CHROME_PATH names ${given}, which does not exist. Correct it, or unset it to use the built-in one.`,
    );
  }
  const found = installed.find((path) => existsSync(path));
  if (found !== undefined) return { executablePath: found, args };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No browser found. Install Chrome, Chromium or Edge, or set CHROME_PATH to its program.');
  }
  return { executablePath: await unpackBuiltIn(), args: ['--no-sandbox', ...flags] };
}

/**
 * Unpacks the built-in browser, once for all processes: its own package takes a file that another one still writes for the whole. A run
 * of tests, whose temporary folder goes with it, names the one that stays by `LASTING_TMPDIR`.
 */
async function unpackBuiltIn(): Promise<string> {
  const name = '@sparticuz/chromium';
  const about = join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'package.json');
  const { version } = JSON.parse(readFileSync(about, 'utf8')) as { version: string };
  const { default: chromium } = await import('@sparticuz/chromium');
  const place = process.env['LASTING_TMPDIR'] ?? tmpdir();
  const folder = await makeOnce(join(place, `inclusion-kit-chromium-${version}`), async (aside) => {
    const { TMPDIR } = process.env;
    process.env['TMPDIR'] = aside;
    const unpacking = chromium.executablePath();
    // The folder to unpack to is read at once.
    if (TMPDIR === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = TMPDIR;
    await unpacking;
  });
  return join(folder, 'chromium');
}
