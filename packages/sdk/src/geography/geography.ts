import type { CallOptions } from '../source.ts';
import type { Commune } from './commune.ts';

/** Finds places. Behind a relay the page asks the relay; offline a file of communes answers. */
export interface Geography {
  /**
   * Finds communes by the beginning of their name or postal code, best first: accents, case, hyphens and « St » are forgiven.
   * @param q what the person typed; blank gives an empty list.
   * @param options.limit the most communes to return, 1–100; 20 when absent.
   */
  communes(q: string, options?: CallOptions & { limit?: number | undefined }): Promise<Commune[]>;
  /** Returns the commune of an INSEE code; null when there is none. */
  commune(code: string, options?: CallOptions): Promise<Commune | null>;
}
