import { isDataInclusionError } from '@inclusion-kit/sdk';
import type { Contribution, ContributionSink, Receipt } from '@inclusion-kit/sdk/contributions';
import { PREFIX, TOLD_KEY } from './waiting.ts';

/** A sink that says which relay it hands to, and may be made ready before it is used. */
export interface RelaySink extends ContributionSink {
  readonly relay?: string;
  /** Loads the code of sending, so that it is there if the network goes. */
  prepare?(): Promise<unknown>;
}

/** Returns the name of the queue of a sink: the address of its relay, or `page` for one that the page plugged in. */
export function outboxNameOf({ relay }: RelaySink): string {
  return relay ?? 'page';
}

/** Tells whether this device sent a correction, or holds one that waits, without loading what tells them. */
export function isAnythingTold(): boolean {
  try {
    return Object.keys(localStorage).some((name) => name === TOLD_KEY || name.startsWith(PREFIX));
  } catch {
    return false;
  }
}

/** Hands a contribution over. @throws the error of the sink, or a TypeError when it resolves without a receipt */
export async function handOver(
  sink: ContributionSink,
  contribution: Contribution,
  idempotencyKey: string,
): Promise<Receipt> {
  const receipt: unknown = await sink.submit(contribution, { idempotencyKey });
  if (typeof (Object(receipt) as Partial<Receipt>).numero === 'string') return receipt as Receipt;
  throw new TypeError('The sink gave no receipt. Resolve with { id, numero, etat } once the contribution is kept.');
}

const transient: ReadonlySet<string> = new Set(['network', 'timeout', 'server', 'rate_limited', 'shape']);

/** Tells whether trying again later may work. An error that is none of the kit's, from a sink of the host page, may. */
export function isTransient(error: unknown): boolean {
  return isDataInclusionError(error) ? transient.has(error.code) : true;
}

/** Tells whether a contribution may wait for the network. A strange error may be of the page's sink, unless offline. */
export function willPass(error: unknown): boolean {
  return isDataInclusionError(error) ? isTransient(error) : !navigator.onLine;
}
