import type { Contribution } from '@inclusion-kit/sdk/contributions';
import { fromStoredDraft, toStoredDraft, type KeptDraft } from '../../contribution/draft/kept-draft.ts';

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
  /** What it was written from, under which key, so that it can be taken up again; null for a confirmation. */
  readonly from: { readonly draftKey: string; readonly kept: KeptDraft } | null;
}

/** Writes what waits as text. */
export function toStoredWaiting({ from, ...rest }: Waiting): string {
  return JSON.stringify({
    ...rest,
    from: from === null ? null : { draftKey: from.draftKey, kept: toStoredDraft(from.kept) },
  });
}

/** Reads what waits; null for what is none of this version. */
export function fromStoredWaiting(text: string | null, now: number): Waiting | null {
  if (text === null) return null;
  try {
    return toWaiting(JSON.parse(text) as Record<string, unknown> | null, now);
  } catch {
    return null;
  }
}

function toWaiting(item: Record<string, unknown> | null, now: number): Waiting | null {
  if (typeof item !== 'object' || item === null) return null;
  const { key, contribution, nom, since, refusal, from } = item;
  if (typeof key !== 'string' || typeof nom !== 'string' || typeof since !== 'number') return null;
  if (typeof contribution !== 'object' || contribution === null) return null;
  const { draftKey, kept } = (from ?? {}) as Record<string, unknown>;
  const read = typeof kept === 'string' ? fromStoredDraft(kept, now) : null;
  return {
    key,
    nom,
    since,
    contribution: contribution as Contribution,
    refusal: typeof refusal === 'string' ? refusal : null,
    from: read === null || typeof draftKey !== 'string' ? null : { draftKey, kept: read },
  };
}
