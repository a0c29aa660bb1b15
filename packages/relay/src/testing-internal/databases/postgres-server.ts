import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPort } from '../free-port.ts';
import { accountForPostgres, postgresBinaries } from './postgres-binaries.ts';

const PASSWORD = 'for-tests-only';

/** A new PostgreSQL, on a free port, in a folder that goes away with it. */
export interface PostgresServer {
  /** Address of its first database, for an account that may do everything. */
  url: string;
  /** Starts it again after a stop, on the same port, with the same data. */
  start(): Promise<void>;
  /** Cuts the connections and stops. `crash` does not even cut them. */
  stop(how?: 'fast' | 'crash'): Promise<void>;
  /** Stops it and removes its data. */
  remove(): Promise<void>;
}

/** Creates and starts a server. */
export async function startPostgres(): Promise<PostgresServer> {
  const account = accountForPostgres();
  const scratch = mkdtempSync(join(tmpdir(), 'inclusion-kit-postgres-'));
  const data = join(scratch, 'data');
  const passwordFile = join(scratch, 'password');
  writeFileSync(passwordFile, PASSWORD);
  if (account.uid !== undefined)
    for (const path of [scratch, passwordFile]) chownSync(path, account.uid, account.gid ?? account.uid);
  chmodSync(scratch, 0o700);
  const { initdb, postgres } = postgresBinaries(scratch, account);
  execFileSync(
    initdb,
    // It outlives no crash of the machine: nothing is flushed to the disk.
    [
      '-D',
      data,
      '-U',
      'postgres',
      '-A',
      'scram-sha-256',
      `--pwfile=${passwordFile}`,
      '-E',
      'UTF8',
      '--locale=C',
      '--no-sync',
    ],
    { ...account, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const port = await findPort();

  let running: ChildProcess | null = null;
  const start = async (): Promise<void> => {
    const settings = {
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      fsync: 'off',
      shared_buffers: '32MB',
    };
    const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const child = spawn(postgres, ['-D', data, '-p', String(port), ...flags], {
      ...account,
      cwd: '/',
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    running = child;
    await new Promise<void>((resolve, reject) => {
      let log = '';
      child.stderr.on('data', (chunk: Buffer) => {
        log += chunk.toString();
        if (log.includes('ready to accept connections')) resolve();
        log = log.slice(-4000);
      });
      child.once('exit', () => reject(new Error(`PostgreSQL did not start:\n${log}`)));
    });
  };
  const stop = async (how: 'fast' | 'crash' = 'fast'): Promise<void> => {
    const child = running;
    running = null;
    if (child === null || child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(how === 'fast' ? 'SIGINT' : 'SIGQUIT');
    await ended;
  };
  await start();
  return {
    url: `postgres://postgres:${PASSWORD}@127.0.0.1:${port}/postgres`,
    start,
    stop,
    remove: async () => {
      await stop();
      rmSync(scratch, { recursive: true, force: true });
    },
  };
}
