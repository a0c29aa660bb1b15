import type { Capabilities, OfferSource } from '@inclusion-kit/sdk';
import { isPositionLookup, type Commune, type Geography } from '@inclusion-kit/sdk/geography';
import { metresBetween } from '@inclusion-kit/sdk/internal';
import type { ReactiveControllerHost } from 'lit';
import { ReadingTask } from '../../shared/reading/reading-task.ts';
import { toValue, type Draft } from '../draft/contribution-draft.ts';

/** A point outside its commune is told from so far of its centre: nearer, the two may well be one place. */
const FAR_KM = 10;
const PAUSE_MS = 300;

/** Why a point may be wrong. */
export type PointDoubt =
  { readonly kind: 'sea' } | { readonly kind: 'far'; readonly at: string; readonly named: string; readonly km: number };

interface Asks {
  readonly source: () => OfferSource | null;
  readonly geography: () => Geography | null;
  /** The answers, or null while no map of them is open. */
  readonly draft: () => Draft | null;
  /** The code of the commune that the address names, where the answers hold none. */
  readonly code_insee: () => string | null;
}

/** Reads what a map of the point needs: its images, the commune of the address, and whether the point is in it. */
export function createPlacedPoint(host: ReactiveControllerHost, { source, geography, draft, code_insee }: Asks) {
  const codeOf = (): string | null => {
    const typed = draft();
    return typed === null ? null : typed.code_insee.trim() || code_insee();
  };
  const capabilities = new ReadingTask<OfferSource, string, Capabilities | null>(host, {
    from: source,
    key: () => (draft() === null ? null : 'capabilities'),
    read: async (from) => (await from.capabilities?.()) ?? null,
  });
  const named = new ReadingTask<Geography, string, Commune | null>(host, {
    from: geography,
    key: codeOf,
    read: (from, code, signal) => from.commune(code, { signal }),
  });
  const doubt = new ReadingTask<Geography, string, PointDoubt | null>(host, {
    from: geography,
    key: () => {
      const typed = draft();
      if (typed === null) return null;
      const point = [toValue('latitude', typed.latitude), toValue('longitude', typed.longitude), codeOf()];
      return typeof point[0] === 'number' && typeof point[1] === 'number' ? JSON.stringify(point) : null;
    },
    pauseMs: PAUSE_MS,
    read: async (from, key, signal) => {
      const [latitude, longitude, code] = JSON.parse(key) as [number, number, string | null];
      if (!isPositionLookup(from)) return null;
      const [found, commune] = await Promise.all([
        from.communeAt({ latitude, longitude }, { signal }),
        code === null ? null : from.commune(code, { signal }),
      ]);
      const kmFrom = ({ latitude: lat, longitude: lon }: Commune): number =>
        lat === null || lon === null
          ? 0
          : Math.round(metresBetween({ latitude, longitude }, { latitude: lat, longitude: lon }) / 1000);
      // The nearest centre of all may still be on the other side of the water.
      if (found === null || (found.approximate && kmFrom(found.commune) >= FAR_KM)) return { kind: 'sea' };
      if (commune === null || found.commune.code === commune.code) return null;
      const km = kmFrom(commune);
      return km < FAR_KM ? null : { kind: 'far', at: found.commune.nom, named: commune.nom, km };
    },
  });
  return {
    get capabilities() {
      return capabilities.answer ?? null;
    },
    get commune() {
      return named.answer ?? null;
    },
    /** Null while nothing is known against the point. */
    get doubt() {
      return doubt.answer ?? null;
    },
  };
}
