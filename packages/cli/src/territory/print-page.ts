import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';

/** The names of browsers that print, besides the one that `CHROME` names. */
const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];
/** A browser that is silent so long prints nothing. */
const START_MS = 15_000;
const PRINT_MS = 60_000;

/**
 * Prints a page as PDF by a browser of this machine. Null where there is none that does.
 * @param named the program of the browser, instead of those that are looked for
 */
export async function printPage(html: string, named: string | undefined): Promise<Uint8Array | null> {
  for (const program of named === undefined || named === '' ? BROWSERS : [named]) {
    try {
      return await printBy(program, html);
    } catch {
      // Another browser may be there.
    }
  }
  return null;
}

/**
 * Prints by the pipe that every Chrome, Chromium and Edge is driven by. The flag `--print-to-pdf` is missing in headless builds, which
 * then wait for ever.
 * @see https://chromedevtools.github.io/devtools-protocol
 */
async function printBy(program: string, html: string): Promise<Uint8Array> {
  const profile = await mkdtemp(join(tmpdir(), 'inclusion-kit-print-'));
  const flags = ['--headless', '--disable-gpu', '--no-first-run', `--user-data-dir=${profile}`];
  // As root no sandbox starts.
  if (process.getuid?.() === 0) flags.push('--no-sandbox');
  const browser = spawn(program, [...flags, '--remote-debugging-pipe', 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const closed = new Promise<void>((resolve) => {
    browser.once('error', () => resolve()).once('close', () => resolve());
  });
  try {
    const call = createCalls(browser);
    const { targetId } = await call(START_MS, 'Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await call(START_MS, 'Target.attachToTarget', { targetId, flatten: true });
    const page = String(sessionId);
    const { frameTree } = await call(START_MS, 'Page.getFrameTree', {}, page);
    const frameId = (frameTree as { frame: { id: string } }).frame.id;
    await call(PRINT_MS, 'Page.setDocumentContent', { frameId, html }, page);
    const options = { printBackground: true, preferCSSPageSize: true };
    const { data } = await call(PRINT_MS, 'Page.printToPDF', options, page);
    return Buffer.from(String(data), 'base64');
  } finally {
    browser.kill('SIGKILL');
    // A script that starts the browser leaves it behind: without its pipes it ends by itself, and nothing here waits for it.
    for (const pipe of browser.stdio) pipe?.destroy();
    await closed;
    await rm(profile, { recursive: true, force: true, maxRetries: 10 });
  }
}

type Answer = Readonly<Record<string, unknown>>;

/** Creates the calls of a browser by its pipe, of one JSON text each with a zero after it. A call fails when the browser ends, or is silent for too long. */
function createCalls(browser: ChildProcess) {
  const [, , , output, input] = browser.stdio as unknown as [null, null, null, Writable, Readable];
  const waiting = new Map<number, { resolve: (answer: Answer) => void; reject: (error: Error) => void }>();
  const failAll = (): void => {
    for (const { reject } of waiting.values()) reject(new Error('The browser ended.'));
  };
  browser.once('error', failAll).once('close', failAll);
  output.on('error', failAll);
  let rest = '';
  input.setEncoding('utf8').on('data', (text: string) => {
    const messages = (rest + text).split('\0');
    rest = messages.pop() ?? '';
    for (const message of messages) {
      const { id, result, error } = JSON.parse(message) as {
        id?: number;
        result?: Answer;
        error?: { message: string };
      };
      const call = waiting.get(id ?? 0);
      if (result === undefined) call?.reject(new Error(error?.message));
      else call?.resolve(result);
    }
  });
  let last = 0;
  return async (ms: number, method: string, params: object, sessionId?: string): Promise<Answer> => {
    const id = (last += 1);
    let timer: NodeJS.Timeout | undefined;
    try {
      return await new Promise<Answer>((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        timer = setTimeout(() => reject(new Error(`No answer to ${method}.`)), ms);
        output.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
      });
    } finally {
      clearTimeout(timer);
      waiting.delete(id);
    }
  };
}
