/** Where the page for an iframe is. */
export const EMBED_PATH = '/embed';

/** What that page tells its parent: `{ type, height }`, in CSS pixels. */
export const HEIGHT_MESSAGE = 'inclusion-kit:height';

/** What a parent asks the height with: `{ type }`. */
export const HELLO_MESSAGE = 'inclusion-kit:hello';

/** Returns a message as an object whose fields are still to be checked, or null for any other value. */
export function readMessage(data: unknown): { type?: unknown; height?: unknown } | null {
  return typeof data === 'object' ? data : null;
}
