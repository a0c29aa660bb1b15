// The words between the page that stands on a device and its service worker, and the list of files that the worker keeps.

/** A file of the page: its path from the folder of the page, its bytes, and the SHA-384 that proves them. */
export interface KeptFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha384: string;
}

/** All files of the page. Another version has another list, and is kept apart. */
export interface KeptVersion {
  readonly version: string;
  readonly files: readonly KeptFile[];
}

/** A request of the page: the worker that waits takes over. Unless it is forced, only while no other tab shows the page. */
export interface ToWorker {
  readonly type: 'switch';
  readonly isForced: boolean;
}

/** The reason why a version could not be kept: no network, no room, or files that changed on the way. */
export type KeepFailure = 'network' | 'room' | 'changed';

/** The messages of the worker to all tabs: how far it is, why it stopped, that the browser took files away, or that the site did. */
export type ToPage =
  | { readonly type: 'progress'; readonly received: number; readonly total: number }
  | { readonly type: 'failed'; readonly failure: KeepFailure }
  | { readonly type: 'lost' }
  | { readonly type: 'ended' };

/** The file whose presence says that a version is whole. */
export const WHOLE = '.whole';

/** The worker of the home and of the search of a relay, in the folder of the page. It keeps nothing. */
export const HOME_WORKER_NAME = 'accueil-sw.js';
/** The parameter of an address that asks for the keeping, on the way from a page of the same site. */
export const KEEP_PARAM = 'garder';

/** The beginning of the names of the caches of one page, which the folder of the page tells apart on one site. */
export const cachePrefix = (folder: string): string => `inclusion-kit-installed ${folder} `;

/** The device's name of the note that the page was kept here: it stays when a browser takes the files away. */
export const keptNote = (folder: string): string => `inclusion-kit:installed:1:${folder}`;
