import { isDataInclusionError } from '@inclusion-kit/sdk';

const transient: ReadonlySet<string> = new Set(['network', 'timeout', 'server', 'rate_limited', 'shape']);

/** Tells whether trying again later may work. An error that is none of the kit's, from a sink of the host page, may. */
export function isTransient(error: unknown): boolean {
  return isDataInclusionError(error) ? transient.has(error.code) : true;
}

/** Tells whether a contribution may wait for the network. A strange error may be of the page's sink, unless offline. */
export function willPass(error: unknown): boolean {
  return isDataInclusionError(error) ? isTransient(error) : !navigator.onLine;
}
