import type { Contribution } from '@inclusion-kit/sdk/contributions';

/** A draft that waits as a contribution: the form that wrote it takes it up again. */
export interface WaitingDraft {
  /** The key that the form keeps it under. */
  readonly draftKey: string;
  /** The draft as the form writes it down. */
  readonly kept: string;
  /** The contributor's mail; empty when unknown. It is not stored: the device may be shared. */
  readonly courriel: string;
}

/** A contribution that waits for the network. */
export interface Waiting {
  /** Its idempotency key: sent again, it is kept once. */
  readonly key: string;
  readonly contribution: Contribution;
  /** Name of the record, for the person. */
  readonly nom: string;
  /** Since when it is ready, in milliseconds since 1970. */
  readonly since: number;
  /** Why the service refused it; null while it waits. */
  readonly refusal: string | null;
  /** The draft that it was written from; null for a confirmation. */
  readonly from: WaitingDraft | null;
}

/** Writes what waits as text. */
export function toStoredWaiting({ from, ...rest }: Waiting): string {
  return JSON.stringify({
    ...rest,
    from: from === null ? null : { draftKey: from.draftKey, kept: from.kept },
  });
}

/** Reads what waits; null for what is none of this version. */
export function fromStoredWaiting(text: string | null): Waiting | null {
  if (text === null) return null;
  try {
    return toWaiting(JSON.parse(text) as Record<string, unknown> | null);
  } catch {
    return null;
  }
}

function toWaiting(item: Record<string, unknown> | null): Waiting | null {
  if (typeof item !== 'object' || item === null) return null;
  const { key, contribution, nom, since, refusal, from } = item;
  if (typeof key !== 'string' || typeof nom !== 'string' || typeof since !== 'number') return null;
  if (typeof contribution !== 'object' || contribution === null) return null;
  const { draftKey, kept } = (from ?? {}) as Record<string, unknown>;
  return {
    key,
    nom,
    since,
    contribution: contribution as Contribution,
    refusal: typeof refusal === 'string' ? refusal : null,
    from: typeof kept !== 'string' || typeof draftKey !== 'string' ? null : { draftKey, kept, courriel: '' },
  };
}
