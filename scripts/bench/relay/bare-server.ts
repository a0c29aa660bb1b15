// A server that does nothing but send some bytes: the limit that Node can reach. Usage: node bare-server.ts FILE
// It tells its port to its parent. When asked, it tells the processor time it took, or how late its own event loop was since
// the last question.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { monitorEventLoopDelay } from 'node:perf_hooks';

const body = readFileSync(process.argv[2] ?? '');
const headers = { 'Content-Type': 'application/json', 'Content-Length': String(body.length) };
const server = createServer((_request, response) => {
  response.writeHead(200, headers);
  response.end(body);
});
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
const delay = monitorEventLoopDelay({ resolution: 10 });
delay.enable();
process.on('message', (asked) => {
  if (asked === 'delay') {
    process.send?.(delay.percentile(99) / 1e6);
    delay.reset();
    return;
  }
  const { user, system } = process.cpuUsage();
  process.send?.((user + system) / 1e6);
});
