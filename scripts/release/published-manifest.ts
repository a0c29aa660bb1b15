// The manifest of a package as it is published: without the conditions and the tools of this repository, and with its address.

/** A value of JSON. */
type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type Manifest = Readonly<Record<string, Json>>;

/** The condition that leads to sources, which are not published. */
const SOURCE_CONDITION = 'inclusion-kit-source';

/** The one setting of a release: the address of the repository, for instance `https://github.com/owner/inclusion-kit`. */
export const REPOSITORY_SETTING = 'INCLUSION_KIT_REPOSITORY';

/**
 * Returns the manifest to publish.
 * @param repository address of the repository, without a slash at its end
 * @param directory folder of the package in the repository, for instance `packages/sdk`
 */
export function toPublished(manifest: Manifest, repository: string, directory: string): Manifest {
  const { devDependencies: _, sideEffects, ...published } = manifest;
  const kept = Array.isArray(sideEffects)
    ? sideEffects.filter((path) => !String(path).startsWith('./src/'))
    : sideEffects;
  return withoutSources({
    ...published,
    ...(kept === undefined ? {} : { sideEffects: kept }),
    homepage: `${repository}/tree/main/${directory}#readme`,
    repository: { type: 'git', url: `git+${repository}.git`, directory },
    bugs: `${repository}/issues`,
  }) as Manifest;
}

/** Reads the setting. Returns null when it is absent. @throws Error when it is no address of a repository */
export function readRepository(env: Readonly<Record<string, string | undefined>>): string | null {
  const given = env[REPOSITORY_SETTING] ?? '';
  if (given === '') return null;
  if (!/^https:\/\/[\w.-]+(?:\/[\w.-]+){2,}$/.test(given) || given.endsWith('.git')) {
    throw new Error(
      `${REPOSITORY_SETTING} is « ${given} ». Write the address of the repository's page: https://github.com/owner/name`,
    );
  }
  return given;
}

function withoutSources(value: Json): Json {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(withoutSources);
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, one]) => (key === SOURCE_CONDITION ? [] : [[key, withoutSources(one)]])),
  );
}
