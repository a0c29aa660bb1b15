// Writes the site of a list of pages, by Eleventy.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Eleventy from '@11ty/eleventy';
import { build } from 'esbuild';
import { createNotices, packagesOf } from '../../scripts/packages/notices.ts';
import { layout, type TitledPage } from './layout.ts';
import { createLinks, toFilePath } from './links.ts';
import { renderList } from './llms.ts';
import { addRules, headingsOf } from './markdown.ts';
import { describeElements, PLAYGROUND_FILE } from './playground.ts';
import { readSource, root, titleOf, type SitePage } from './pages.ts';
import { indexPages } from './search-index.ts';
import { describeDemonstration, FIGURES_FILE } from './territory-figures.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Markdown is a template of Liquid to Eleventy, unless its head says so: code of Angular has the same braces. */
const AS_IT_IS = '---\ntemplateEngineOverride: md\n---\n';

/**
 * Writes the pages, the pictures that they show, the files that they give, the index of the search and the list for language models.
 * @param output a folder, with a separator at its end
 */
export async function writeSite(pages: readonly SitePage[], output: string): Promise<void> {
  const titled = new Map<string, TitledPage>(
    pages.map((page) => [page.path, { ...page, title: titleOf(readSource(page)) }]),
  );
  const files = new Set<string>();
  const contents = new Map<string, string>();
  const follow = createLinks(root, pages, (file) => files.add(file));
  const eleventy = new Eleventy(here('assets'), output, {
    quietMode: true,
    configPath: null,
    config(config) {
      config.setUseGitIgnore(false);
      config.amendLibrary('md', (markdown) => addRules(markdown, follow));
      for (const page of titled.values()) {
        config.addTemplate(page.path.replace(/html$/, 'md'), AS_IT_IS + readSource(page), {
          permalink: page.path,
          sitePage: page,
        });
      }
      config.addTransform('layout', function (content) {
        const path = this.page.inputPath.replace(/^.*?assets\//, '').replace(/md$/, 'html');
        const page = titled.get(path);
        if (page === undefined) throw new Error(`No page stands at ${path}.`);
        contents.set(path, content);
        return layout(page, { content, headings: headingsOf(content), pages: [...titled.values()] });
      });
    },
  });
  eleventy.disableLogger();
  await eleventy.write();
  for (const file of files) {
    const target = join(output, toFilePath(file));
    mkdirSync(dirname(target), { recursive: true });
    cpSync(root + file, target);
  }
  cpSync(here('assets/style.css'), join(output, 'style.css'));
  const { metafile } = await build({
    entryPoints: [here('browser/search.ts'), here('browser/playground.ts')],
    outdir: output,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    metafile: true,
  });
  writeFileSync(join(output, 'licences.txt'), createNotices(packagesOf(Object.keys(metafile.inputs))));
  writeFileSync(join(output, PLAYGROUND_FILE), JSON.stringify(await describeElements()));
  writeFileSync(join(output, FIGURES_FILE), JSON.stringify(describeDemonstration()));
  const rendered = [...titled.values()].map((page) => ({ ...page, html: contents.get(page.path) ?? '' }));
  writeFileSync(join(output, 'search-index.json'), JSON.stringify(indexPages(rendered)));
  const about = readFileSync(join(root, 'package.json'), 'utf8');
  const { description } = JSON.parse(about) as { description: string };
  writeFileSync(join(output, 'llms.txt'), renderList([...titled.values()], description));
}
