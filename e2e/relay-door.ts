import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('relay-host.ts', import.meta.url));

/** Listens for those that ask for a relay, and hands them to one process, started at the first. Neither keeps this process alive. */
export async function openDoor(): Promise<{ port: number; close: () => void }> {
  let host: ChildProcess | undefined;
  const door = createServer({ pauseOnConnect: true }, (socket) => {
    if (host?.connected !== true) host = startHost();
    host.send('relay', socket);
  });
  door.listen(0, '127.0.0.1').unref();
  await once(door, 'listening');
  const close = (): void => {
    door.close();
    if (host?.connected === true) host.disconnect();
  };
  return { port: (door.address() as AddressInfo).port, close };
}

function startHost(): ChildProcess {
  const { PATH = '', NODE_COMPILE_CACHE } = process.env;
  const child = spawn(process.execPath, ['--conditions=inclusion-kit-source', program], {
    // No setting of the machine reaches a relay.
    env: { PATH, ...(NODE_COMPILE_CACHE === undefined ? {} : { NODE_COMPILE_CACHE }) },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  child.unref();
  child.channel?.unref();
  return child;
}
