import type { Request } from 'autocannon';
import { load, type Figures, type LoadOptions } from './load.ts';
import type { RelayProcess } from './relay-process.ts';

/** The memory of a relay and the delay of its event loop, every few seconds of a long load. */
export interface Soak {
  figures: Figures;
  /** Resident memory after the first fifth of the time, and at the end, in bytes. */
  memory: { early: number; late: number };
  /** 99th percentile of the delay of the event loop, in milliseconds: the middle of all readings, and the worst. */
  delayMs: Delays;
  /** The same of a process that has nothing to do at that time: the delay of the machine alone. */
  idleDelayMs: Delays;
}

interface Delays {
  middle: number;
  worst: number;
}

const EVERY_MS = 5000;

/** Asks for everything at once for a long time, contributions included, and watches the relay. */
export async function soak(
  relay: RelayProcess,
  asked: { cached: readonly string[]; others: readonly string[]; code_commune: string },
  { idle, ...options }: LoadOptions & { idle: { delayMs(): Promise<number> } },
): Promise<Soak> {
  const contribution = toContribution(asked.code_commune);
  const { path, ...request } = contribution;
  const { status } = await fetch(`${relay.url}${path}`, request);
  if (status !== 201) throw new Error(`A contribution is answered ${status}: the load would be of refusals.`);
  const readings: { memory: number; delayMs: number; idleMs: number }[] = [];
  await idle.delayMs();
  const timer = setInterval(() => {
    void Promise.all([relay.measures(), idle.delayMs()]).then(
      ([all, idleMs]) => {
        const memory = all.get('process_resident_memory_bytes') ?? 0;
        const delayMs = (all.get('inclusion_kit_event_loop_delay_seconds{quantile="0.99"}') ?? 0) * 1000;
        readings.push({ memory, delayMs, idleMs });
      },
      // Counted with the failures if the relay is gone.
      () => undefined,
    );
  }, EVERY_MS);
  const figures = await load('all at once', relay, mix(asked, contribution), options);
  clearInterval(timer);
  const memoryAt = (part: number): number => readings[Math.floor((readings.length - 1) * part)]?.memory ?? 0;
  return {
    figures,
    memory: { early: memoryAt(0.2), late: memoryAt(1) },
    delayMs: toDelays(readings.map(({ delayMs }) => delayMs)),
    idleDelayMs: toDelays(readings.map(({ idleMs }) => idleMs)),
  };
}

function toDelays(all: readonly number[]): Delays {
  const sorted = all.toSorted((a, b) => a - b);
  return { middle: sorted[Math.floor(sorted.length / 2)] ?? 0, worst: sorted.at(-1) ?? 0 };
}

/** Draws twenty requests: fourteen were asked before, five are new, one is a contribution. */
function mix(
  { cached, others }: { cached: readonly string[]; others: readonly string[] },
  contribution: Request,
): (string | Request)[] {
  return others.flatMap((other, index): (string | Request)[] => [
    ...Array.from({ length: 3 }, (_, n) => cached[(index * 3 + n) % cached.length] ?? ''),
    other,
    ...(index % 5 === 0 ? [contribution] : []),
  ]);
}

const toContribution = (code_commune: string) => ({
  method: 'POST' as const,
  path: '/contributions',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({
    genre: 'manque',
    manque: {
      thematiques: ['mobilite--acceder-a-un-vehicule'],
      publics: [],
      code_commune,
      precisions: 'Un garage solidaire.',
    },
    licence: 'etalab-2.0',
    licence_texte_version: '2026-11',
  }),
});
