import { raceSignal } from '@inclusion-kit/sdk/internal';
import type { BaseContext } from '../shared/base-context.ts';
import type { OfferContext } from './offer-context.ts';

/** Large sources of the commons that a token may not be shown: half of it is Soliguide's. */
const LARGE = ['soliguide'] as const;
/** An answer without a version may change at any time, and is asked again after this. */
const HOLDS_MS = 600_000;
/** A page asks this before anything else. */
const DEADLINE_MS = 2000;

/** Finds the large sources of the commons that a source does not have: it is asked for one offer of each, once a version. */
export function createAbsentSources({ source, now }: Pick<OfferContext, 'source'> & Pick<BaseContext, 'now'>) {
  let known: { version: string | null; at: number; absent: Promise<readonly string[] | null> } | undefined;

  async function ask(): Promise<readonly string[] | null> {
    const signal = AbortSignal.timeout(DEADLINE_MS);
    const has = async (slug: string): Promise<boolean | null> => {
      const page = await source.searchServices({ sources: [slug], size: 1 }, { signal });
      if (page.total > 0) return true;
      // A source that is down may have these offers.
      return (source.absentFrom?.(page) ?? []).length === 0 ? false : null;
    };
    const there = await raceSignal(Promise.all(LARGE.map(has)), signal).catch(() => [null]);
    return there.includes(null) ? null : LARGE.filter((_, index) => there[index] === false);
  }

  return {
    /** Returns their slugs for a version of the offer, or null when it cannot be told. */
    of: async (version: string | null): Promise<readonly string[] | null> => {
      const at = now().getTime();
      if (known === undefined || known.version !== version || (version === null && at - known.at > HOLDS_MS)) {
        known = { version, at, absent: ask() };
      }
      const current = known;
      const absent = await current.absent;
      if (absent === null && known === current) known = undefined;
      return absent;
    },
  };
}
