// A process that holds the relays of the tests that follow one another: each starts with the modules and the compiled code of the one
// before. It ends with the process that started it.
import { createLogger, parseOptions, serve } from '@inclusion-kit/relay';

/** An order to a host: to start a relay of these settings, or to stop it. */
export interface HostOrder {
  readonly relay: number;
  /** The settings of a relay to start. Without them it is stopped. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** The news of a host: a line that a relay printed, and how an order ended. */
export interface HostNews {
  readonly relay: number;
  readonly printed?: string;
  readonly started?: string;
  readonly failed?: string;
  readonly stopped?: true;
}

const closers = new Map<number, () => Promise<void>>();

process.on('message', (order: HostOrder) => void follow(order));
process.once('disconnect', () => process.exit());

async function follow({ relay, settings }: HostOrder): Promise<void> {
  try {
    if (settings === undefined) {
      await closers.get(relay)?.();
      closers.delete(relay);
      tell({ relay, stopped: true });
      return;
    }
    const logger = createLogger({ destination: { write: (printed: string) => tell({ relay, printed }) } });
    const serving = await serve(parseOptions(settings), { logger });
    closers.set(relay, () => serving.close());
    tell({ relay, started: serving.url });
  } catch (error) {
    tell({ relay, failed: String(error) });
  }
}

function tell(news: HostNews): void {
  process.send?.(news);
}
