import { createCatalogue } from '@inclusion-kit/catalogue';
import { createGeography } from '@inclusion-kit/sdk/geography';
import { createLogger } from '../log.ts';
import { createRelay, type Relay } from '../relay.ts';
import type { RelayOptions } from '../relay-options.ts';
import type { ContributionStore } from '../store/contributions/contribution-store.ts';
import { openStore } from '../store/sql-store.ts';
import { IN_MEMORY } from '../store/database/sqlite.ts';
import { lille, service, structure } from './records.ts';

/** Where the relay of the tests seems to be. */
export const ORIGIN = 'http://relay.test';

/** A relay without a port, over a few offers and a database in memory. */
export interface RelayUnderTest {
  relay: Relay;
  store: ContributionStore;
  /** Everything logged so far. */
  log: string[];
  /** Sends a request to a path of the relay. */
  ask(path: string, init?: RequestInit): Promise<Response>;
  /** Posts a value as JSON. */
  post(value: unknown, headers?: Record<string, string>): Promise<Response>;
}

/** Starts a relay, whose `relay` the caller closes. */
export async function startRelay(overrides: Partial<RelayOptions> = {}): Promise<RelayUnderTest> {
  const log: string[] = [];
  const store = overrides.store ?? (await openStore(IN_MEMORY));
  const relay = createRelay({
    source: createCatalogue({
      structures: [structure()],
      services: [service(), service({ id: 'dora--2', nom: 'Atelier', latitude: 50.7, publics: null })],
      communes: [lille],
    }),
    geography: createGeography([lille]),
    logger: createLogger({ level: 'debug', destination: { write: (line: string) => void log.push(line) } }),
    ...overrides,
    store,
  });
  const ask = (path: string, init?: RequestInit) => relay.fetch(new Request(`${ORIGIN}${path}`, init));
  return {
    relay,
    store,
    log,
    ask,
    post: (value, headers = {}) =>
      ask('/contributions', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: typeof value === 'string' ? value : JSON.stringify(value),
      }),
  };
}
