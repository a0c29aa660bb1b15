// The pages of the site: which Markdown of the repository stands where. No text is copied, each page is read where it is kept.
import { globSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Lang, SectionName } from './locales/texts.ts';

/** The repository's folder, with a slash at its end. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** The folder of the Markdown that typedoc makes of the sources, from the root. */
export const API_FOLDER = 'docs/api';

/** One page of the site. */
export interface SitePage {
  /** Its Markdown, from the root of the repository, for instance `docs/installer.md`. */
  readonly source: string;
  /** Its place in the site, for instance `installer.html`. */
  readonly path: string;
  readonly lang: Lang;
  readonly section: SectionName;
  /** True where the list at the side of every page names it. The others are reached by the page that lists them. */
  readonly isListed: boolean;
}

interface Entry {
  readonly source: string;
  readonly path?: string;
  readonly isListed?: boolean;
}

const listed = (...sources: readonly string[]): readonly Entry[] => sources.map((source) => ({ source }));
const unlisted = (pattern: string, folder: string): readonly Entry[] =>
  find(pattern).map((source) => ({ source, path: `${folder}/${toName(source)}.html`, isListed: false }));
const readme = (folder: string, path: string): Entry => ({ source: `${folder}/README.md`, path });

/** The sections, in the order in which the site lists them, with the pages of each. A page that is not here is not in the site. */
const sections: readonly { name: SectionName; lang: Lang; entries: () => readonly Entry[] }[] = [
  {
    name: 'doors',
    lang: 'fr',
    entries: () => [
      readme('docs', 'index.html'),
      ...listed('docs/portes/departement.md', 'docs/portes/developpeur.md', 'docs/portes/editeur.md'),
    ],
  },
  {
    name: 'guides',
    lang: 'fr',
    entries: () => [
      ...listed(
        'docs/guides/choisir.md',
        'docs/installer.md',
        'docs/guide-departement.md',
        'docs/guides/integrer.md',
        'docs/cms.md',
        'docs/guides/apparence.md',
        'docs/guides/hors-ligne.md',
        'docs/moderer.md',
        'docs/campagne.md',
        'docs/guides/territoire.md',
        'docs/guides/fichiers.md',
        'docs/semaine.md',
        'docs/guides/publier.md',
        'docs/guides/rgpd.md',
        'docs/guides/rgaa.md',
        'docs/rgaa/audit.md',
        'docs/accessibility.md',
        'docs/guides/clause.md',
        'docs/exploiter.md',
        'docs/capacite.md',
        'docs/pannes.md',
      ),
    ],
  },
  {
    name: 'developers',
    lang: 'en',
    entries: () => [
      { source: 'README.md', path: 'start.html' },
      ...listed(
        'docs/developers/install.md',
        'docs/developers/embed.md',
        'docs/developers/theme.md',
        'docs/playground.md',
        'docs/developers/upgrade.md',
      ),
      readme('packages/sdk', 'sdk.html'),
      readme('packages/catalogue', 'catalogue.html'),
      readme('packages/dataset', 'dataset.html'),
      readme('packages/cli', 'cli.html'),
      readme('packages/demonstration', 'demonstration.html'),
      ...find('docs/recipes/*.md').map((source) => ({ source, path: `recipes/${toName(source)}.html` })),
    ],
  },
  {
    name: 'publishers',
    lang: 'en',
    entries: () => [
      readme('packages/widget', 'widget.html'),
      { source: 'packages/widget/ELEMENTS.md', path: 'elements.html' },
      readme('packages/relay', 'relay.html'),
      ...listed('docs/installed-page.md', 'docs/types.md', 'docs/week-exchange.md', 'docs/week-indicators.md'),
      readme('examples', 'examples/index.html'),
      ...find('examples/*/README.md').map((source) => ({
        source,
        path: `examples/${source.split('/')[1] ?? ''}.html`,
        isListed: false,
      })),
    ],
  },
  {
    name: 'project',
    lang: 'en',
    entries: () => [
      ...listed('docs/architecture.md', 'docs/benchmarks.md', 'docs/security.md'),
      { source: 'SECURITY.md', path: 'report-a-fault.html' },
      { source: 'CONTRIBUTING.md', path: 'contributing.html' },
      readme('docs/decisions', 'decisions/index.html'),
      ...unlisted('docs/decisions/[0-9]*.md', 'decisions'),
    ],
  },
  {
    name: 'reference',
    lang: 'en',
    entries: () => [
      ...find(`${API_FOLDER}/README.md`).map((source) => ({ source, path: 'api/index.html' })),
      ...find(`${API_FOLDER}/*/**/*.md`).map((source) => ({ source, path: toApiPath(source), isListed: false })),
    ],
  },
];

/** Lists the pages of the site in their order. Those of the API are there once typedoc has written their Markdown. */
export function listPages(): readonly SitePage[] {
  return sections.flatMap(({ name, lang, entries }) =>
    entries().map(({ source, path = `${toName(source)}.html`, isListed = true }) => ({
      source,
      path,
      lang,
      section: name,
      isListed,
    })),
  );
}

/** Reads the Markdown of a page. */
export function readSource({ source }: Pick<SitePage, 'source'>): string {
  return readFileSync(root + source, 'utf8');
}

/** Returns the first heading of a Markdown text, without its marks. */
export function titleOf(markdown: string): string {
  const heading = /^# (.+)$/m.exec(markdown)?.[1] ?? '';
  return heading
    .replace(/\\([<>[\]_*|`])/g, '$1')
    .replace(/[`*]/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .trim();
}

/** Returns the first sentence of a Markdown text below its title, without its marks. Empty where no paragraph comes first. */
export function firstSentenceOf(markdown: string): string {
  const [, paragraph = ''] = /^# .+\n+((?![\n#<>|!`\-[]|\d+\. )[\s\S]+?)(?:\n\n|$)/m.exec(markdown) ?? [];
  const plain = paragraph
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*\*|`|\b_|_\b/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return /^.*?[.:!?](?= |$)/.exec(plain)?.[0].replace(/ ?:$/, '.') ?? plain;
}

function find(pattern: string): string[] {
  return globSync(pattern, { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !path.includes('node_modules'))
    .sort();
}

const toName = (source: string): string => posix.basename(source, '.md');

/** `docs/api/sdk/src/schemas/type-aliases/Service.md` stands at `api/sdk/schemas/type-aliases/Service.html`. */
function toApiPath(source: string): string {
  const path = source.slice(API_FOLDER.length + 1).replace(/(^|\/)src(?=\/|\.md$)/, '');
  return `api/${path.replace(/README\.md$/, 'index.md').replace(/md$/, 'html')}`;
}
