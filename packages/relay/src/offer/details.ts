import { isDataInclusionError, type CallOptions, type OfferSource } from '@inclusion-kit/sdk';
import { isSourceRefusal } from '../guards/source-problem.ts';
import type { HostedOffer } from './hosted-offer.ts';

/** How details are asked of the API. */
export interface DetailOptions {
  upstream: Pick<OfferSource, 'service' | 'structure'>;
  /** The synchronised offer that answers when the API does not; null when there is none, or it is too old. */
  fallback: () => HostedOffer | null;
  /** Milliseconds that a visitor waits for the API before the synchronised record is shown. */
  budgetMs: number;
  /** Milliseconds during which the API is left alone once it failed or was late. */
  pauseMs: number;
}

const LATE = Symbol('late');

type Read<R> = (id: string, options?: CallOptions) => Promise<R>;

/**
 * Reads details at the API, which counts consultations, one request for all who ask for the same record at the same time.
 * Where the API fails or is late the synchronised record answers, and for a while the API is not asked.
 */
export function createDetails({ upstream, fallback, budgetMs, pauseMs }: DetailOptions): DetailOptions['upstream'] {
  let pausedUntil = 0;

  /** Makes the reading of one model. */
  function reading<R>(model: 'service' | 'structure', of: (source: DetailOptions['upstream']) => Read<R>): Read<R> {
    const underWay = new Map<string, Promise<R>>();

    function ask(id: string): Promise<R> {
      const shared = underWay.get(id);
      if (shared !== undefined) return shared;
      const asked = of(upstream)(id);
      underWay.set(id, asked);
      const done = () => void underWay.delete(id);
      asked.then(done, done);
      return asked;
    }

    return async (id, options = {}) => {
      options.signal?.throwIfAborted();
      const offer = fallback();
      if (offer === null) return of(upstream)(id, options);
      const here = () => of(offer.source)(id, options);
      if (performance.now() < pausedUntil || (await offer.isLocal(model, id))) return here();
      const asked = ask(id);
      try {
        const answer = await within(asked, budgetMs);
        if (answer !== LATE) return answer;
      } catch (error) {
        // Upstream, an id that holds a slash cannot be asked for.
        if (isSourceRefusal(error) && !(error.code === 'not_found' && id.includes('/'))) throw error;
        if (isSourceRefusal(error)) return here();
        if (!isDataInclusionError(error)) throw error;
      }
      pausedUntil = performance.now() + pauseMs;
      try {
        return await here();
      } catch {
        // Newer than the synchronisation: only the API knows it.
        return asked;
      }
    };
  }

  return {
    service: reading('service', (source) => (id, options) => source.service(id, options)),
    structure: reading('structure', (source) => (id, options) => source.structure(id, options)),
  };
}

async function within<T>(promise: Promise<T>, ms: number): Promise<T | typeof LATE> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<typeof LATE>((resolve) => (timer = setTimeout(() => resolve(LATE), ms)));
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
