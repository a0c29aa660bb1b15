import type { ParseArgsConfig } from 'node:util';
import { createLogger, parseOptions, serveUntilSignal, type Announce } from '@inclusion-kit/relay';
import { toDatabaseUrl } from './database/database-url.ts';
import { describeSettings } from './describe-settings.ts';
import { fr } from './locales/fr.ts';
import { parseCall } from './parse-call.ts';

const options = {
  dataset: { type: 'string', multiple: true },
  communes: { type: 'string' },
  port: { type: 'string' },
  host: { type: 'string' },
  database: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsConfig['options'];

/**
 * Runs `inclusion-kit serve`: starts the relay and stays until it is told to stop.
 * @throws CallError when the options are wrong, StartError when the relay cannot start
 */
export async function runServe(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<0> {
  const { values } = parseCall('serve', args, options, false);
  if (values.help === true) {
    console.log(fr.serveHelp(describeSettings(['PORT', 'HOST', 'DATASET', 'COMMUNES', 'DATABASE_URL'])));
    return 0;
  }
  const serveOptions = parseOptions({
    ...environment,
    ...(values.dataset === undefined ? {} : { DATASET: values.dataset.join(',') }),
    ...(values.communes === undefined ? {} : { COMMUNES: values.communes }),
    ...(values.port === undefined ? {} : { PORT: values.port }),
    ...(values.host === undefined ? {} : { HOST: values.host }),
    ...(values.database === undefined ? {} : { DATABASE_URL: toDatabaseUrl(values.database) }),
  });
  // A person at a terminal reads lines. Any other reader gets JSON.
  const isTerminal = process.stdout.isTTY;
  const announce: Announce = (line) => console.log(line);
  await serveUntilSignal(serveOptions, {
    logger: createLogger({ level: isTerminal ? 'warn' : 'info' }),
    ...(isTerminal ? { announce } : {}),
  });
  return 0;
}
