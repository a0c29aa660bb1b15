import type { WaitingDraft } from '../../shared/sending/outbox.ts';
import { fromStoredDraft, toStoredDraft, type KeptDraft } from './kept-draft.ts';

/** Writes a draft down for the queue, under the key that the form keeps it under. */
export function toWaitingDraft(draftKey: string, kept: KeptDraft): WaitingDraft {
  return { draftKey, kept: toStoredDraft(kept), courriel: kept.accompaniment.courriel };
}

/** Reads a draft that waits, or returns null when it has another version or is too old to be of use. */
export function readWaitingDraft(from: WaitingDraft | null): KeptDraft | null {
  const kept = from === null ? null : fromStoredDraft(from.kept, Date.now());
  if (from === null || kept === null) return null;
  return { ...kept, accompaniment: { ...kept.accompaniment, courriel: from.courriel } };
}
