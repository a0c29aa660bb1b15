import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('relay-host.ts', import.meta.url));
/** The process of the relays is ended once it held none for so long: tests of other things need its memory. */
const RESTS_MS = 20_000;

/** Listens for those that ask for a relay, and hands them to one process, started when it is needed. Neither keeps this process alive. */
export async function openDoor(): Promise<{ port: number; close: () => void }> {
  let host: ChildProcess | undefined;
  let relays = 0;
  let rest: NodeJS.Timeout | undefined;
  const endHost = (): void => {
    if (host?.connected === true) host.disconnect();
    host = undefined;
  };
  const door = createServer({ pauseOnConnect: true }, (socket) => {
    clearTimeout(rest);
    if (host?.connected !== true) {
      relays = 0;
      host = startHost(() => {
        relays -= 1;
        if (relays === 0) rest = setTimeout(endHost, RESTS_MS).unref();
      });
    }
    relays += 1;
    host.send('relay', socket);
  });
  door.listen(0, '127.0.0.1').unref();
  await once(door, 'listening');
  const close = (): void => {
    clearTimeout(rest);
    door.close();
    endHost();
  };
  return { port: (door.address() as AddressInfo).port, close };
}

/** Starts a process for relays, which tells each that is gone. */
function startHost(onEnd: () => void): ChildProcess {
  const { PATH = '', NODE_COMPILE_CACHE } = process.env;
  const child = spawn(process.execPath, ['--conditions=inclusion-kit-source', program], {
    // No setting of the machine reaches a relay.
    env: { PATH, ...(NODE_COMPILE_CACHE === undefined ? {} : { NODE_COMPILE_CACHE }) },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  child.on('message', onEnd);
  child.unref();
  child.channel?.unref();
  return child;
}
