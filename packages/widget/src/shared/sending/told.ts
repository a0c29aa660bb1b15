import { isSameMeaning, type Contribution, type FieldValue, type Receipt } from '@inclusion-kit/sdk/contributions';
import { parseJson } from '@inclusion-kit/sdk/internal';
import { fromStoredWaiting } from './outbox.ts';
import { TOLD_KEY as KEY } from './sink.ts';
import { PREFIX } from './waiting.ts';

const MOST = 50;
const KEPT_MS = 30 * 86_400_000;

/** A correction that this device sent, or that waits here for the network. It never leaves the device again. */
export interface Told {
  readonly cible: NonNullable<Contribution['cible']>;
  readonly changements: Readonly<Record<string, FieldValue>>;
  /** Time when it was told, in milliseconds since 1970. */
  readonly since: number;
  /** Null while it waits for the network. */
  readonly receipt: Pick<Receipt, 'id' | 'numero' | 'suivi'> | null;
}

const listeners = new Set<() => void>();
let known: readonly Told[] | null = null;

/** Tells those who show what was told that it changed: here, or in the queue, or in another tab. */
export function noteToldChange(): void {
  known = null;
  for (const listener of listeners) listener();
}

/** Calls back at each change. @returns a function that ends it */
export function followTold(listener: () => void): () => void {
  if (listeners.size === 0) addEventListener('storage', noteToldChange);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) removeEventListener('storage', noteToldChange);
  };
}

/** Lists what this device told about a record and the record does not show yet, the oldest first. */
export function toldAbout(record: { readonly id: string }): readonly Told[] {
  known ??= [...readSent(), ...readWaiting()];
  return known.filter(
    ({ cible, changements }) =>
      cible.id === record.id &&
      Object.entries(changements).some(([champ, value]) => !isSameMeaning(champ, Reflect.get(record, champ), value)),
  );
}

/** Keeps a correction that was received, so that its record goes on showing it on this device. */
export function rememberTold({ genre, cible, changements }: Contribution, receipt: Receipt): void {
  if (genre !== 'correction' || cible === undefined || changements === undefined) return;
  const { id, numero, suivi } = receipt;
  const others = readSent().filter((one) => one.receipt?.id !== id);
  write([...others, { cible, changements, since: Date.now(), receipt: { id, numero, ...(suivi && { suivi }) } }]);
}

/** Forgets a correction that its author took back. */
export function forgetTold(id: string): void {
  write(readSent().filter(({ receipt }) => receipt?.id !== id));
}

function write(told: readonly Told[]): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(told.slice(-MOST)));
  } catch {
    // A browser that stores nothing: the record shows the value of its source.
  }
  noteToldChange();
}

function readSent(): Told[] {
  try {
    const kept: unknown = parseJson(localStorage.getItem(KEY) ?? '[]')?.value;
    if (!Array.isArray(kept)) return [];
    return (kept as unknown[]).filter((one): one is Told => isTold(one) && one.since > Date.now() - KEPT_MS);
  } catch {
    return [];
  }
}

function readWaiting(): Told[] {
  try {
    return Object.keys(localStorage).flatMap((name) => {
      const waiting = name.startsWith(PREFIX) ? fromStoredWaiting(localStorage.getItem(name)) : null;
      const { genre, cible, changements } = waiting?.contribution ?? {};
      if (waiting === null || genre !== 'correction' || cible === undefined || changements === undefined) return [];
      return waiting.refusal === null ? [{ cible, changements, since: waiting.since, receipt: null }] : [];
    });
  } catch {
    return [];
  }
}

/** Another page of the site may have written there. */
function isTold(value: unknown): value is Told {
  const { cible, changements, since, receipt } = Object(value) as Partial<Record<keyof Told, unknown>>;
  const numero = (Object(receipt) as Partial<Receipt>).numero;
  const isAimed = typeof (Object(cible) as { id?: unknown }).id === 'string';
  return (
    isAimed &&
    typeof changements === 'object' &&
    changements !== null &&
    typeof since === 'number' &&
    typeof numero === 'string'
  );
}
