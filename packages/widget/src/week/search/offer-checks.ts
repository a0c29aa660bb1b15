import { isDataInclusionError, type OfferSource } from '@inclusion-kit/sdk';
import type { OffreCitee, SemainePlanifiee } from '@inclusion-kit/sdk/activities';
import { citeOffer } from '@inclusion-kit/sdk/internal';
import type { DetailedService } from '@inclusion-kit/sdk/schemas';
import { sessionsOf } from '../view.ts';

/** Asked at the same time: a full week has about ten offers. */
const AT_ONCE = 4;

/** The offers of a week as they are now, each asked for once. */
export class OfferChecks {
  /** The facts of each offer by its id, null for one that is gone. Those that could not be asked for are not in it. */
  readonly now = new Map<string, OffreCitee | null>();
  readonly #asked = new Set<string>();
  /** The offers themselves, whose corrections tell when they were checked last. */
  readonly found = new Map<string, DetailedService>();

  /** Takes an offer as its source has just told it, never a copy that was kept. */
  take(service: DetailedService): void {
    this.now.set(service.id, citeOffer(service));
    this.found.set(service.id, service);
  }

  /** Asks for the offers of one week that nobody asked for yet. Returns whether something is known that was not. */
  async ask(source: OfferSource, plan: SemainePlanifiee): Promise<boolean> {
    const ids = new Set(sessionsOf(plan).flatMap(({ activite }) => activite.offre?.id ?? []));
    const open = [...ids].filter((id) => !this.now.has(id) && !this.#asked.has(id));
    for (const id of open) this.#asked.add(id);
    const before = this.now.size;
    const read = async (): Promise<void> => {
      for (let id = open.pop(); id !== undefined; id = open.pop()) {
        try {
          this.take(await source.service(id));
        } catch (error) {
          // Any other failure says nothing of the offer.
          if (isDataInclusionError(error) && error.code === 'not_found') this.now.set(id, null);
        }
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, read));
    return this.now.size > before;
  }
}
