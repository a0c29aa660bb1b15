// The functions of docs/installer.md that sign a link in the host's own software, run where their language is installed.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readHostLink } from '../../packages/relay/src/contributions/access/host-link.ts';
import { root } from '../packages/run.ts';

const page = readFileSync(join(root, 'docs/installer.md'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'inclusion-kit-host-links-'));
afterAll(() => rmSync(folder, { recursive: true }));

const blockOf = (language: string): string =>
  new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'ms').exec(page)?.[1] ?? '';

/** Each language by its name in the page: its file, the command that runs it, and the program around the function. */
const hosts = [
  {
    language: 'java',
    file: 'Lien.java',
    command: 'java',
    write: (block: string) => `import java.security.*;
import java.time.*;
import java.util.*;
import javax.crypto.*;
import javax.crypto.spec.*;
import static java.nio.charset.StandardCharsets.UTF_8;
public class Lien {
${block}
  public static void main(String[] given) throws Exception {
    System.out.print(lienInclusion(given[0], given[1]));
  }
}
`,
  },
  {
    language: 'php',
    file: 'lien.php',
    command: 'php',
    write: (block: string) => `<?php\n${block}\necho lien_inclusion($argv[1], $argv[2]);\n`,
  },
];

const isInstalled = (command: string): boolean => spawnSync(command, ['--version']).status === 0;

describe('a link that the software of the host signs', () => {
  it.each(hosts)('in $language is the function of one block of the page', ({ language }) => {
    expect(page.split(`\n\`\`\`${language}\n`)).toHaveLength(2);
  });

  it.for(hosts)('in $language opens the relay', async ({ command, file, language, write }, { skip }) => {
    if (!isInstalled(command)) skip(`There is no ${command} here.`);
    writeFileSync(join(folder, file), write(blockOf(language)));
    const secret = 'un secret de trente-deux signes au moins';
    const structure = 'dora--é "1" \\ 2';
    const { stdout, stderr } = spawnSync(command, [file, structure, secret], { cwd: folder, encoding: 'utf8' });
    const link = URL.parse(stdout);
    expect([link?.origin, link?.pathname], stderr).toEqual(['https://offre.mondepartement.fr', '/contribuer']);
    const asked = { secret, audience: 'https://offre.mondepartement.fr', now: new Date() };
    expect(await readHostLink(link?.searchParams.get('jeton') ?? '', asked)).toMatchObject({ structure });
    expect(await readHostLink(link?.searchParams.get('jeton') ?? '', { ...asked, secret: `${secret}.` })).toBeNull();
  });
});
