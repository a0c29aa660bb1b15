import type { Refused } from './quick-get.ts';

/** Returns a `fetch` that does not ask again for what was refused already, once. */
export function goOnFrom(refused: Refused, fetch = globalThis.fetch.bind(globalThis)): typeof globalThis.fetch {
  return (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    const response = refused.get(address);
    // What was refused otherwise than the whole source asks is of no more use.
    refused.clear();
    return response === undefined ? fetch(input, init) : Promise.resolve(response);
  };
}
