import { UsageError } from '../../errors.ts';
import { loadPart } from '../../load-part.ts';
import { factsOf } from '../../tables/parameter-names.ts';

/** The treatment of values that this version's vocabularies do not hold, in the parameters of a search or a list. */
export interface UnknownValueOptions {
  /**
   * `throw` refuses the call before anything is sent, with the nearest value that is known. `send` leaves the values to the
   * server, which may know newer ones.
   * @default 'throw'
   */
  onUnknownValue?: 'throw' | 'send' | undefined;
}

/** @throws UsageError when the option says nothing that is known */
export function checkUnknownValueOptions(onUnknownValue: unknown): void {
  if (onUnknownValue !== undefined && onUnknownValue !== 'throw' && onUnknownValue !== 'send') {
    throw new UsageError("onUnknownValue must be 'throw' or 'send'.");
  }
}

/**
 * Checks the values of a query against the vocabularies, unless those that are not known are to be sent. It returns nothing to wait
 * for when there are none.
 * @throws UsageError
 */
export function checkValues(
  query: URLSearchParams,
  { onUnknownValue }: UnknownValueOptions,
): Promise<void> | undefined {
  checkUnknownValueOptions(onUnknownValue);
  if (onUnknownValue === 'send') return undefined;
  const isNamed = [...query.keys()].some((name) => factsOf(name)?.vocabulary !== undefined);
  return isNamed
    ? loadPart(() => import('./known-values.ts')).then(({ refuseUnknownValues }) => refuseUnknownValues(query))
    : undefined;
}
