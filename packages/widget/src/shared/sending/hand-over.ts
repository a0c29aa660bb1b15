import type { Contribution, ContributionSink, Receipt } from '@inclusion-kit/sdk/contributions';

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
