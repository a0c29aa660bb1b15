import { createHash } from 'node:crypto';
import { readPageScript } from '#page-scripts';
import { createAnswer, type Answer } from '../answers/answer.ts';
import type { WidgetAssets } from './widget-assets.ts';

/** Integrity of each file, by its path below `/widget/{version}/`, as the attribute `integrity` takes it. */
type Integrity = Readonly<Record<string, string>>;

/** The files that pages of any site may load, ready to be sent. */
export interface ServedFiles {
  readonly version: string;
  /** Returns a file with its compressed forms, or null when there is none at this path. */
  answer(path: string): Promise<Answer | null>;
  /** Returns the hash of a file, or null when there is none at this path. */
  integrityOf(path: string): Promise<string | null>;
}

/** Name of the script for the pages that frame the relay's, below `/widget/{version}/`. */
const EMBED_SCRIPT_NAME = 'embed.js';

/** Where the hashes are served, beside the files. */
export const INTEGRITY_NAME = 'integrity.json';

/** The version is in the path, so that the file at a path never changes. */
export const FOR_GOOD = 'public, max-age=31536000, immutable';

/** Creates the served files: those of the elements, and the relay's own for the sites that frame its page. */
export function createServedFiles(assets: WidgetAssets): ServedFiles {
  const encoder = new TextEncoder();
  const answers = new Map<string, Answer>();
  const hashes = new Map<string, string>();

  async function read(path: string): Promise<Uint8Array | null> {
    if (path === EMBED_SCRIPT_NAME) return readPageScript('follow-height');
    if (path === INTEGRITY_NAME) {
      return encoder.encode(JSON.stringify({ version: assets.version, files: await hashAll() }));
    }
    return assets.read(path);
  }

  async function integrityOf(path: string): Promise<string | null> {
    const known = hashes.get(path);
    if (known !== undefined) return known;
    const body = await read(path);
    if (body === null) return null;
    const hash = toIntegrity(body);
    hashes.set(path, hash);
    return hash;
  }

  async function hashAll(): Promise<Integrity> {
    const entries: [string, string][] = [];
    for (const path of [EMBED_SCRIPT_NAME, ...((await assets.list?.()) ?? [])].sort()) {
      const hash = await integrityOf(path);
      if (hash !== null) entries.push([path, hash]);
    }
    return Object.fromEntries(entries);
  }

  return {
    version: assets.version,
    integrityOf,
    answer: async (path) => {
      const known = answers.get(path);
      if (known !== undefined) return known;
      const body = await read(path);
      if (body === null) return null;
      const answer = createAnswer({
        body: new Uint8Array(body),
        identity: toIntegrity(body),
        isForGood: true,
        cacheControl: FOR_GOOD,
      });
      answers.set(path, answer);
      return answer;
    },
  };
}

/** @see https://www.w3.org/TR/SRI/#the-integrity-attribute */
function toIntegrity(body: Uint8Array): string {
  return `sha384-${createHash('sha384').update(body).digest('base64')}`;
}
