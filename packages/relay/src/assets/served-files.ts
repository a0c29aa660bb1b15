import { createHash } from 'node:crypto';
import { createAnswer, type Answer } from '../answers/answer.ts';
import type { WidgetAssets } from '../widget-assets.ts';
import { EMBED_SCRIPT_NAME, embedScript } from './embed-script.ts';

/** Integrity of each file, by its path below `/widget/{version}/`, as the attribute `integrity` takes it. */
export type Integrity = Readonly<Record<string, string>>;

/** The files that pages of any site may load, ready to be sent. */
export interface ServedFiles {
  readonly version: string;
  /** Returns a file with its compressed forms; null when there is none at this path. */
  answer(path: string): Promise<Answer | null>;
  /** Returns the hash of every file. */
  integrity(): Promise<Integrity>;
}

/** Where the hashes are served, beside the files. */
export const INTEGRITY_NAME = 'integrity.json';

/** The version is in the path: what stands there never changes. */
export const FOR_GOOD = 'public, max-age=31536000, immutable';

/** Creates the served files: those of the elements, and the relay's own for the sites that frame its page. */
export function createServedFiles(assets: WidgetAssets): ServedFiles {
  const encoder = new TextEncoder();
  const answers = new Map<string, Answer>();
  let hashes: Promise<Integrity> | undefined;

  async function read(path: string): Promise<Uint8Array | null> {
    if (path === EMBED_SCRIPT_NAME) return encoder.encode(embedScript);
    if (path === INTEGRITY_NAME) {
      return encoder.encode(JSON.stringify({ version: assets.version, files: await integrity() }));
    }
    return assets.read(path);
  }

  async function hashAll(): Promise<Integrity> {
    const paths = [EMBED_SCRIPT_NAME, ...((await assets.list?.()) ?? [])].sort();
    const entries: [string, string][] = [];
    for (const path of paths) {
      const body = await read(path);
      if (body !== null) entries.push([path, integrityOf(body)]);
    }
    return Object.fromEntries(entries);
  }

  function integrity(): Promise<Integrity> {
    hashes ??= hashAll().catch((error: unknown) => {
      hashes = undefined;
      throw error;
    });
    return hashes;
  }

  return {
    version: assets.version,
    integrity,
    answer: async (path) => {
      const known = answers.get(path);
      if (known !== undefined) return known;
      const body = await read(path);
      if (body === null) return null;
      const answer = createAnswer({
        body: new Uint8Array(body),
        identity: integrityOf(body),
        cacheControl: FOR_GOOD,
        headers: {},
        route: '/widget/{version}/{path}',
        foundNothing: null,
      });
      answers.set(path, answer);
      return answer;
    },
  };
}

/** @see https://www.w3.org/TR/SRI/#the-integrity-attribute */
function integrityOf(body: Uint8Array): string {
  return `sha384-${createHash('sha384').update(body).digest('base64')}`;
}
