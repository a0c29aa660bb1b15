import { connect } from 'node:net';

/** The answers on a connection. */
export interface RawAnswer {
  /** Statuses of the answers, in their order. */
  statuses: number[];
  text: string;
}

/** Longest wait for the other end to close. */
const PATIENCE_MS = 20_000;

/** How bytes are sent. */
export interface RawOptions {
  /** Milliseconds between two pieces. */
  pauseMs?: number;
  /** Cuts the connection once all is sent, without waiting for an answer. */
  isCut?: boolean;
}

/**
 * Sends bytes of any kind on a new connection, and waits until the other end closes it. `pieces` are sent one after another.
 */
export async function sendRaw(
  url: string,
  pieces: string | readonly string[],
  { pauseMs = 0, isCut = false }: RawOptions = {},
): Promise<RawAnswer> {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true });
  let text = '';
  socket.on('data', (chunk: Buffer) => (text += chunk.toString('latin1')));
  const ended = new Promise<void>((resolve) => {
    const patience = setTimeout(() => socket.destroy(), PATIENCE_MS);
    socket.once('end', () => socket.end());
    // A connection that is cut is an answer too.
    socket.once('error', () => undefined);
    socket.once('close', () => {
      clearTimeout(patience);
      resolve();
    });
  });
  for (const piece of typeof pieces === 'string' ? [pieces] : pieces) {
    if (socket.destroyed) break;
    socket.write(Buffer.from(piece, 'latin1'));
    if (pauseMs > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
  if (isCut) socket.write('', () => socket.destroy());
  await ended;
  return { statuses: [...text.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status)), text };
}
