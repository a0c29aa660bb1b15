import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OfferStatus } from '../../offer/status.ts';
import { StoreUnavailableError } from '../../store/database/store-unavailable.ts';
import { startRelay, type RelayUnderTest } from '../../testing-internal/relay-under-test.ts';
import { correction } from '../../testing-internal/records.ts';

const metricsToken = 'a-token-for-the-tests';
const status = (): OfferStatus => ({
  origin: 'api',
  reads: 'catalogue',
  date: '2026-11-25T10:00:00.000Z',
  structures: 3,
  services: 7,
  last_attempt: null,
  last_error: null,
  attempts: { succeeded: 4, failed: 2 },
  upstreams: [],
});

let under: RelayUnderTest;
beforeEach(async () => {
  under = await startRelay({ metricsToken, status, now: () => new Date('2026-11-25T11:00:00.000Z') });
});
afterEach(() => under.relay.close());

const read = async (relay = under): Promise<string> => {
  const response = await relay.ask('/metrics', { headers: { Authorization: `Bearer ${metricsToken}` } });
  expect(response.status).toBe(200);
  expect(response.headers.get('Content-Type')).toMatch(/^text\/plain; version=0\.0\.4/);
  return response.text();
};

describe('the metrics', () => {
  it('are nowhere without a token set', async () => {
    const closed = await startRelay();
    const response = await closed.ask('/metrics', { headers: { Authorization: 'Bearer undefined' } });
    expect(response.status).toBe(404);
    await closed.relay.close();
  });

  it.each([undefined, 'Bearer ', 'Bearer a-token-for-the-test', `Basic ${metricsToken}`, `Bearer ${metricsToken}x`])(
    'are refused to %s',
    async (authorization) => {
      const response = await under.ask('/metrics', authorization ? { headers: { Authorization: authorization } } : {});
      expect(response.status).toBe(401);
      expect(response.headers.get('WWW-Authenticate')).toContain('Bearer');
      expect(await response.text()).not.toContain(metricsToken);
    },
  );

  it('count answers by the template of their route and the class of their status', async () => {
    for (const id of ['dora--1', 'dora--2', 'none/at%2Fall']) await under.ask(`/api/v1/services/${id}`);
    await under.ask('/api/v1/services/dora--1', { method: 'HEAD' });
    await under.ask('/api/v1/search/services?code_commune=59350');
    await under.ask('/api/v1/search/services/facets?page=0');
    await under.ask('/api/v1/communes/59350');
    await under.ask('/somewhere/else');
    await under.ask('/api/v1/services', { method: 'DELETE', headers: { Origin: 'https://evil.example' } });
    const text = await read();
    expect(text).toContain('inclusion_kit_requests_total{route="/api/v1/services/{id}",status="2xx"} 3');
    expect(text).toContain('inclusion_kit_requests_total{route="/api/v1/services/{id}",status="4xx"} 1');
    expect(text).toContain('inclusion_kit_requests_total{route="/api/v1/search/services",status="2xx"} 1');
    expect(text).toContain('inclusion_kit_requests_total{route="/api/v1/search/services/facets",status="4xx"} 1');
    expect(text).toContain('inclusion_kit_requests_total{route="/api/v1/communes/{code}",status="2xx"} 1');
    expect(text).toContain('inclusion_kit_requests_total{route="other",status="4xx"} 2');
    expect(text).toContain('inclusion_kit_request_duration_seconds_count{route="/api/v1/services/{id}"} 4');
  });

  it('tell the offer, its age and its replacements', async () => {
    const text = await read();
    expect(text).toContain('inclusion_kit_offer_records{model="service"} 7');
    expect(text).toContain('inclusion_kit_offer_age_seconds{origin="api"} 3600');
    expect(text).toContain('inclusion_kit_offer_replacements_total{result="success"} 4');
    expect(text).toContain('inclusion_kit_offer_replacements_total{result="failure"} 2');
  });

  it('tell what is kept of answers', async () => {
    const other = await startRelay({ metricsToken, version: () => 'one', cacheBytes: 1_000_000 });
    await (await other.ask('/api/v1/services?size=1')).text();
    const text = await read(other);
    expect(text).toContain('inclusion_kit_kept_answers 1');
    expect(text).toMatch(/inclusion_kit_kept_answers_bytes \d{4}/);
    expect(text).toContain('inclusion_kit_kept_answers_max_bytes 1000000');
    await other.relay.close();
  });

  it('count a contribution once, however often it is sent', async () => {
    for (let time = 0; time < 2; time += 1) {
      await under.post(correction(), { 'Idempotency-Key': 'the-same-key' });
    }
    const text = await read();
    expect(text).toContain('inclusion_kit_contributions_total{genre="correction"} 1');
    expect(text).toContain('inclusion_kit_contributions_total{genre="manque"} 0');
  });

  it('count what the database fails', async () => {
    const down = () => Promise.reject(new StoreUnavailableError('down'));
    const other = await startRelay({
      metricsToken,
      store: { ...under.store, ping: down, add: down, close: async () => {} },
    });
    expect((await other.post(correction())).status).toBe(503);
    expect((await other.ask('/readyz')).status).toBe(503);
    const text = await read(other);
    expect(text).toContain('inclusion_kit_store_errors_total{use="write"} 1');
    expect(text).toContain('inclusion_kit_store_errors_total{use="probe"} 1');
    await other.relay.close();
  });

  it('hold nothing of a person: no id, no word searched for, no name', async () => {
    await under.ask('/api/v1/services/dora--1?cle=secretkey&courriel=camille@exemple.fr');
    await under.ask('/api/v1/search/services?q=violences&lat=50.63&lon=3.06');
    await under.post(correction());
    const text = await read();
    for (const word of ['dora--1', 'secretkey', 'camille', 'violences', '50.63', 'CCAS'])
      expect(text).not.toContain(word);
  });

  it('do not mix with those of another relay of the same process', async () => {
    const other = await startRelay({ metricsToken });
    await other.ask('/healthz');
    expect(await read()).not.toContain('route="/healthz"');
    await other.relay.close();
  });
});
