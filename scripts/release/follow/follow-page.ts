// A page of the documentation followed in an empty folder, as a person would who has nothing else.
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageNames, readPackage, root } from '../../packages/run.ts';
import { findFreePort, type LocalRegistry } from '../local-registry.ts';
import { openSearch } from './browser.ts';
import { nodes, translate, type Manager, type NodeMajor, type Tools } from './managers.ts';
import { readQuickStart, type Act } from './quick-start.ts';
import { openTerminal, type Terminal } from './terminal.ts';

/** A page with a way to a first result. */
export interface Page {
  readonly path: string;
  readonly acts: readonly Act[];
  /** The oldest version of Node that it promises. */
  readonly leastNode: string;
}

/** How a page went. */
export interface Followed {
  /** Seconds from the first act to the first result. */
  readonly seconds: number;
  /** Lines of code that were written. */
  readonly lines: number;
}

/** The newest Node, which a reader's second terminal has: the relay does not run in all versions that the SDK runs in. */
const OTHER_TERMINAL: NodeMajor = 24;
/** The ports of the documentation. Those of this machine may be taken. */
const [RELAY_PORT, SITE_PORT] = ['8787', '8080'];

/** Reads the pages that lead to a first result. */
export function readPages(): Page[] {
  const read = (path: string, leastNode: string, until?: string): Page => ({
    path,
    acts: readQuickStart(readFileSync(join(root, path), 'utf8'), until),
    leastNode,
  });
  return [
    read('README.md', '20', '\n## Webmaster'),
    ...packageNames.map((name) => read(`packages/${name}/README.md`, readPackage(name).leastNode)),
  ];
}

/**
 * Follows a page. A cold reader of npm has nothing in a cache. In a Node that is too old for it, the page is followed until its program says so.
 * @throws Error when an act fails, or prints another text than the page shows
 */
export async function followPage(
  page: Page,
  { manager, major, cold = false }: { manager: Manager; major: NodeMajor; cold?: boolean },
  { tools, registry, scratch }: { tools: Tools; registry: LocalRegistry; scratch: string },
): Promise<Followed> {
  const folder = mkdtempSync(join(scratch, 'reader-'));
  const other = mkdtempSync(join(scratch, 'reader-'));
  for (const one of [folder, other]) {
    mkdirSync(one, { recursive: true });
    registry.lead(one);
    // A package manager takes a folder without these for a part of one above it.
    writeFileSync(join(one, 'package.json'), '{}\n');
    if (manager === 'yarn') writeFileSync(join(one, 'yarn.lock'), '');
  }
  const ports: Record<string, string> = {
    [RELAY_PORT]: String(await findFreePort()),
    [SITE_PORT]: String(await findFreePort()),
  };
  const local = (text: string): string =>
    Object.entries(ports).reduce((all, [port, free]) => all.replaceAll(port, free), text);
  const env = {
    PORT: ports[RELAY_PORT] ?? '',
    DATABASE_URL: `file:${join(other, 'kept.db')}`,
    ...(cold ? { npm_config_cache: join(other, 'cache') } : {}),
  };
  const terminals = {
    reader: openTerminal(folder, { ...tools.env(major), ...env }),
    other: openTerminal(other, { ...tools.env(OTHER_TERMINAL), ...env }),
  };
  const start = performance.now();
  let lines = 0;
  try {
    for (const act of page.acts) {
      if (act.kind === 'file') {
        writeFileSync(join(folder, act.name), local(act.code));
        lines += act.code.split('\n').filter((line) => line.trim() !== '').length;
        continue;
      }
      const command = local(translate(act.command, manager));
      if (act.kind === 'serve') await serve(command, terminals, ports, folder);
      else {
        const output = act.output === null ? null : local(act.output);
        if (isTooOld(major, page.leastNode) && !/ (?:add|install) /.test(command)) {
          await expectRefusal(terminals.reader, command, page.leastNode);
          break;
        }
        const printed = await terminals.reader.run(act.output === null ? command : asSeen(command), output);
        // A relay logs its start around the line that its page shows.
        if (output !== null && !printed.includes(output)) {
          throw new Error(`${command}\nprints:\n${printed}\nThe page shows:\n${output}`);
        }
      }
    }
    return { seconds: (performance.now() - start) / 1000, lines };
  } catch (error) {
    throw new Error(
      `${page.path}, ${manager}, Node ${major}: ${error instanceof Error ? error.message : String(error)}`,
      {
        cause: error,
      },
    );
  } finally {
    await Promise.all([terminals.reader.close(), terminals.other.close()]);
  }
}

async function serve(
  command: string,
  { other }: { other: Terminal },
  ports: Readonly<Record<string, string>>,
  folder: string,
): Promise<void> {
  if (!command.includes('http-server')) {
    return other.serve(command, `http://127.0.0.1:${ports[RELAY_PORT] ?? ''}/readyz`);
  }
  const site = `http://127.0.0.1:${ports[SITE_PORT] ?? ''}/`;
  await other.serve(`cd '${folder}' && ${command}`, site);
  await openSearch(site);
}

/** Runs the program in a terminal: a pipe would be given JSON, where the page shows a table. */
function asSeen(command: string): string {
  return command.includes('@inclusion-kit/cli')
    ? `script --quiet --return --command '${command}' /dev/null | tr -d '\\r'`
    : command;
}

function isTooOld(major: NodeMajor, least: string): boolean {
  return nodes[major].localeCompare(least, 'en', { numeric: true }) < 0;
}

async function expectRefusal(terminal: Terminal, command: string, least: string): Promise<void> {
  const said = await terminal.run(command).then(
    (printed) => `It ran:\n${printed}`,
    (error: unknown) => String(error),
  );
  if (!new RegExp(`(?:demande Node|needs Node ≥) ${least.replace('.', '\\.')}`).test(said)) {
    throw new Error(`${command} does not say that it needs Node ${least}:\n${said}`);
  }
}
