// The files of deploy/, looked at by the tools of those who read them: systemd, nginx, Caddy, and linters of Docker's files.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { validate } from 'dockerfile-utils';
import { afterAll, describe, expect, it } from 'vitest';
import { findPort } from '../../packages/relay/src/testing-internal/free-port.ts';

const deploy = fileURLToPath(new URL('../../deploy/', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'inclusion-kit-deploy-'));
afterAll(() => rmSync(scratch, { recursive: true }));

/** A tool of Debian, which other systems may not have. */
const has = (tool: string): boolean => spawnSync(tool, ['--version']).error === undefined;

function run(tool: string, words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(tool, words, { encoding: 'utf8' });
  return { status, said: `${stdout}${stderr}` };
}

/** Starts a tool that stays. */
const stay = (tool: string, words: readonly string[]) => spawn(tool, words, { stdio: 'ignore' });

const units = ['inclusion-kit.service', 'inclusion-kit-backup.service', 'inclusion-kit-backup.timer'].map(
  (name) => deploy + name,
);

describe.skipIf(!has('systemd-analyze'))('systemd, where this machine has it', () => {
  it('takes the units', () => {
    expect(run('systemd-analyze', ['verify', ...units])).toEqual({ status: 0, said: '' });
  });

  it('would refuse a unit with a setting that does not exist', () => {
    const wrong = join(scratch, 'wrong.service');
    writeFileSync(wrong, `${readFileSync(units[0]!, 'utf8')}\n[Service]\nNoNewPrivilege=yes\n`);
    expect(run('systemd-analyze', ['verify', wrong]).said).toContain('NoNewPrivilege');
  });

  it('finds the services little exposed', () => {
    for (const unit of units.slice(0, 2)) {
      // Tenths, of a hundred that a service without a setting has.
      const { status, said } = run('systemd-analyze', ['security', '--offline=yes', '--threshold=30', unit]);
      expect({ status, said: status === 0 ? '' : said }).toEqual({ status: 0, said: '' });
    }
  });
});

describe.skipIf(!has('nginx') || !has('openssl'))('nginx, where this machine has it', () => {
  it('takes its file', () => {
    // Run by root, nginx gives the folder to its own account, and other tools could no longer look into it.
    const folder = mkdtempSync(join(scratch, 'nginx-'));
    const [certificate, key] = [join(folder, 'fullchain.pem'), join(folder, 'privkey.pem')];
    const made = run('openssl', [
      ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-subj', '/CN=localhost'],
      ...['-keyout', key, '-out', certificate],
    ]);
    expect(made.status).toBe(0);
    const site = readFileSync(`${deploy}nginx.conf`, 'utf8').replaceAll(
      '/etc/letsencrypt/live/offre.mondepartement.fr',
      folder,
    );
    const main = join(folder, 'nginx.conf');
    const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder};`);
    writeFileSync(main, `pid ${folder}/pid; events {} http { ${paths.join(' ')} ${site} }`);
    const { status, said } = run('nginx', ['-t', '-e', join(folder, 'errors'), '-p', folder, '-c', main]);
    expect({ status, warnings: said.split('\n').filter((line) => /\[(?:warn|emerg)\]/.test(line)) }).toEqual({
      status: 0,
      warnings: [],
    });
  });
});

describe.skipIf(!has('nginx'))('nginx before two relays, where this machine has it', () => {
  it('answers as soon as one is back after both refused, and asks the other while one is gone', async () => {
    const guide = readFileSync(new URL('../../docs/exploiter.md', import.meta.url), 'utf8');
    const [, upstream = ''] = /^```nginx\n(upstream .*?)^```$/ms.exec(guide) ?? [];
    const ports = [await findPort(), await findPort()] as const;
    const front = await findPort();
    const site = `${upstream.replace('10.0.0.11:8787', `127.0.0.1:${ports[0]}`).replace('10.0.0.12:8787', `127.0.0.1:${ports[1]}`)}
      server { listen 127.0.0.1:${front}; location / { proxy_pass http://inclusion_kit; proxy_http_version 1.1; proxy_set_header Connection ""; } }`;
    const folder = mkdtempSync(join(scratch, 'two-'));
    const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder};`);
    const main = join(folder, 'nginx.conf');
    writeFileSync(main, `daemon off; pid ${folder}/pid; events {} http { access_log off; ${paths.join(' ')} ${site} }`);
    const nginx = stay('nginx', ['-e', join(folder, 'errors'), '-p', folder, '-c', main]);
    const ask = async (): Promise<number> => {
      const answer = await fetch(`http://127.0.0.1:${front}/`, { headers: { Connection: 'close' } });
      await answer.text();
      return answer.status;
    };
    const servers: Server[] = [];
    const start = async (at: number): Promise<Server> => {
      const server = createServer((_request, response) => response.end('relay'));
      servers.push(server);
      await once(server.listen(at, '127.0.0.1'), 'listening');
      return server;
    };
    const stop = async (server: Server): Promise<void> => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    };
    const asked = async (times: number): Promise<number[]> => {
      const statuses: number[] = [];
      for (let index = 0; index < times; index += 1) statuses.push(await ask());
      return statuses;
    };
    try {
      await expect.poll(() => ask().catch(() => 0)).toBe(502);
      const relays = [await start(ports[0]), await start(ports[1])] as const;
      expect(await asked(6)).toEqual(Array<number>(6).fill(200));
      await stop(relays[0]);
      expect(await asked(6)).toEqual(Array<number>(6).fill(200));
      await stop(relays[1]);
      expect(await asked(2)).toEqual([502, 502]);
      await start(ports[0]);
      expect(await asked(6)).toEqual(Array<number>(6).fill(200));
    } finally {
      for (const server of servers) if (server.listening) await stop(server);
      // One that ended by itself tells it once only.
      if (nginx.kill()) await once(nginx, 'exit');
    }
  });
});

