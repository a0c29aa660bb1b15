// Links of the Markdown, as they stand in the repository, made into links of the site.
import { existsSync, statSync } from 'node:fs';
import { posix } from 'node:path';
import type { SitePage } from './pages.ts';

/** The place of a link: in the site, at a file of the repository that is no page, or elsewhere. */
export type Target =
  | { readonly kind: 'page'; readonly href: string; readonly page: SitePage }
  | { readonly kind: 'image' | 'elsewhere'; readonly href: string }
  | { readonly kind: 'file'; readonly path: string };

/** Files that the site carries, besides its pages. */
const CARRIED = /\.(?:svg|webp|png|jpg|csv)$/;

/**
 * Creates the reader of links.
 * @param onFile is told each picture and table, by its path from the root, so that it is copied into the site
 */
export function createLinks(root: string, pages: readonly SitePage[], onFile: (path: string) => void) {
  const bySource = new Map(pages.map((page) => [page.source, page]));

  /** Tells where a link of a page leads. @throws Error when it names a file that is not there */
  return function follow(from: SitePage, href: string): Target {
    if (/^[a-z]+:|^#|^\//i.test(href)) return { kind: 'elsewhere', href };
    const [path = '', anchor] = href.split('#', 2);
    const file = posix.join(posix.dirname(from.source), decodeURI(path)).replace(/\/$/, '');
    const page = bySource.get(file) ?? bySource.get(posix.join(file, 'README.md'));
    if (page !== undefined) {
      const to = relativePath(from.path, page.path);
      return { kind: 'page', href: anchor === undefined ? to : `${to}#${anchor}`, page };
    }
    if (!existsSync(root + file)) throw new Error(`${from.source} links to ${href}, which is not there.`);
    if (CARRIED.test(file) && statSync(root + file).isFile()) {
      onFile(file);
      return { kind: 'image', href: relativePath(from.path, toFilePath(file)) };
    }
    return { kind: 'file', path: file };
  };
}

/** Returns the place of a picture or a table in the site. */
export function toFilePath(file: string): string {
  return `files/${file.replaceAll('/', '-')}`;
}

/** Writes the way from one file of the site to another. */
export function relativePath(from: string, to: string): string {
  return posix.relative(posix.dirname(from), to);
}
