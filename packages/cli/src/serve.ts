import type { Announce } from '@inclusion-kit/relay';
import { createCommand, list, text, toDatabaseUrl } from './call.ts';
import { fr } from './locales/fr.ts';

/** Runs `inclusion-kit serve`: starts the relay and stays until it is told to stop. A call that is wrong is refused before a relay is loaded. */
export const runServe = createCommand(
  'serve',
  async () => {
    const { describeSettings } = await import('./describe-settings.ts');
    return fr.serveHelp(describeSettings(['PORT', 'HOST', 'DATASET', 'COMMUNES', 'DATABASE_URL']));
  },
  { options: { dataset: list, communes: text, port: text, host: text, database: text } },
  async ({ dataset, communes, port, host, database }, environment) => {
    const { createLogger, parseOptions, serveUntilSignal } = await import('@inclusion-kit/relay');
    const serveOptions = parseOptions({
      ...environment,
      ...(dataset === undefined ? {} : { DATASET: dataset.join(',') }),
      ...(communes === undefined ? {} : { COMMUNES: communes }),
      ...(port === undefined ? {} : { PORT: port }),
      ...(host === undefined ? {} : { HOST: host }),
      ...(database === undefined ? {} : { DATABASE_URL: toDatabaseUrl(database) }),
    });
    // A person at a terminal reads lines. Any other reader gets JSON.
    const isTerminal = process.stdout.isTTY;
    const announce: Announce = (line) => console.log(line);
    await serveUntilSignal(serveOptions, {
      logger: createLogger({ level: isTerminal ? 'warn' : 'info' }),
      ...(isTerminal ? { announce } : {}),
    });
    return 0;
  },
);
