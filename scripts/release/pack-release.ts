// The packages as they are published, packed from what `npm run build` wrote.
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { packFolders, type Packed } from '../packages/pack.ts';
import { packageNames, readManifest, readPackage, root } from '../packages/run.ts';
import { toPublished, type Manifest } from './published-manifest.ts';
import { toPublishedReadme } from './published-readme.ts';

/** The address that a dry run fills in while the project has none. */
export const EXAMPLE_REPOSITORY = 'https://example.org/project/inclusion-kit';

/**
 * Packs all packages, those that others depend on before them.
 * @param scratch a temporary folder
 * @param repository address of the repository, that the manifests tell
 */
export function packRelease(scratch: string, repository = EXAMPLE_REPOSITORY): Packed[] {
  const packages = packageNames.map(readPackage);
  const folders = packages.map(({ folder }) => {
    const staged = join(scratch, 'staged', relative(root, folder));
    mkdirSync(staged, { recursive: true });
    const { files = [] } = readManifest(folder);
    for (const file of ['LICENSE', 'CHANGELOG.md', ...files]) {
      const path = join(folder, file);
      if (existsSync(path)) cpSync(path, join(staged, file), { recursive: true });
    }
    const directory = relative(root, folder);
    const readme = readFileSync(join(folder, 'README.md'), 'utf8');
    writeFileSync(join(staged, 'README.md'), toPublishedReadme(readme, directory, repository));
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
    const published = toPublished(manifest, repository, directory);
    writeFileSync(join(staged, 'package.json'), `${JSON.stringify(published, null, 2)}\n`);
    return staged;
  });
  return packFolders(folders, scratch);
}
