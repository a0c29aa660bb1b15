import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';

/** A file that is served, by its path. */
export interface ServedFile {
  readonly type: string;
  readonly body: Uint8Array;
}

/** How a static host behaves. */
export interface StaticServerOptions {
  /** Gives parts of a file. @default true */
  ranges?: boolean;
  /** Compresses whole files for those that take gzip, as hosts do. @default true */
  gzip?: boolean;
  /** A line that all answers share: bytes a second, and the milliseconds of a round trip. @default neither */
  line?: { bytesPerSecond: number; roundTripMs: number };
}

/** A static host on a free port of this machine. */
export interface StaticServer {
  readonly origin: string;
  /** The files served. A test may change them. */
  readonly files: Map<string, ServedFile>;
  /** The requests received: path, `Range` header, bytes sent. */
  readonly asked: { path: string; range: string | undefined; bytes: number }[];
  close(): Promise<void>;
}

const PACKET_BYTES = 4096;

/** Starts a static host. */
export async function startStaticServer(
  files: Map<string, ServedFile>,
  { ranges = true, gzip = true, line }: StaticServerOptions = {},
): Promise<StaticServer> {
  const asked: StaticServer['asked'] = [];
  const known = new WeakSet<Socket>();
  let isFreeAt = 0;

  async function send(response: ServerResponse, body: Uint8Array): Promise<void> {
    if (line === undefined) {
      response.end(body);
      return;
    }
    for (let at = 0; at < body.length && !response.destroyed; at += PACKET_BYTES) {
      const packet = body.subarray(at, at + PACKET_BYTES);
      isFreeAt = Math.max(isFreeAt, performance.now()) + (packet.length / line.bytesPerSecond) * 1000;
      const wait = isFreeAt - performance.now();
      if (wait > 1) await sleep(wait);
      response.write(packet);
    }
    response.end();
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = files.get(path);
    if (line !== undefined) {
      // A new connection takes one more round trip.
      await sleep(line.roundTripMs * (known.has(request.socket) ? 1 : 2));
      known.add(request.socket);
    }
    const { range } = request.headers;
    if (file === undefined) {
      asked.push({ path, range, bytes: 0 });
      response.writeHead(404, { 'Content-Type': 'text/html' }).end('<!doctype html><title>404</title>');
      return;
    }
    const headers: Record<string, string | number> = {
      'Content-Type': file.type,
      ETag: `"${createHash('sha256').update(file.body).digest('base64url')}"`,
    };
    const [, from, to] = (ranges && /^bytes=(\d+)-(\d+)$/.exec(range ?? '')) || [];
    const accepted = request.headers['accept-encoding'] ?? '';
    let { body } = file;
    let status = 200;
    if (from !== undefined) {
      const start = Number(from);
      const end = Math.min(Number(to) + 1, body.length);
      status = start >= body.length ? 416 : 206;
      headers['Content-Range'] = status === 416 ? `bytes */${body.length}` : `bytes ${start}-${end - 1}/${body.length}`;
      body = body.subarray(start, end);
    } else if (gzip && accepted.includes('gzip')) {
      headers['Content-Encoding'] = 'gzip';
      body = gzipSync(body);
    }
    asked.push({ path, range, bytes: body.length });
    response.writeHead(status, { ...headers, 'Content-Length': body.length });
    await send(response, body);
  }

  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    files,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
