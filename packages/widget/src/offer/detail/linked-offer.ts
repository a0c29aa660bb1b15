import { listen } from '../../shared/elements/listen.ts';
import { readOfferHash } from '../../shared/format/offer-link.ts';
import type { ServiceProperties } from './service-properties.ts';

/** One page of a site shows any offer by the link that is printed and shared, when its tag names none. */
export function followLinkedOffer(host: ServiceProperties): void {
  let isFollowing = false;
  const follow = (): void => {
    const isNamed = host.service_id !== null || host.service !== null;
    const id = readOfferHash(globalThis.location.hash);
    if (id === null || (isNamed && !isFollowing)) return;
    isFollowing = true;
    host.service_id = id;
  };
  listen(host, { hashchange: follow });
  host.addController({ hostConnected: follow });
}