describe.skipIf(!has('caddy'))('Caddy, where this machine has it', () => {
  it('takes its file', () => {
    const { status, said } = run('caddy', ['validate', '--adapter', 'caddyfile', '--config', `${deploy}Caddyfile`]);
    expect(said).toContain('Valid configuration');
    expect(status).toBe(0);
  });
});

/** The firewall of a network that the test has for itself: its rules are no others'. */
const inOwnNetwork = (command: string) => run('unshare', ['-rn', 'sh', '-c', command]);

describe.skipIf(!has('nft') || inOwnNetwork('nft list ruleset').status !== 0)('nft, where this machine has it', () => {
  it('takes the table of visitors beside other tables, once however often it is read', () => {
    const file = join(scratch, 'nftables.conf');
    writeFileSync(file, `include "${deploy}visiteurs.nft"\n`.repeat(2));
    const { status, said } = inOwnNetwork(
      `nft add table inet autre && nft -c -f ${file} && nft -f ${file} && nft -f ${file} && nft list ruleset`,
    );
    expect([status, said]).toEqual([0, expect.stringContaining('table inet autre')]);
    expect(said.match(/ct count over 100 \} reject/g)).toHaveLength(2);
  });
});

describe('the linters', () => {
  it('find nothing wrong with the Dockerfile, and something with a wrong one', () => {
    const text = readFileSync(`${deploy}Dockerfile`, 'utf8');
    const look = (file: string): string[] =>
      validate(file).map(({ message }) => (typeof message === 'string' ? message : message.value));
    expect(look(text)).toEqual([]);
    expect(look(text.replace('USER node', 'USR node'))).toHaveLength(1);
  });

  it('find nothing wrong with the compose file, and something with a wrong one', () => {
    const config = join(scratch, 'dclint.json');
    // Services and keys stand in the order in which they are read. The image is built here, and has no version before.
    const apart = [
      'services-alphabetical-order',
      'service-keys-order',
      'service-image-require-explicit-tag',
      'no-build-and-image',
    ];
    writeFileSync(config, JSON.stringify({ rules: Object.fromEntries(apart.map((rule) => [rule, 0])) }));
    const program = createRequire(import.meta.url).resolve('dclint');
    const look = (path: string): string[] => {
      const words = [join(dirname(program), '../bin/dclint.cjs'), '--config', config, '--formatter', 'json', path];
      const { stdout } = spawnSync(process.execPath, words, { encoding: 'utf8' });
      const results = JSON.parse(stdout) as { messages: { rule: string; message: string; line: number }[] }[];
      return results.flatMap(({ messages }) =>
        messages.map(({ rule, message, line }) => `${line} ${rule}: ${message}`),
      );
    };
    expect(look(`${deploy}compose.yaml`)).toEqual([]);
    const wrong = join(scratch, 'compose.yaml');
    writeFileSync(wrong, readFileSync(`${deploy}compose.yaml`, 'utf8').replace('restart: ', 'restarts: '));
    expect(look(wrong)).toEqual([expect.stringContaining('invalid-schema')]);
  });

  it('find scripts that a shell reads', () => {
    for (const name of ['backup.sh', 'restore-drill.sh', 'relais.sh']) {
      expect(run('sh', ['-n', deploy + name])).toEqual({ status: 0, said: '' });
    }
  });
});
