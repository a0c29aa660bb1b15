// The guide that installs a relay, followed line by line on a machine that stands in a folder: /opt, /etc, /srv, /var and
// /usr/local are folders of it, systemd is the program that the unit names, and its settings are those that the guide calls enough.
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { createDemonstration } from '@inclusion-kit/demonstration';
import { root } from '../../packages/run.ts';
import { findFreePort, type LocalRegistry } from '../local-registry.ts';
import { openSearch } from './browser.ts';
import type { Tools } from './managers.ts';
import { openTerminal } from './terminal.ts';

const GUIDE = 'docs/installer.md';
const RELAY = 'https://offre.mondepartement.fr';
const PLACES = /(?<![\w.~])\/(?=(?:opt|etc|srv|var|usr\/local)\/)/g;

/**
 * Installs a relay with files of offers as the guide says, and opens a page with the lines of the other guide.
 * @returns seconds until the relay answered with these offers
 * @throws Error when a line fails, or the relay or the page shows no offer
 */
export async function installRelay(tools: Tools, registry: LocalRegistry, scratch: string): Promise<number> {
  const machine = mkdtempSync(join(scratch, 'machine-'));
  const here = (text: string): string => text.replaceAll(PLACES, `${machine}/`);
  const [port, site] = [await findFreePort(), await findFreePort()];
  const env = prepare(machine, tools, registry);
  const terminal = openTerminal(machine, env);
  const unit = join(machine, 'etc/systemd/system/inclusion-kit.service');
  const settings = join(machine, 'etc/inclusion-kit/relay.env');
  const start = performance.now();
  let folder = machine;
  try {
    for (const line of readLines()) {
      const command = here(line).replaceAll('8787', String(port));
      if (line.startsWith('cd ')) folder = command.slice(3);
      else if (/^sudoedit|^sudo -e/.test(line)) {
        const given = {
          PUBLIC_URL: `http://127.0.0.1:${port}`,
          ALLOWED_ORIGINS: `http://127.0.0.1:${site}`,
          DATASET: here('/srv/offre'),
          PORT: String(port),
        };
        edit(settings, (text) => Object.entries(given).reduce(set, here(text)));
      } else if (line.includes('systemctl enable')) {
        edit(unit, here);
        await terminal.serve(toCommand(readFileSync(unit, 'utf8')), `http://127.0.0.1:${port}/readyz`);
      } else if (!line.includes('systemctl')) {
        const printed = await terminal.run(`cd '${folder}' && ${command}`);
        if (line.startsWith('curl') && !/"status":"ok".*"services":[1-9]/s.test(printed)) throw new Error(printed);
      }
    }
    const seconds = (performance.now() - start) / 1000;
    await showPage(site, `http://127.0.0.1:${port}`);
    return seconds;
  } catch (error) {
    throw new Error(`${GUIDE}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  } finally {
    await terminal.close();
  }
}

/** Reads the commands of the installation with Node. */
export function readLines(): string[] {
  const text = readFileSync(join(root, GUIDE), 'utf8');
  const block = /^## Avec Node$.*?^```sh\n(?<code>.*?)^```$/ms.exec(text)?.groups?.['code'] ?? '';
  return block
    .split('\n')
    .map((line) => line.replace(/\s+#.*$/, '').trim())
    .filter((line) => line !== '');
}

/** Makes the folders of the machine, the home with files of offers, and `sudo`, which is not needed there. */
function prepare(machine: string, tools: Tools, registry: LocalRegistry): Record<string, string> {
  const bin = join(machine, 'usr/local/bin');
  const home = join(machine, 'home');
  for (const one of [bin, home, join(machine, 'etc/systemd/system'), join(machine, 'var/lib/inclusion-kit')]) {
    mkdirSync(one, { recursive: true });
  }
  writeFileSync(join(bin, 'sudo'), '#!/bin/sh\nexec "$@"\n');
  chmodSync(join(bin, 'sudo'), 0o755);
  const { services, structures } = createDemonstration();
  for (const [name, records] of Object.entries({ services, structures })) {
    writeFileSync(join(home, `${name}.csv`), stringify([...records], { header: true }));
  }
  const env = { ...tools.env(24), ...registry.env };
  return { ...env, HOME: home, PATH: `${bin}:${env['PATH'] ?? ''}` };
}

/** Writes the start of a unit as one command. */
function toCommand(unit: string): string {
  const valuesOf = (key: string): string[] =>
    [...unit.matchAll(new RegExp(`^${key}=(.*)$`, 'gm'))].map(([, value = '']) => value);
  const sources = valuesOf('EnvironmentFile').map((file) => `set -a; . '${file}'; set +a;`);
  return [
    ...sources,
    `cd '${valuesOf('WorkingDirectory')[0] ?? ''}';`,
    ...valuesOf('Environment'),
    valuesOf('ExecStart')[0],
  ]
    .join(' ')
    .replace('/usr/bin/env ', 'exec ');
}

function edit(file: string, change: (text: string) => string): void {
  writeFileSync(file, change(readFileSync(file, 'utf8')));
}

function set(text: string, [name, value]: readonly [string, string]): string {
  const line = new RegExp(`^${name}=.*$`, 'm');
  return line.test(text) ? text.replace(line, `${name}=${value}`) : `${text}${name}=${value}\n`;
}

/** Serves a page with the lines that the guide gives to a site, and opens it. */
async function showPage(port: number, relay: string): Promise<void> {
  const guide = readFileSync(join(root, 'docs/guide-departement.md'), 'utf8');
  const lines = [...guide.matchAll(/^```html\n(.*?)^```$/gms)].map(([, code = '']) => code);
  const shown = lines.find((code) => code.includes('<di-search api'))?.replaceAll(RELAY, relay);
  if (shown === undefined) throw new Error('The guide gives no lines for a page.');
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="fr"><title>Offre</title><body>${shown}</body></html>`);
  }).listen(port, '127.0.0.1');
  await once(server, 'listening');
  try {
    await openSearch(`http://127.0.0.1:${port}/`, 'Marseille');
  } finally {
    server.close();
  }
}
