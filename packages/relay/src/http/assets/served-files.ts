import { createHash } from 'node:crypto';
import { readPageScript } from '#page-scripts';
import type { Logger } from 'pino';
import { createAnswer, type Answer } from '../answers/answer.ts';
import { fr } from '../../locales/fr.ts';
import type { SearchHashes } from '../../pages/composer/composer-page.ts';
import { within } from '../../shared/within.ts';

/** The files of the elements, by path below `/widget/{version}/`. `@inclusion-kit/widget/assets` provides one. */
export interface WidgetAssets {
  /** Version of the elements, part of the public path. */
  readonly version: string;
  /** Tells that the files still change, as somebody works on them: long compression is not worth it. Default: false. */
  readonly isUnfinished?: boolean;
  /** Returns the bytes of a file, or null when there is none at this path. */
  read(path: string): Promise<Uint8Array | null>;
  /** Lists the paths that `read` knows, so that the relay can give their integrity hashes. Default: it gives none. */
  list?(): Promise<readonly string[]>;
}

/** Name of the script for the pages that frame the relay's, below `/widget/{version}/`. */
const EMBED_SCRIPT_NAME = 'embed.js';

export const INTEGRITY_NAME = 'integrity.json';

const FOR_GOOD = 'public, max-age=31536000, immutable';
/** Long enough for a page and its files, short enough for a new version to be seen. */
export const MOVES = 'public, max-age=300';

/** A part of an element, whose name holds a hash of its content. */
const PART = /^[\w.-]+\/.+-[\w-]{8}\.js$/;

/**
 * Tells how long a file is kept. A file that a line names keeps its name when the relay is updated, while the parts that it loads
 * change theirs: a browser that kept it for good would ask for parts that are gone.
 */
const cacheControlOf = (path: string): string => (PART.test(path) ? FOR_GOOD : MOVES);

export type ServedFiles = ReturnType<typeof createServedFiles>;

/** Creates the files that pages of any site may load: the elements', and the relay's own for the sites that frame its page. */
export function createServedFiles(assets: WidgetAssets) {
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

  async function hashAll(): Promise<Record<string, string>> {
    const hashed: Record<string, string> = {};
    for (const path of [EMBED_SCRIPT_NAME, ...((await assets.list?.()) ?? [])].sort()) {
      const hash = await integrityOf(path);
      if (hash !== null) hashed[path] = hash;
    }
    return hashed;
  }

  return {
    version: assets.version,
    integrityOf,
    /** Returns a file with its compressed forms, or null when there is none at this path. */
    answer: async (path: string): Promise<Answer | null> => {
      const known = answers.get(path);
      if (known !== undefined) return known;
      const body = await read(path);
      if (body === null) return null;
      const answer = createAnswer({
        body: new Uint8Array(body),
        identity: toIntegrity(body),
        isForGood: assets.isUnfinished !== true,
        cacheControl: cacheControlOf(path),
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

/** How long a page waits for the hash of a file that is still being bundled. */
const HASH_MS = 2000;
const unknown: SearchHashes = { integrity: null, elementIntegrity: null };

/** Reads the hashes of the search. The lines work without: a page does not wait long for them, and does without. */
export async function hashesOfSearch(files: ServedFiles | null, logger: Logger): Promise<SearchHashes> {
  if (files === null) return unknown;
  const read = async (): Promise<SearchHashes> => ({
    integrity: await files.integrityOf('di-search.relay.js'),
    elementIntegrity: await files.integrityOf('di-search.relay/element.js'),
  });
  try {
    return (await within(HASH_MS, read())) ?? unknown;
  } catch (error) {
    logger.warn({ err: error }, fr.log.requestFailed);
    return unknown;
  }
}
