import { existsSync } from 'node:fs';

/** Where installed browsers are usually found. */
const installed = [
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Flags that keep the browser quiet and off the network; `--no-sandbox` only where the sandbox cannot start. */
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
  const { default: chromium } = await import('@sparticuz/chromium');
  return { executablePath: await chromium.executablePath(), args: ['--no-sandbox', '--no-zygote', ...flags] };
}
