export const EMBED_PATH = '/embed';

/** The message by which the page tells its height to its parent: `{ type, height }`, in CSS pixels. */
export const HEIGHT_MESSAGE = 'inclusion-kit:height';

/** The message by which a parent asks for the height: `{ type }`. */
export const HELLO_MESSAGE = 'inclusion-kit:hello';

/** Returns a message as an object whose fields are still to be checked, or null for any other value. */
export function readMessage(data: unknown): { type?: unknown; height?: unknown } | null {
  return typeof data === 'object' ? data : null;
}
