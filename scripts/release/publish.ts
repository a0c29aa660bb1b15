// Publishing for all, which only the workflow of the repository does: npm then tells from which commit a package was built.
import { readRepository, REPOSITORY_SETTING } from './published-manifest.ts';
import type { Packed } from '../packages/pack.ts';
import { run } from '../packages/run.ts';

/**
 * Returns the address of the repository to publish from.
 * @throws Error when this is not the workflow, or the setting is absent
 */
export function readPublishing(env: Readonly<Record<string, string | undefined>>): string {
  const repository = readRepository(env);
  if (env['GITHUB_ACTIONS'] !== 'true' || env['ACTIONS_ID_TOKEN_REQUEST_URL'] === undefined) {
    throw new Error(
      'Packages are published by .github/workflows/release.yml alone, which proves where they were built. On this machine, try them: npm run release -- --dry-run',
    );
  }
  if (repository === null) {
    throw new Error(`${REPOSITORY_SETTING} is not set: the published packages would not tell where they come from.`);
  }
  return repository;
}

/** Publishes packed packages with their provenance. A version that is published already is left as it is. */
export function publish(packed: readonly Packed[], names: readonly string[]): void {
  for (const [index, { tarball }] of packed.entries()) {
    const version = /-(\d+\.\d+\.\d+[\w.-]*)\.tgz$/.exec(tarball)?.[1] ?? '';
    if (isPublished(`${names[index] ?? ''}@${version}`)) continue;
    run('npm', ['publish', tarball, '--provenance', '--access', 'public']);
  }
}

function isPublished(spec: string): boolean {
  try {
    return run('npm', ['view', spec, 'version'], { quiet: true }).trim() !== '';
  } catch {
    return false;
  }
}
