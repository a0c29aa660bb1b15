import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Genre } from '@inclusion-kit/sdk/contributions';
import { genres } from '@inclusion-kit/sdk/contributions';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { KeptAnswers } from '../answers/answer-cache.ts';
import type { OfferStatus } from '../../offer/status.ts';
import type { Canal } from '../../store/contributions/delivery-store.ts';

/** The kind of query that the database was asked when it failed. */
export type StoreUse = 'read' | 'write' | 'probe';

/**
 * The figures that a relay counts of itself. Labels are route templates and closed lists: nothing of a person, no id, no
 * search.
 */
export interface Metrics {
  /** Notes an answer. `route` is a template. */
  request(route: string, status: number, seconds: number): void;
  /** Notes a contribution that was kept. */
  contribution(genre: Genre): void;
  /** Notes how a try to hand a contribution on ended. */
  delivery(canal: Canal, result: 'success' | 'failure'): void;
  /** Notes that the database failed. */
  storeError(use: StoreUse): void;
  /** Answers since the start, by the first digit of their status. */
  answers(): Readonly<Record<number, number>>;
  /** Writes everything in the text format of Prometheus. */
  write(): Promise<{ text: string; contentType: string }>;
  /** Stops measuring. */
  close(): void;
}

/** The options of the metrics. */
export interface MetricsOptions {
  status?: (() => OfferStatus) | undefined;
  /** State of the answers that are kept. */
  kept: () => KeptAnswers;
  now: () => Date;
}

/** From a cached answer to the longest that a page waits, in seconds. */
const DURATION_BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const RESOLUTION_MS = 10;
const NANOSECONDS = 1e9;

/** Creates the metrics of one relay. Each relay has its registry, so that two relays in one process do not mix. */
export function createMetrics({ status, now, kept }: MetricsOptions): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const requests = new Counter({
    name: 'inclusion_kit_requests_total',
    help: 'Requests answered, by route template and class of status.',
    labelNames: ['route', 'status'],
    registers,
  });
  const durations = new Histogram({
    name: 'inclusion_kit_request_duration_seconds',
    help: 'Time until an answer is ready, by route template.',
    labelNames: ['route'],
    buckets: DURATION_BUCKETS,
    registers,
  });
  const contributions = new Counter({
    name: 'inclusion_kit_contributions_total',
    help: 'Contributions kept, by genre.',
    labelNames: ['genre'],
    registers,
  });
  for (const genre of genres) contributions.inc({ genre }, 0);
  const deliveries = new Counter({
    name: 'inclusion_kit_deliveries_total',
    help: 'Tries to hand accepted contributions on, by channel and result.',
    labelNames: ['canal', 'result'],
    registers,
  });
  const storeErrors = new Counter({
    name: 'inclusion_kit_store_errors_total',
    help: 'Requests that the database failed, by what was asked of it.',
    labelNames: ['use'],
    registers,
  });
  for (const use of ['read', 'write', 'probe'] satisfies StoreUse[]) storeErrors.inc({ use }, 0);
  if (status !== undefined) addOfferMetrics(registry, status, now);
  addCacheMetrics(registry, kept);
  const stopMeasuring = addProcessMetrics(registry);

  const answers: Record<number, number> = {};

  return {
    request(route, code, seconds) {
      const digit = Math.floor(code / 100);
      answers[digit] = (answers[digit] ?? 0) + 1;
      requests.inc({ route, status: `${digit}xx` });
      durations.observe({ route }, seconds);
    },
    contribution: (genre) => contributions.inc({ genre }),
    delivery: (canal, result) => deliveries.inc({ canal, result }),
    storeError: (use) => storeErrors.inc({ use }),
    answers: () => answers,
    write: async () => ({ text: await registry.metrics(), contentType: registry.contentType }),
    close: stopMeasuring,
  };
}

function addOfferMetrics(registry: Registry, status: () => OfferStatus, now: () => Date): void {
  const registers = [registry];
  new Gauge({
    name: 'inclusion_kit_offer_records',
    help: 'Records that answers are made from; 0 while the API itself answers.',
    labelNames: ['model'],
    registers,
    collect() {
      const { structures, services } = status();
      this.set({ model: 'structure' }, structures ?? 0);
      this.set({ model: 'service' }, services ?? 0);
    },
  });
  new Gauge({
    name: 'inclusion_kit_offer_age_seconds',
    help: 'Age of the records that answers are made from; absent while the API itself answers.',
    // Without a label, an unset gauge would be told as 0: the freshest of all.
    labelNames: ['origin'],
    registers,
    collect() {
      const { date, origin } = status();
      this.reset();
      if (date !== null) this.set({ origin }, Math.max(0, (now().getTime() - Date.parse(date)) / 1000));
    },
  });
  new Counter({
    name: 'inclusion_kit_offer_replacements_total',
    help: 'Synchronisations with the API and readings of changed files, by result.',
    labelNames: ['result'],
    registers,
    collect() {
      const { succeeded, failed } = status().attempts;
      this.reset();
      this.inc({ result: 'success' }, succeeded);
      this.inc({ result: 'failure' }, failed);
    },
  });
}

function addCacheMetrics(registry: Registry, kept: () => KeptAnswers): void {
  const gauge = (name: string, help: string, read: (state: KeptAnswers) => number): void => {
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(read(kept()));
      },
    });
  };
  gauge('inclusion_kit_kept_answers', 'Answers kept in memory.', ({ count }) => count);
  gauge('inclusion_kit_kept_answers_bytes', 'Memory that kept answers take.', ({ bytes }) => bytes);
  gauge('inclusion_kit_kept_answers_max_bytes', 'Memory that kept answers may take.', ({ maxBytes }) => maxBytes);
}

/** Adds the figures of the process itself. Returns the function that ends the measuring. */
function addProcessMetrics(registry: Registry): () => void {
  const registers = [registry];
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  new Gauge({
    name: 'inclusion_kit_event_loop_delay_seconds',
    help: 'How late the event loop was since the last reading.',
    labelNames: ['quantile'],
    registers,
    collect() {
      if (delay.count === 0) return;
      // The histogram measures its own timer, whose interval is no delay.
      const late = (nanoseconds: number) => Math.max(0, nanoseconds / NANOSECONDS - RESOLUTION_MS / 1000);
      this.set({ quantile: '0.5' }, late(delay.percentile(50)));
      this.set({ quantile: '0.99' }, late(delay.percentile(99)));
      this.set({ quantile: '1' }, late(delay.max));
      delay.reset();
    },
  });
  new Gauge({
    name: 'process_resident_memory_bytes',
    help: 'Resident memory of the process.',
    registers,
    collect() {
      this.set(process.memoryUsage.rss());
    },
  });
  new Counter({
    name: 'process_cpu_seconds_total',
    help: 'Processor time of the process.',
    registers,
    collect() {
      const { user, system } = process.cpuUsage();
      this.reset();
      this.inc((user + system) / 1e6);
    },
  });
  new Gauge({
    name: 'process_start_time_seconds',
    help: 'When the process started, in seconds since 1970.',
    registers,
  }).set(Math.round(Date.now() / 1000 - process.uptime()));
  return () => delay.disable();
}
