import { fileURLToPath } from 'node:url';

/** A server that listens. */
export interface RunningServer {
  url: string;
  close: () => Promise<void>;
}

/** Starts a server when its file is what Node was asked to run, and not imported. */
export async function runAlone(moduleUrl: string, start: (port: number) => Promise<RunningServer>): Promise<void> {
  if (process.argv[1] !== fileURLToPath(moduleUrl)) return;
  const { url } = await start(Number(process.env['PORT'] ?? '3000'));
  console.log(`Listening on ${url}`);
}
