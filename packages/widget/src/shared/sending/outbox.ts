import type { Contribution } from '@inclusion-kit/sdk/contributions';

/** A draft that waits as a contribution: the form that wrote it takes it up again. */
export interface WaitingDraft {
  /** The key that the form keeps it under. */
  readonly draftKey: string;
  readonly kept: string;
  /** The contributor's mail, empty when unknown. It is not stored, since the device may be shared. */
  readonly courriel: string;
}

export interface Waiting {
  /** Its idempotency key: a contribution sent twice is kept once. */
  readonly key: string;
  readonly contribution: Contribution;
  /** Name of the record, for the person. */
  readonly nom: string;
  /** Time when it was ready, in milliseconds since 1970. */
  readonly since: number;
  /** The reason of the service's refusal, or null while the contribution waits. */
  readonly refusal: string | null;
  /** The draft that it was written from, or null for a confirmation. */
  readonly from: WaitingDraft | null;
}

export function toStoredWaiting({ from, ...rest }: Waiting): string {
  return JSON.stringify({
    ...rest,
    from: from === null ? null : { draftKey: from.draftKey, kept: from.kept },
  });
}

/** Reads a contribution that waits. Returns null for any text that this version did not write. */
export function fromStoredWaiting(text: string | null): Waiting | null {
  if (text === null) return null;
  let item: Record<string, unknown> | null;
  try {
    item = JSON.parse(text) as Record<string, unknown> | null;
  } catch {
    return null;
  }
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
