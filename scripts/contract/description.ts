import { readFile } from 'node:fs/promises';
import { isOpenApi, type OpenApi } from './openapi.ts';

/** The address where the API describes itself. @see https://api.data.inclusion.gouv.fr/api/docs (checked 2026-06-30) */
export const LIVE_DESCRIPTION = 'https://api.data.inclusion.gouv.fr/api/openapi.json';

const TIMEOUT_MS = 30_000;

/** Reads the OpenAPI description in a file or at an address. @throws Error saying what is wrong, and what to do */
export async function readDescription(place: string): Promise<OpenApi> {
  const text = /^https?:/i.test(place) ? await download(place) : await open(place);
  const description = parse(text);
  if (isOpenApi(description)) return description;
  throw new Error(`${place} is no OpenAPI description: a JSON object with "openapi" and "paths" is expected.`);
}

async function download(address: string): Promise<string> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    if (!response.ok) throw new Error(`the server answers ${response.status}`);
    return await response.text();
  } catch (cause) {
    throw new Error(
      `${address} cannot be reached: ${reasonOf(cause)}. Check the network, or give a copy of the description: npm run contract -- openapi.json`,
      { cause },
    );
  }
}

async function open(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new Error(`${path} cannot be read: ${reasonOf(cause)}.`, { cause });
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Returns the reason of a failure: an error of `fetch` keeps it in its cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? reasonOf(error.cause) : error.message;
}
