import { pino, type DestinationStream, type Logger } from 'pino';

/** Creates the relay's log: one JSON line an event. What could name a person or hold a secret is never given to it. */
export function createLogger(options: { level?: string; destination?: DestinationStream } = {}): Logger {
  const settings = {
    level: options.level ?? 'info',
    base: {},
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    // Should an error or a request ever carry one of these, it stays out all the same.
    redact: {
      paths: ['token', 'authorization', 'courriel', 'auteur', 'cle', '*.token', '*.authorization', '*.auteur'],
      remove: true,
    },
  };
  return options.destination === undefined ? pino(settings) : pino(settings, options.destination);
}
