// What a page asks of its relay before the element's own code is there: the same addresses as the element will ask, seconds of a
// slow network earlier. Nothing depends on it: an element that asks something else gets its answer from its own request.
import { toRelayAddress } from '@inclusion-kit/sdk/relay';
import { toWords } from '../search/di-search/word-list.ts';
import { emptyState, toParams, type SearchState } from '../search/question/search-state.ts';
import { attributeNames, factsOf, type AttributeName } from '@inclusion-kit/sdk/internal';
import { toHeld } from '../shared/parameters/asked.ts';
import { toArea } from '../shared/places/territory.ts';

const asked = new Map<string, Promise<Response>>();

/** Asks for the first offers of the searches that stand in a page. */
export function askEarly(page: Document): void {
  for (const element of page.querySelectorAll('di-search[api]')) {
    try {
      askFor(element);
    } catch {
      // The element will say what is wrong with its address.
    }
  }
}

/** `fetch` for the elements: an answer that was asked early is given once. */
export const fetchEarly: typeof fetch = (input, init) => {
  const key = typeof input === 'string' ? input : '';
  const early = asked.get(key);
  if (early === undefined) return fetch(input, init);
  asked.delete(key);
  return new Promise((resolve, reject) => {
    init?.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error));
    early.then(resolve, reject);
  });
};

function askFor(element: Element): void {
  const api = element.getAttribute('api') ?? '';
  const state = readAsked(element);
  // What the address of the page asks is read by the element.
  const { search, hash } = element.ownerDocument.location;
  const isShared = (search + hash).includes(element.getAttribute('url-prefix') ?? 'di-');
  if (isShared && element.getAttribute('url-state') !== 'off') return;
  const { code_commune, code_departement, code_epci } = state;
  if (code_commune === null && code_departement === null && code_epci === null) return;
  const options = { withoutDuplicates: element.getAttribute('doublons') === 'exclus' };
  ask(toRelayAddress(api, '/search/services', toParams(state, 1, toNumber(element, 'page-size') ?? 20, options)));
  if (code_commune !== null) ask(toRelayAddress(api, `/communes/${code_commune}`, {}));
}

function ask(address: string): void {
  const answer = fetch(address, { headers: { accept: 'application/json' } });
  // Whoever takes it sees its failure, and asks again.
  answer.catch(() => undefined);
  asked.set(address, answer);
}

/** Reads what a search asks by its attributes alone, as the element itself does. */
function readAsked(element: Element): SearchState {
  const held = Object.fromEntries(attributeNames.map((name) => [name, toHeld(name, readAttribute(element, name))]));
  const asked = { ...emptyState, ...held } as SearchState;
  const codes = {
    code_commune: asked.code_commune,
    code_departement: asked.code_departement,
    code_epci: asked.code_epci,
  };
  return {
    ...asked,
    ...toArea(codes, { ...codes, name: null, fixed: element.hasAttribute('territory-fixed') }),
  };
}

function readAttribute(element: Element, name: AttributeName): unknown {
  const { kind, attribute = name } = factsOf(name);
  const text = element.getAttribute(attribute);
  if (kind === 'flag') return text !== null;
  if (kind === 'values') return toWords(text);
  return kind === 'number' ? toNumber(element, attribute) : text;
}

function toNumber(element: Element, name: string): number | null {
  const value = element.getAttribute(name);
  const number = value === null ? Number.NaN : Number(value);
  return Number.isFinite(number) ? number : null;
}
