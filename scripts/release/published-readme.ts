// READMEs as the registry shows them. In the repository their links are relative, and a registry has no file beside a page.
import { posix } from 'node:path';

/**
 * Returns the README of a package with links that lead somewhere from any site: to the repository, or plain words when its
 * address is not known.
 * @param directory of the package, from the root of the repository
 * @param repository its public address, for instance `https://forge.example.org/inclusion-kit`
 */
export function toPublishedReadme(text: string, directory: string, repository: string | null): string {
  return text.replace(
    /(!?)\[([^\]]*)\]\((?!https?:|#)([^)#]+)(#[^)]*)?\)/g,
    (_, image: string, words: string, path: string, anchor = '') => {
      if (repository === null) return words;
      const kind = image === '' ? 'blob' : 'raw';
      return `${image}[${words}](${repository}/${kind}/HEAD/${posix.join(directory, path)}${anchor})`;
    },
  );
}
