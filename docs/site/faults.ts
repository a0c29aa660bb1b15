// Looks through the built site: links that lead nowhere, pages that are too heavy, and markup that a strict policy refuses.
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

/** The most that a page may weigh, in bytes, with its style sheet and its scripts and without its pictures. */
export const MOST_BYTES = 200_000;

/** The addresses outside the site, of the relay that serves it. */
const OF_THE_RELAY = ['/', '/reference', '/openapi.json', '/composer'];

interface Look {
  /** One sentence for each thing that is wrong. */
  readonly faults: readonly string[];
  readonly heaviest: { readonly path: string; readonly bytes: number };
}

/** Looks through the files of a built site, in a folder. */
export function findFaults(folder: string): Look {
  const paths = globSync('**/*.html', { cwd: folder })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
  const texts = new Map(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
  const anchors = new Map([...texts].map(([path, text]) => [path, anchorsOf(text)]));
  const faults: string[] = [];
  let heaviest = { path: '', bytes: 0 };
  for (const [path, text] of texts) {
    const loaded = [...text.matchAll(/<(?:script [^>]*src|link rel="stylesheet" href)="([^"]+)"/g)]
      .map(([, address = '']) => join(folder, dirname(path), address))
      .filter((file) => existsSync(file));
    const bytes = loaded.reduce((sum, file) => sum + statSync(file).size, Buffer.byteLength(text));
    if (bytes > heaviest.bytes) heaviest = { path, bytes };
    if (bytes > MOST_BYTES) faults.push(`${path} weighs ${bytes} bytes, more than ${MOST_BYTES}.`);
    const refused = /<script(?![^>]* src=)|<style|<[a-z][^<>]*\s(?:style|on[a-z]+)=/i.exec(text);
    if (refused !== null) faults.push(`${path} holds ${refused[0]}, which a strict policy refuses.`);
    const ids = anchors.get(path)?.list ?? [];
    const twice = ids.find((id, index) => ids.indexOf(id) !== index);
    if (twice !== undefined) faults.push(`${path} names ${twice} twice.`);
    for (const [, , address = ''] of text.matchAll(/\s(href|src)="([^"]*)"/g)) {
      const fault = faultOf(address, path);
      if (fault !== null) faults.push(`${path} links to ${address}, ${fault}.`);
    }
  }
  return { faults, heaviest };

  function faultOf(address: string, from: string): string | null {
    if (/^(?:https?|mailto|data):/.test(address)) return null;
    if (address.startsWith('/')) return OF_THE_RELAY.includes(address) ? null : 'which the relay does not have';
    const [path = '', anchor] = decodeURI(address.replaceAll('&amp;', '&')).split('#', 2);
    const file = path === '' ? from : posix.join(posix.dirname(from), path);
    if (!existsSync(join(folder, file))) return 'which is not there';
    if (anchor === undefined || anchor === '') return null;
    return anchors.get(file)?.set.has(anchor) === true ? null : 'a heading that is not there';
  }
}

function anchorsOf(text: string): { list: readonly string[]; set: ReadonlySet<string> } {
  const list = [...text.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id);
  return { list, set: new Set(list) };
}
