// The script of the page for an iframe: it tells its height to the page around it, whenever it changes and whenever it is
// asked. The browser hands a message over to the origin it names alone, and only origins allowed to frame the page are named.
import { HEIGHT_MESSAGE, HELLO_MESSAGE, readMessage } from '../embed-messages.ts';

const { parents: allowed = '' } = document.body.dataset;
const parents = new Set([...allowed.split(' ').filter(Boolean), location.origin]);

/** Returns the origin of the page around this one, or null when it is not told. */
function around(): string | null {
  // Absent in Firefox, whatever its type says.
  const ancestors = location.ancestorOrigins as DOMStringList | undefined;
  try {
    return ancestors?.[0] ?? new URL(document.referrer).origin;
  } catch {
    return null;
  }
}

const origin = around();
// Where a site tells no referrer, each allowed origin is tried: the browser drops what is not for the one around.
const named = origin !== null && parents.has(origin) ? [origin] : [...parents];
let told = 0;

function tell(height: number): void {
  told = height;
  for (const name of named) parent.postMessage({ type: HEIGHT_MESSAGE, height }, name);
}

const measure = (): number => Math.ceil(document.documentElement.getBoundingClientRect().height);

if (parent !== window) {
  new ResizeObserver(() => {
    const height = measure();
    if (height !== told) tell(height);
  }).observe(document.documentElement);
  addEventListener('message', ({ source, origin: from, data }: MessageEvent<unknown>) => {
    if (source === parent && parents.has(from) && readMessage(data)?.type === HELLO_MESSAGE) tell(measure());
  });
}
