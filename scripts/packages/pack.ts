// Packs packages, ours and those they depend on, so that they can be installed without the network.
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { readManifest, root, run, tool, type Package } from './run.ts';

/** A packed package. */
export interface Packed {
  /** The path of its file. */
  tarball: string;
  /** The bytes of that file. */
  bytes: number;
  /** The paths of what is in it. */
  files: string[];
}

/**
 * Packs a package from a build in a copy, so that other work in the repository at the same time is not disturbed. Types of the sources
 * are checked apart, those of the declarations by their users.
 */
export function packApart({ folder }: Package, scratch: string): string {
  const copy = join(scratch, 'copy');
  const project = join(folder, 'tsconfig.build.json');
  run(tool('tsc'), ['--project', project, '--noCheck', '--outDir', join(copy, 'dist')]);
  for (const file of ['package.json', 'README.md']) cpSync(join(folder, file), join(copy, file));
  cpSync(join(root, 'LICENSE'), join(copy, 'LICENSE'));
  return packFolders([copy], scratch)[0]?.tarball ?? '';
}

/** Packs everything that packages depend on, as this repository has it installed. */
export function packDependencies(packages: readonly Package[], scratch: string): string[] {
  const ours = new Set(packages.map(({ name }) => name));
  const folders = new Map<string, string>();
  const visit = (folder: string): void => {
    for (const name of Object.keys(readManifest(folder).dependencies ?? {})) {
      if (ours.has(name) || folders.has(name)) continue;
      const nested = join(folder, 'node_modules', name);
      const found = existsSync(nested) ? nested : join(root, 'node_modules', name);
      folders.set(name, found);
      visit(found);
    }
  };
  for (const { folder } of packages) visit(folder);
  return packFolders([...folders.values()], scratch).map(({ tarball }) => tarball);
}

/** Packs folders that hold all that is to be packed. The files are written in the temporary folder. */
export function packFolders(folders: readonly string[], scratch: string): Packed[] {
  const json = run('npm', ['pack', ...folders, '--json', '--ignore-scripts'], { cwd: scratch, quiet: true });
  const packed = JSON.parse(json) as { filename: string; size: number; files: { path: string }[] }[];
  return packed.map(({ filename, size, files }) => ({
    tarball: join(scratch, filename),
    bytes: size,
    files: files.map(({ path }) => path),
  }));
}
