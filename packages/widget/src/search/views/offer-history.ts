import type { ReactiveControllerHost } from 'lit';
import { listen } from '../../shared/elements/listen.ts';
import { enterOffer, leaveOffer, readOfferHash } from '../../shared/format/offer-link.ts';
import { isOfFormer } from '../address/person.ts';
import type { UrlState } from '../address/search-url.ts';

type Host = ReactiveControllerHost & { readonly urlState: UrlState; readonly isConnected: boolean };

/** The search of the page that opened each offer. Going forward opens it there again, and in no other search. */
const openers = new Map<string, Host>();

/**
 * Gives each offer that is opened an entry of the history: the reader's own way back leads to the list, and the address to the
 * offer. Where the search keeps out of the address, so does this.
 * @param onMove is called when the reader goes back or forward, with the id of an offer of this search or null
 */
export function createOfferHistory(search: Host, onMove: (id: string | null) => void) {
  /** Tells whether the entry on top was given to an offer. */
  let isOnTop = false;
  /** The entry of an offer left by its button. The next offer takes it, or going back would lead through several lists. */
  let spare: string | null = null;
  listen(search, {
    popstate: () => {
      isOnTop = false;
      spare = null;
      if (search.urlState === 'off') return;
      const id = isOfFormer(history.state) ? null : readOfferHash(location.hash);
      // A link that somebody pastes into the address opens as it does in a new tab, in one search of the page.
      if (id !== null && openers.get(id)?.isConnected !== true) openers.set(id, search);
      if (id === null || openers.get(id) === search) onMove(id);
    },
  });
  return {
    enter: (id: string): void => {
      // A page that finds its own way by the hash would not know itself again.
      if (search.urlState === 'off' || /^#!?\//.test(location.hash)) return;
      const next = toAddress(enterOffer(location.hash, id));
      if (spare === location.href) history.replaceState(history.state, '', next);
      else history.pushState(history.state, '', next);
      openers.set(id, search);
      isOnTop = true;
      spare = null;
    },
    /** An offer is left by its button, for another or for the list. */
    leave: (id: string, before: string | null): void => {
      const { hash } = location;
      if (search.urlState === 'off' || readOfferHash(hash) !== id) return;
      history.replaceState(history.state, '', toAddress(before === null ? leaveOffer(hash) : enterOffer(hash, before)));
      spare = isOnTop && before === null ? location.href : null;
    },
  };
}

const toAddress = (hash: string): string => location.pathname + location.search + hash;
