// Looks through the built site: links that lead nowhere, pages that are too heavy, and markup that a strict policy refuses.
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { typeOfFile } from '../../packages/relay/src/http/assets/documentation-files.ts';

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
    if (/^(?:https?|mailto|data):/.test(address)) return faultOutside(address.replaceAll('&amp;', '&'));
    if (address.startsWith('/')) return OF_THE_RELAY.includes(address) ? null : 'which the relay does not have';
    const [path = '', anchor] = decodeURI(address.replaceAll('&amp;', '&')).split('#', 2);
    const file = path === '' ? from : posix.join(posix.dirname(from), path);
    if (!existsSync(join(folder, file))) return 'which is not there';
    if (typeOfFile(file) === null) return 'a kind of file that the relay does not serve';
    if (anchor === undefined || anchor === '') return null;
    return anchors.get(file)?.set.has(anchor) === true ? null : 'a heading that is not there';
  }
}

/** Tells by its form alone that a link out of the site leads nowhere: nothing outside is asked. */
function faultOutside(address: string): string | null {
  if (address.startsWith('data:')) return null;
  if (address.startsWith('mailto:')) {
    return /^mailto:[^@\s]+@[\w-]+(?:\.[\w-]+)+(?:\?\S*)?$/.test(address) ? null : 'which is no address of mail';
  }
  const url = URL.parse(address);
  if (url === null || /\s|[)\].,;»]$/.test(address)) return 'which is no address';
  const { protocol, hostname, username, pathname } = url;
  if (username !== '') return 'which carries a name of an account';
  if (/^(?:localhost|127\.0\.0\.1)$/.test(hostname)) return null;
  if (!/^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}$/.test(hostname)) return 'whose host cannot be';
  if (/(?:^|\.)(?:example|test|invalid)$|(?:^|\.)example\.(?:com|org|net)$/.test(hostname)) return 'which is made up';
  if (pathname.includes('//')) return 'which names a folder without a name';
  return protocol === 'https:' ? null : 'which is not encrypted';
}

function anchorsOf(text: string): { list: readonly string[]; set: ReadonlySet<string> } {
  const list = [...text.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id);
  return { list, set: new Set(list) };
}
