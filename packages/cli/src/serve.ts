import { createLogger, parseOptions, serveUntilSignal, type Announce } from '@inclusion-kit/relay';
import { createCommand, list, text, toDatabaseUrl } from './call.ts';
import { describeSettings } from './describe-settings.ts';
import { fr } from './locales/fr.ts';

/** Runs `inclusion-kit serve`: starts the relay and stays until it is told to stop. */
export const runServe = createCommand(
  'serve',
  () => fr.serveHelp(describeSettings(['PORT', 'HOST', 'DATASET', 'COMMUNES', 'DATABASE_URL'])),
  { options: { dataset: list, communes: text, port: text, host: text, database: text } },
  async ({ dataset, communes, port, host, database }, environment) => {
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
