// The manifests of the packages to check, and the tools that the checks run.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A package of this repository. */
export interface Package {
  name: string;
  folder: string;
  /** The addresses that users import, for instance `@inclusion-kit/sdk/schemas`. */
  entries: string[];
  /** The commands it brings. */
  commands: string[];
  /** The oldest version of Node it runs in, for instance `22.18`. */
  leastNode: string;
}

/** The repository's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** The folders of the packages, each after those that it depends on. */
export const packageNames = ['sdk', 'demonstration', 'catalogue', 'dataset', 'widget', 'relay', 'cli'];

/** Reads the manifest of a package of this repository. */
export function readPackage(directory: string): Package {
  const folder = join(root, 'packages', directory);
  const { name, exports = {}, bin = {}, engines } = readManifest(folder);
  return {
    name,
    folder,
    entries: Object.keys(exports).map((entry) => name + entry.slice(1)),
    commands: Object.keys(bin),
    leastNode: engines.node.replace('>=', ''),
  };
}

/** Reads `package.json` in a folder. */
export function readManifest(folder: string) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    files?: string[];
    exports?: Record<string, unknown>;
    bin?: Record<string, string>;
    engines: { node: string };
    dependencies?: Record<string, string>;
  };
}

/** Returns the path of a development tool. */
export function tool(name: string): string {
  return join(root, 'node_modules/.bin', name);
}

/** Runs a tool and returns the text it printed. @throws Error with all of it when the tool fails */
export function run(
  command: string,
  args: string[],
  {
    cwd = root,
    quiet = false,
    env = {},
  }: { cwd?: string; quiet?: boolean; env?: Readonly<Record<string, string>> } = {},
): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: {
      ...process.env,
      NO_COLOR: '1',
      npm_config_loglevel: 'error',
      PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH ?? ''}`,
      ...env,
    },
    shell: process.platform === 'win32',
  });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed (${status}).\n${stdout}${stderr}`);
  if (!quiet) process.stdout.write(stdout);
  return stdout;
}
