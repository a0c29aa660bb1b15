// A registry on this machine, where the packages are published before they are published for all: what a user installs is then
// what a user will install. Only the scope of the project is there: npm, pnpm and yarn find the others where they always do.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { root, run } from '../packages/run.ts';

const SCOPE = '@inclusion-kit';

/** A registry that answers on the loopback. */
export interface LocalRegistry {
  /** Its address, with a slash at its end. */
  readonly url: string;
  /** The lines of a `.npmrc` that lead npm, pnpm and yarn 1 to it. */
  readonly npmrc: string;
  /** The lines of a `.yarnrc.yml` that lead later versions of yarn to it. */
  readonly yarnrc: string;
  /** The environment that leads npm and pnpm to it, wherever they install. */
  readonly env: Readonly<Record<string, string>>;
  /** Publishes packed packages, by the paths of their files. */
  publishAll: (tarballs: readonly string[]) => void;
  /** Writes `.npmrc` and `.yarnrc.yml` in a folder, which is made when absent. */
  lead: (folder: string) => void;
  stop: () => Promise<void>;
}

/**
 * Starts a registry with its storage in a folder of its own. It runs in another process, since tools are waited for in this one.
 * @param scratch a temporary folder
 * @throws Error when it does not answer
 */
export async function startRegistry(scratch: string): Promise<LocalRegistry> {
  const folder = join(scratch, 'registry');
  mkdirSync(folder, { recursive: true });
  const port = await findFreePort();
  const config = join(folder, 'config.yaml');
  // Nothing is fetched from elsewhere, and anybody on this machine may publish.
  writeFileSync(
    config,
    JSON.stringify({
      storage: join(folder, 'storage'),
      auth: { htpasswd: { file: join(folder, 'htpasswd'), max_users: -1 } },
      packages: { [`${SCOPE}/*`]: { access: '$all', publish: '$all' } },
      max_body_size: '50mb',
      log: { type: 'file', path: join(folder, 'log'), level: 'warn' },
    }),
  );
  const server = spawn(
    process.execPath,
    [join(root, 'node_modules/verdaccio/bin/verdaccio'), '--config', config, '--listen', `127.0.0.1:${port}`],
    { cwd: folder, stdio: 'ignore' },
  );
  const ended = once(server, 'exit');
  const stop = async (): Promise<void> => {
    server.kill('SIGKILL');
    await ended;
  };
  const url = `http://127.0.0.1:${port}/`;
  try {
    await waitFor(`${url}-/ping`, () => server.exitCode === null);
  } catch (error) {
    await stop();
    throw error;
  }

  const key = `//127.0.0.1:${port}/:_authToken`;
  const npmrc = `${SCOPE}:registry=${url}\n${key}=local\n`;
  const yarnrc = `npmScopes:\n  inclusion-kit:\n    npmRegistryServer: '${url}'\nnpmPreapprovedPackages: ['${SCOPE}/*']\nunsafeHttpWhitelist: ['127.0.0.1']\nenableTelemetry: false\n`;
  const userConfig = join(folder, 'npmrc');
  const mine = join(homedir(), '.npmrc');
  if (existsSync(mine)) copyFileSync(mine, userConfig);
  writeFileSync(userConfig, `\n${npmrc}`, { flag: 'a' });
  // npm tells the programs that it runs its own settings in small letters, and they would win.
  const env = { NPM_CONFIG_USERCONFIG: userConfig, npm_config_userconfig: userConfig };
  return {
    url,
    npmrc,
    yarnrc,
    env,
    publishAll: (tarballs) => {
      for (const tarball of tarballs) {
        run('npm', ['publish', tarball, '--registry', url, '--provenance=false'], { cwd: folder, quiet: true, env });
      }
    },
    lead: (user) => {
      mkdirSync(user, { recursive: true });
      writeFileSync(join(user, '.npmrc'), npmrc);
      writeFileSync(join(user, '.yarnrc.yml'), yarnrc);
    },
    stop,
  };
}

/** Finds a port of the loopback that nobody listens at. */
export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}

async function waitFor(url: string, runs: () => boolean): Promise<void> {
  for (let tries = 0; tries < 2400; tries += 1) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok === true) return;
    if (!runs()) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The local registry does not answer at ${url}.`);
}
