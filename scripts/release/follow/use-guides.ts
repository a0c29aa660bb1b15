// The commands of the guides in French, run one after the other where the command is installed, with files of offers under the
// names that they use.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { buildOffer } from '@inclusion-kit/sdk/testing';
import { communes, offer } from '../../docs/offer.ts';
import { root } from '../../packages/run.ts';
import { findFreePort } from '../local-registry.ts';
import type { Tools } from './managers.ts';
import { openTerminal } from './terminal.ts';

const guides = ['docs/guide-departement.md', 'docs/moderer.md', 'packages/cli/README.md'];
/** Commands whose object a reader has and this run has not: a person who wrote, the memory of several days. */
const OF_THE_READER = /contributions erase|territory export|…/;

/** Reads the commands of a page that run the program, lines that go on after a backslash being one. */
export function readCommands(page: string): string[] {
  return [...page.matchAll(/^```sh\n(.*?)^```$/gms)]
    .flatMap(([, code = '']) => code.replaceAll(/\\\n\s*/g, '').split('\n'))
    .map((line) => line.replace(/\s+#.*$/, '').trim())
    .filter((line) => /(?:^| )(?:npx @inclusion-kit\/cli|inclusion-kit) \w/.test(line) && !OF_THE_READER.test(line));
}

/** Runs the commands of the guides. Returns how many there are. @throws Error when one fails */
export async function useGuides(user: string, tools: Tools): Promise<number> {
  let count = 0;
  for (const guide of guides) {
    const commands = readCommands(readFileSync(join(root, guide), 'utf8'));
    const folder = join(user, guide);
    mkdirSync(folder, { recursive: true });
    writeFiles(folder, commands);
    const env = tools.env(24);
    const terminal = openTerminal(folder, { ...env, PATH: `${join(user, 'node_modules/.bin')}:${env['PATH'] ?? ''}` });
    // A database that a command names is that of the commands after it.
    let database: Record<string, string> = {};
    try {
      for (const written of commands) {
        const command = written.replace('npx @inclusion-kit/cli', 'inclusion-kit');
        const [, given] = /DATABASE_URL=(\S+)/.exec(command) ?? [];
        if (given !== undefined) database = { DATABASE_URL: given };
        const port = String(await findFreePort());
        if (/ serve\b/.test(command)) {
          await terminal.serve(command, `http://127.0.0.1:${port}/readyz`, { ...database, PORT: port });
        } else await terminal.run(command, null, database);
        count += 1;
      }
    } catch (error) {
      throw new Error(`${guide}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    } finally {
      await terminal.close();
    }
  }
  return count;
}

/** Writes the files that commands name, filled by what their names say, and the folder of data. */
function writeFiles(folder: string, commands: readonly string[]): void {
  const named = communes.map((commune) => ({ ...commune, codes_postaux: commune.codes_postaux.join('|') }));
  const lists = { ...buildOffer(offer), communes: named };
  const csv = Object.entries(lists).map(
    ([name, records]) => [name, stringify([...records], { header: true })] as const,
  );
  mkdirSync(join(folder, 'donnees'));
  for (const [list, text] of csv) {
    if (list !== 'communes') writeFileSync(join(folder, 'donnees', `${list}.csv`), text);
    for (const [name] of commands.join(' ').matchAll(new RegExp(`\\b${list}[\\w-]*\\.csv`, 'g'))) {
      writeFileSync(join(folder, name), text);
    }
  }
}
