// The contributions that wait for the network on this device, and the numbers of those that left while no form showed their receipt.
import { TOLD_KEY, waitingPrefix } from './waiting.ts';

export { isAnythingWaiting } from './waiting.ts';

/** The event of the window that tells that the queue of this page changed. Other tabs are told by the browser. */
export const QUEUE_CHANGE = 'inclusion-kit:queue';

/** Begins the device's name of the number of each contribution that left the queue and whose receipt nobody has seen. */
const SENT_PREFIX = 'inclusion-kit:parti:1:';
const KEPT_MS = 30 * 86_400_000;

/** The number of a contribution that left while no form showed its receipt. */
export interface UnreadReceipt {
  /** The name that it is dismissed by. */
  readonly name: string;
  /** The number that the person tells when they call: `FA3F-F5NK`. */
  readonly numero: string;
  /** The address of the follow-up, null where a relay gave none. */
  readonly suivi: string | null;
  /** When it was sent: milliseconds since 1970. */
  readonly since: number;
}

/** Keeps the number of a contribution that left the queue, until it is seen or for thirty days. */
export function keepReceipt(
  to: string,
  key: string,
  { numero, suivi }: { numero: string; suivi?: string | undefined },
): void {
  try {
    readReceipts(SENT_PREFIX);
    localStorage.setItem(nameOf(to, key), JSON.stringify({ numero, suivi: suivi ?? null, since: Date.now() }));
  } catch {
    // A browser that stores nothing.
  }
}

/** Forgets the number of a contribution whose receipt was seen. */
export function forgetReceipt(to: string, key: string): void {
  dismissReceipt({ name: nameOf(to, key) });
}

/** Forgets a number that was read. */
export function dismissReceipt({ name }: Pick<UnreadReceipt, 'name'>): void {
  try {
    localStorage.removeItem(name);
  } catch {
    // A browser that stores nothing.
  }
}

/** Forgets the numbers of all that this device sent, those that its records show too. */
export function forgetSent(): void {
  removeNames((name) => name === TOLD_KEY || name.startsWith(SENT_PREFIX));
}

/** Forgets what waits for a service, which never gets it then. */
export function forgetWaiting(to: string): void {
  removeNames((name) => name.startsWith(waitingPrefix(to)));
}

function removeNames(isOne: (name: string) => boolean): void {
  try {
    for (const name of Object.keys(localStorage).filter(isOne)) localStorage.removeItem(name);
  } catch {
    // A browser that stores nothing.
  }
}

/** Reads how many contributions wait for a service, those that it refused left out, and the numbers of those that left unseen. */
export function readQueue(to: string): { readonly waiting: number; readonly sent: readonly UnreadReceipt[] } {
  try {
    const stored = Object.keys(localStorage).filter((name) => name.startsWith(waitingPrefix(to)));
    const waiting = stored.filter((name) => (readItem(name)['refusal'] ?? null) === null).length;
    return { waiting, sent: readReceipts(nameOf(to, '')) };
  } catch {
    return { waiting: 0, sent: [] };
  }
}

const nameOf = (to: string, key: string): string => `${SENT_PREFIX}${to} ${key}`;

/** Reads the numbers under a prefix, the oldest first. Those that are too old, or that this version did not write, go. */
function readReceipts(prefix: string): UnreadReceipt[] {
  const names = Object.keys(localStorage).filter((name) => name.startsWith(prefix));
  const found = names.flatMap((name): UnreadReceipt[] => {
    const { numero, suivi, since } = readItem(name);
    const isKept = typeof numero === 'string' && typeof since === 'number' && since > Date.now() - KEPT_MS;
    if (isKept) return [{ name, numero, suivi: typeof suivi === 'string' ? suivi : null, since }];
    localStorage.removeItem(name);
    return [];
  });
  return found.sort((a, b) => a.since - b.since);
}

function readItem(name: string): Partial<Record<string, unknown>> {
  try {
    return Object(JSON.parse(localStorage.getItem(name) ?? '{}')) as Partial<Record<string, unknown>>;
  } catch {
    return {};
  }
}
