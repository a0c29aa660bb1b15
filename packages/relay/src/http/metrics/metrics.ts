import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Genre } from '@inclusion-kit/sdk/contributions';
import { genres } from '@inclusion-kit/sdk/contributions';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { KeptAnswers } from '../answers/answer-cache.ts';
import type { OfferStatus } from '../../offer/status.ts';
import type { Canal } from '../../store/contributions/delivery-store.ts';

export type StoreUse = 'read' | 'write' | 'probe';

/**
 * The figures that a relay counts of itself. Labels are route templates and closed lists: nothing of a person, no id, no
 * search.
 */
export type Metrics = ReturnType<typeof createMetrics>;

export interface MetricsOptions {
  status?: (() => OfferStatus) | undefined;
  kept: () => KeptAnswers;
  now: () => Date;
}

/** From a cached answer to the longest that a page waits, in seconds. */
const DURATION_BUCKETS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const RESOLUTION_MS = 10;
const NANOSECONDS = 1e9;

/** Creates the metrics of one relay. Each relay has its registry, so that two relays in one process do not mix. */
export function createMetrics({ status, now, kept }: MetricsOptions) {
  const registry = new Registry();
  const add = createAdd(registry);
  const requests = add.counter(
    'inclusion_kit_requests_total',
    'Requests answered, by route template and class of status.',
    ['route', 'status'],
  );
  const durations = new Histogram({
    name: 'inclusion_kit_request_duration_seconds',
    help: 'Time until an answer is ready, by route template.',
    labelNames: ['route'],
    buckets: DURATION_BUCKETS,
    registers: [registry],
  });
  const contributions = add.counter('inclusion_kit_contributions_total', 'Contributions kept, by genre.', ['genre']);
  for (const genre of genres) contributions.inc({ genre }, 0);
  const deliveries = add.counter(
    'inclusion_kit_deliveries_total',
    'Tries to hand accepted contributions on, by channel and result.',
    ['canal', 'result'],
  );
  const storeErrors = add.counter(
    'inclusion_kit_store_errors_total',
    'Requests that the database failed, by what was asked of it.',
    ['use'],
  );
  for (const use of ['read', 'write', 'probe'] satisfies StoreUse[]) storeErrors.inc({ use }, 0);
  if (status !== undefined) addOfferMetrics(add, status, now);
  const states = [
    ['inclusion_kit_kept_answers', 'Answers kept in memory.', 'count'],
    ['inclusion_kit_kept_answers_bytes', 'Memory that kept answers take.', 'bytes'],
    ['inclusion_kit_kept_answers_max_bytes', 'Memory that kept answers may take.', 'maxBytes'],
  ] as const;
  for (const [name, help, part] of states) add.gauge(name, help, [], (gauge) => gauge.set(kept()[part]));
  const stopMeasuring = addProcessMetrics(add);

  const answers: Record<number, number> = {};

  return {
    /** Notes an answer. `route` is a template. */
    request(route: string, code: number, seconds: number): void {
      const digit = Math.floor(code / 100);
      answers[digit] = (answers[digit] ?? 0) + 1;
      requests.inc({ route, status: `${digit}xx` });
      durations.observe({ route }, seconds);
    },
    contribution: (genre: Genre) => contributions.inc({ genre }),
    /** Notes how a try to hand a contribution on ended. */
    delivery: (canal: Canal, result: 'success' | 'failure') => deliveries.inc({ canal, result }),
    storeError: (use: StoreUse) => storeErrors.inc({ use }),
    /** Answers since the start, by the first digit of their status. */
    answers: (): Readonly<Record<number, number>> => answers,
    /** Writes everything in the text format of Prometheus. */
    write: async () => ({ text: await registry.metrics(), contentType: registry.contentType }),
    close: stopMeasuring,
  };
}

type Add = ReturnType<typeof createAdd>;

/** Creates the functions that add a figure. One with `read` is measured when it is asked for. */
function createAdd(registry: Registry) {
  const registers = [registry];
  return {
    counter: (name: string, help: string, labelNames: string[], read: (counter: Counter) => void = () => undefined) =>
      new Counter({
        name,
        help,
        labelNames,
        registers,
        collect(this: Counter) {
          read(this);
        },
      }),
    gauge: (name: string, help: string, labelNames: string[], read: (gauge: Gauge) => void) =>
      new Gauge({
        name,
        help,
        labelNames,
        registers,
        collect(this: Gauge) {
          read(this);
        },
      }),
  };
}

function addOfferMetrics(add: Add, status: () => OfferStatus, now: () => Date): void {
  const records = 'Records that answers are made from; 0 while the API itself answers.';
  add.gauge('inclusion_kit_offer_records', records, ['model'], (gauge) => {
    const { structures, services } = status();
    gauge.set({ model: 'structure' }, structures ?? 0);
    gauge.set({ model: 'service' }, services ?? 0);
  });
  const age =
    'Age of the records that answers are made from; absent while the API itself answers, +Inf once that failed and there are none.';
  // Without a label, an unset gauge would be told as 0: the freshest of all.
  add.gauge('inclusion_kit_offer_age_seconds', age, ['origin'], (gauge) => {
    const { date, origin, last_error } = status();
    gauge.reset();
    if (date !== null) gauge.set({ origin }, Math.max(0, (now().getTime() - Date.parse(date)) / 1000));
    // An alarm about an old offer has to ring when there is no offer.
    else if (last_error !== null) gauge.set({ origin }, Infinity);
  });
  const replacements = 'Synchronisations with the API and readings of changed files, by result.';
  add.counter('inclusion_kit_offer_replacements_total', replacements, ['result'], (counter) => {
    const { succeeded, failed } = status().attempts;
    counter.reset();
    counter.inc({ result: 'success' }, succeeded);
    counter.inc({ result: 'failure' }, failed);
  });
}

/** Adds the figures of the process itself. Returns the function that ends the measuring. */
function addProcessMetrics(add: Add): () => void {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  const lateness = 'How late the event loop was since the last reading.';
  add.gauge('inclusion_kit_event_loop_delay_seconds', lateness, ['quantile'], (gauge) => {
    if (delay.count === 0) return;
    // The histogram measures its own timer, whose interval is no delay.
    const late = (nanoseconds: number) => Math.max(0, nanoseconds / NANOSECONDS - RESOLUTION_MS / 1000);
    gauge.set({ quantile: '0.5' }, late(delay.percentile(50)));
    gauge.set({ quantile: '0.99' }, late(delay.percentile(99)));
    gauge.set({ quantile: '1' }, late(delay.max));
    delay.reset();
  });
  add.gauge('process_resident_memory_bytes', 'Resident memory of the process.', [], (gauge) =>
    gauge.set(process.memoryUsage.rss()),
  );
  add.counter('process_cpu_seconds_total', 'Processor time of the process.', [], (counter) => {
    const { user, system } = process.cpuUsage();
    counter.reset();
    counter.inc((user + system) / 1e6);
  });
  const started = Math.round(Date.now() / 1000 - process.uptime());
  add.gauge('process_start_time_seconds', 'When the process started, in seconds since 1970.', [], (gauge) =>
    gauge.set(started),
  );
  return () => delay.disable();
}
