// The guide from an empty Debian to a relay with its own data, moderators, mail and backups: the signs that it has somebody type.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const SIGNS_A_MINUTE = 200;
const MOST_MINUTES = 10;

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** The commands of the first block, or of every block, under a heading. */
function commandsUnder(heading: string, path: string, { isAll = false } = {}): string[] {
  const [, section = ''] = new RegExp(`^## ${heading}$(.*?)(?=^## )`, 'ms').exec(read(path)) ?? [];
  const blocks = [...section.matchAll(/^ *```sh\n(.*?)^ *```$/gms)].map(([, block = '']) => block);
  return (isAll ? blocks : blocks.slice(0, 1))
    .flatMap((block) => block.split('\n'))
    .map((line) => line.replace(/\s+# .*$/, '').trim())
    .filter((line) => line !== '');
}

/** The settings that are typed. An entry of MODERATORS and a token are pasted. */
const settings = [
  'PUBLIC_URL=https://offre.mondepartement.fr',
  'ALLOWED_ORIGINS=https://www.mondepartement.fr',
  'FEED_PRODUCER=Département de la Somme',
  'TERRITORY=80',
  'DATASET=/srv/offre',
  'MODERATORS=',
  'SMTP_URL=smtps://relais:mot-de-passe@courrier.mondepartement.fr',
  'MAIL_FROM=Offre <offre@mondepartement.fr>',
  'offre.mondepartement.fr',
];

it('takes ten minutes of typing at most, and names each thing that it needs', () => {
  const steps = {
    machine: commandsUnder('Une Debian vide, de bout en bout', 'docs/installer.md', { isAll: true }),
    relay: commandsUnder('Avec Node', 'docs/installer.md'),
    backup: commandsUnder('La sauvegarde de chaque nuit', 'docs/exploiter.md'),
  };
  const all = Object.values(steps).flat();
  for (const said of [
    'nodejs.org',
    'npm install',
    'inclusion-kit moderator',
    'Caddyfile',
    'visiteurs.nft',
    'inclusion-kit-backup.timer',
  ]) {
    expect(all.join('\n')).toContain(said);
  }
  const signs = [...all, ...settings].reduce((sum, line) => sum + line.length + 1, 0);
  const minutes = signs / SIGNS_A_MINUTE;
  console.info(`${all.length} commands, ${signs} signs: ${minutes.toFixed(1)} minutes of typing.`);
  expect(minutes).toBeLessThanOrEqual(MOST_MINUTES);

  // The guide says what is counted here.
  const guide = read('docs/installer.md').replace(/\s+/g, ' ');
  expect(guide).toContain(`moins de dix minutes de frappe, à ${SIGNS_A_MINUTE} signes par minute`);
  const spaced = signs.toLocaleString('fr-FR').replace(/\s/g, ' ');
  expect(guide).toContain(`${all.length} commandes et ${spaced} signes`);
  const named = settings.filter((line) => line.includes('=')).length;
  expect([named, guide]).toEqual([8, expect.stringContaining('les huit réglages écrits dans `relay.env`')]);
});

it('takes the archive of Node that its list names', () => {
  const [line = ''] = commandsUnder('Une Debian vide, de bout en bout', 'docs/installer.md', { isAll: true }).filter(
    (one) => one.startsWith('archive='),
  );
  const [, pattern = ''] = /grep -o '([^']+)'/.exec(line) ?? [];
  const list = ['arm64.tar.xz', 'x64.tar.gz', 'x64.tar.xz'].map(
    (end) => `${'0'.repeat(64)}  node-v24.11.1-linux-${end}`,
  );
  expect(list.flatMap((one) => new RegExp(pattern).exec(one)?.[0] ?? [])).toEqual(['node-v24.11.1-linux-x64.tar.xz']);
});
