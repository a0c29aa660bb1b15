import {
  isSameMeaning,
  overlayOf,
  type Contribution,
  type FieldValue,
  type Receipt,
} from '@inclusion-kit/sdk/contributions';
import { parseJson } from '@inclusion-kit/sdk/internal';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { fromStoredWaiting } from './outbox.ts';
import { PREFIX, TOLD_KEY as KEY } from './waiting.ts';

const MOST = 50;
const KEPT_MS = 30 * 86_400_000;

/** The contributions that a device remembers: a correction, a report that an offer is closed, or that it stands twice. */
const toldGenres = ['correction', 'fermeture', 'doublon'] as const;

/** A correction or a report that this device sent, or that waits here for the network. It never leaves the device again. */
export interface Told {
  readonly cible: NonNullable<Contribution['cible']>;
  readonly genre: (typeof toldGenres)[number];
  readonly changements: Readonly<Record<string, FieldValue>>;
  /** The days of a closure. Absent of other reports, and of a closure that an older version kept. */
  readonly fermeture?: Contribution['fermeture'];
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
  return known.filter((told) => tellsOf(told, record) && !isShown(told, record));
}

/** Tells whether what was told is of a record, or of the number of its structure that it shows for want of its own. */
export function tellsOf({ cible, changements = {} }: Partial<Told> | Contribution, record: object): boolean {
  const { id, telephone, structure } = record as Partial<DetailedService>;
  if (cible?.id === id) return true;
  return telephone === null && structure?.id === cible?.id && Object.hasOwn(changements, 'telephone');
}

/** Tells whether a record shows what was told about it. Of two that are the same, nothing is shown. */
function isShown({ cible, genre, changements }: Told, shown: object): boolean {
  const { structure } = shown as Partial<DetailedService>;
  const record = structure?.id === cible.id ? structure : shown;
  if (genre === 'doublon') return false;
  if (genre === 'fermeture') return overlayOf(record)?.fermeture !== undefined;
  return Object.entries(changements).every(([champ, value]) => isSameMeaning(champ, Reflect.get(record, champ), value));
}

/** Returns what is remembered of a contribution, or null for one that is not. */
function toTold({
  genre,
  cible,
  changements = {},
  fermeture,
}: Contribution): Pick<Told, 'cible' | 'genre' | 'changements' | 'fermeture'> | null {
  const known = toldGenres.find((one) => one === genre);
  return known === undefined || cible === undefined
    ? null
    : {
        ...{ cible, genre: known, changements },
        ...(fermeture && { fermeture }),
      };
}

/** Keeps a correction or a report that was received, so that its record goes on showing it on this device. */
export function rememberTold(contribution: Contribution, receipt: Receipt): void {
  const told = toTold(contribution);
  if (told === null) return;
  const { id, numero, suivi } = receipt;
  const others = readSent().filter((one) => one.receipt?.id !== id);
  write([...others, { ...told, since: Date.now(), receipt: { id, numero, ...(suivi && { suivi }) } }]);
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
    return (kept as unknown[])
      .filter((one): one is Told => isTold(one) && one.since > Date.now() - KEPT_MS)
      .map((one) => ({ ...one, genre: toldGenres.find((genre) => genre === one.genre) ?? 'correction' }));
  } catch {
    return [];
  }
}

function readWaiting(): Told[] {
  try {
    return Object.keys(localStorage).flatMap((name) => {
      const waiting = name.startsWith(PREFIX) ? fromStoredWaiting(localStorage.getItem(name)) : null;
      const told = waiting === null ? null : toTold(waiting.contribution);
      if (waiting === null || told === null) return [];
      return waiting.refusal === null ? [{ ...told, since: waiting.since, receipt: null }] : [];
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
