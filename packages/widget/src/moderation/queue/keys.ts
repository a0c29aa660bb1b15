type QueueKey = 'next' | 'previous' | 'pick' | 'sure' | 'accept' | 'refuse' | 'undo' | 'help';

const keys: Readonly<Record<string, QueueKey>> = {
  j: 'next',
  k: 'previous',
  x: 'pick',
  s: 'sure',
  a: 'accept',
  r: 'refuse',
  u: 'undo',
  '?': 'help',
};

/** Returns the act of a key. Null when the key is typed in a field, or is a shortcut of the browser. */
export function toQueueKey(event: KeyboardEvent): QueueKey | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null;
  const [target] = event.composedPath();
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return null;
  if (target instanceof HTMLElement && target.isContentEditable) return null;
  if (target instanceof HTMLInputElement && target.type !== 'checkbox') return null;
  return keys[event.key.toLowerCase()] ?? null;
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
