import type { Dossier } from '../desk/dossier.ts';

/** The acts of the keys of the queue. */
type QueueKey = 'next' | 'previous' | 'pick' | 'accept' | 'refuse' | 'help';

const keys: Readonly<Record<string, QueueKey>> = {
  j: 'next',
  k: 'previous',
  x: 'pick',
  a: 'accept',
  r: 'refuse',
  '?': 'help',
};

/** Returns the act of a key. Null when the key is typed in a field, or is a shortcut of the browser. */
function toQueueKey(event: KeyboardEvent): QueueKey | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  const [target] = event.composedPath();
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return null;
  if (target instanceof HTMLInputElement && target.type !== 'checkbox') return null;
  return keys[event.key.toLowerCase()] ?? null;
}

/** The functions that the keys of the queue call. */
export interface QueueKeysHost {
  readonly isOn: () => boolean;
  readonly rows: () => readonly HTMLElement[];
  readonly items: () => readonly Dossier[];
  readonly openId: () => string | null;
  readonly show: (dossier: Dossier) => void;
  readonly pick: (dossier: Dossier) => void;
  readonly decide: (key: 'accept' | 'refuse', dossier: Dossier) => void;
  readonly help: () => void;
}

/** Creates the listener of the keys of the queue. They act on the row that has the focus, or else on the open contribution. */
export function createQueueKeys(host: QueueKeysHost): (event: KeyboardEvent) => void {
  return (event) => {
    const key = toQueueKey(event);
    if (key === null || !host.isOn()) return;
    event.preventDefault();
    const [target] = event.composedPath();
    const at = host.rows().findIndex((row) => target instanceof Node && row.closest('li')?.contains(target) === true);
    const items = host.items();
    const dossier = items[at] ?? items.find(({ id }) => id === host.openId());
    if (key === 'next' || key === 'previous') browse(at, key === 'next' ? 1 : -1);
    else if (key === 'help') host.help();
    else if (dossier === undefined) return;
    else if (key === 'pick') host.pick(dossier);
    else host.decide(key, dossier);
  };

  function browse(at: number, step: number): void {
    const items = host.items();
    const from = at === -1 ? items.findIndex(({ id }) => id === host.openId()) : at;
    const to = Math.min(items.length - 1, Math.max(0, from + step));
    const dossier = items[to];
    if (dossier === undefined) return;
    host.show(dossier);
    host.rows()[to]?.focus();
  }
}

const SWITCH = 'di-moderation-keys';

/** Tells whether the keys act, as this browser was told last. */
export function readKeySwitch(): boolean {
  try {
    return localStorage.getItem(SWITCH) !== 'off';
  } catch {
    return true;
  }
}

/** Saves whether the keys act. Where nothing can be stored, the choice holds for this page. */
export function writeKeySwitch(hasKeys: boolean): void {
  try {
    if (hasKeys) localStorage.removeItem(SWITCH);
    else localStorage.setItem(SWITCH, 'off');
  } catch {
    // Private windows keep nothing.
  }
}
