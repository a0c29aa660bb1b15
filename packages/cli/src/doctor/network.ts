import { createServer } from 'node:net';
import { isReachedFromElsewhere, type ServeOptions } from '@inclusion-kit/relay/reading';
import { isLoopback } from '@inclusion-kit/sdk/internal';
import { doctor as texts } from '../locales/doctor.ts';
import { find, type Finding } from './check.ts';

const PROBE_MS = 2000;

/** The name that the settings begin with, which is nobody's. */
const isExample = (url: string): boolean => /(?:^|\.)mondepartement\.fr$/.test(new URL(url).hostname);
const isPlain = (url: string): boolean => url.startsWith('http:') && !isLoopback(new URL(url).hostname);

/** Checks the rights of other sites, and the name that the relay is known by. */
export function checkOrigins(options: ServeOptions): readonly Finding[] {
  const { allowedOrigins, publicUrl, mail } = options;
  const plain = allowedOrigins.filter(isPlain);
  const origins =
    allowedOrigins.length === 0
      ? find('origins', 'warning', texts.originsNone)
      : allowedOrigins.some(isExample)
        ? find('origins', 'warning', texts.originsExample(allowedOrigins.filter(isExample)))
        : plain.length > 0
          ? find('origins', 'warning', texts.originsPlain(plain))
          : find('origins', 'ok', texts.originsFine(allowedOrigins));
  const isOpen = isReachedFromElsewhere(options);
  const address =
    publicUrl === null && mail !== null
      ? find('public-url', 'warning', texts.publicUrlForMail)
      : publicUrl === null
        ? find('public-url', isOpen ? 'warning' : 'ok', texts.publicUrlNone(isOpen))
        : isExample(publicUrl)
          ? find('public-url', 'error', texts.publicUrlExample(publicUrl))
          : isPlain(publicUrl)
            ? find('public-url', 'warning', texts.publicUrlPlain(publicUrl))
            : find('public-url', 'ok', texts.publicUrlFine(publicUrl));
  return [origins, address];
}

/** Checks that the relay could listen, or that it already does. */
export async function checkPort({ host, port }: ServeOptions): Promise<readonly Finding[]> {
  const code = await tryListening(host, port);
  if (code === null) return [find('port', 'ok', texts.portFine(host, port))];
  if (code !== 'EADDRINUSE') return [find('port', 'error', texts.portRefused(host, port, code))];
  return (await isRelay(host, port))
    ? [find('port', 'ok', texts.portRelay(host, port))]
    : [find('port', 'error', texts.portTaken(host, port))];
}

function tryListening(host: string, port: number): Promise<string | null> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.name));
    server.listen(port, host, () => server.close(() => resolve(null)));
  });
}

async function isRelay(host: string, port: number): Promise<boolean> {
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
  try {
    const response = await fetch(`http://${name}:${port}/healthz`, { signal: AbortSignal.timeout(PROBE_MS) });
    const body: unknown = await response.json();
    return response.ok && typeof body === 'object' && body !== null && 'status' in body && body.status === 'ok';
  } catch {
    return false;
  }
}
