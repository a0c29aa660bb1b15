// The page around a text. Only external files and no inline style, so that the strict policy of the relay holds.
import { relativePath } from './links.ts';
import { texts, type Lang, type SectionName } from './locales/texts.ts';
import type { Heading } from './markdown.ts';
import type { SitePage } from './pages.ts';

/** The place of the playground in its page. */
const PLAYGROUND = '<div id="try-elements">';

/** A page with its title. */
export interface TitledPage extends SitePage {
  readonly title: string;
}

/** Lays out a page of the site. `content` is its text in HTML. */
export function layout(
  page: TitledPage,
  { content, headings, pages }: { content: string; headings: readonly Heading[]; pages: readonly TitledPage[] },
): string {
  const { lang } = page;
  const words = texts[lang];
  const at = (path: string): string => relativePath(page.path, path);
  const { otherHome } = words;
  const listed = pages.filter(({ isListed }) => isListed);
  const following = listed[listed.findIndex(({ path }) => path === page.path) + 1];
  const next = page.isListed && following?.section === page.section ? following : undefined;
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(page.path === 'index.html' ? words.name : `${page.title} · ${words.name}`)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="${at('style.css')}">
<script type="module" src="${at('search.js')}"></script>${content.includes(PLAYGROUND) ? `\n<script type="module" src="${at('playground.js')}"></script>` : ''}
</head>
<body>
<a class="skip" href="#page-content">${words.skip}</a>
<header>
<p class="brand"><a href="${at(lang === 'fr' ? 'index.html' : 'start.html')}">Inclusion Kit</a></p>
<form role="search" hidden data-index="${at('search-index.json')}" data-texts="${escape(JSON.stringify(words.search))}">
<label for="find-a-page">${words.search.label}</label>
<input id="find-a-page" type="search" autocomplete="off" enterkeyhint="search">
<p role="status"></p>
<ol></ol>
</form>
<a class="to-pages" href="#all-pages">${words.menu}</a>
<a href="/composer">${words.tryIt}</a>
<a href="/reference">${words.relayReference}</a>
<a href="${at(otherHome.path)}" lang="${otherHome.lang}" hreflang="${otherHome.lang}">${otherHome.label}</a>
</header>
<div class="columns">
<main id="page-content" tabindex="-1">
${contents(headings, lang)}
<article>
${content}
</article>
${next === undefined ? '' : `<p class="next">${words.next} <a href="${at(next.path)}">${escape(next.title)}</a></p>`}
</main>
<nav class="pages" id="all-pages" aria-label="${words.menu}">
${sectionsOf(listed, lang)
  .map(([name, members]) => `<h2>${words.sections[name]}</h2>\n${list(members.map((one) => entry(one, page, at)))}`)
  .join('\n')}
</nav>
</div>
<footer><p>Inclusion Kit. ${words.licence}</p></footer>
</body>
</html>
`;
}

/** Writes text as HTML. */
export function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

const list = (items: readonly string[]): string => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;

function entry(one: TitledPage, page: TitledPage, at: (path: string) => string): string {
  const language = one.lang === page.lang ? '' : ` lang="${one.lang}"`;
  const current = one.path === page.path ? ' aria-current="page"' : '';
  return `<a href="${at(one.path)}"${language}${current}>${escape(one.title)}</a>`;
}

/** Groups pages by section, the sections in the language of the reader first. */
function sectionsOf(pages: readonly TitledPage[], lang: Lang): [SectionName, TitledPage[]][] {
  const members = new Map<SectionName, TitledPage[]>();
  for (const page of pages) members.set(page.section, [...(members.get(page.section) ?? []), page]);
  const isOwn = ([, [first]]: [SectionName, TitledPage[]]): boolean => first?.lang === lang;
  const all = [...members];
  return [...all.filter(isOwn), ...all.filter((one) => !isOwn(one))];
}

function contents(headings: readonly Heading[], lang: Lang): string {
  const own = headings.filter(({ level }) => level === 2);
  if (own.length < 3) return '';
  const label = texts[lang].onThisPage;
  const links = own.map(({ id, text }) => `<a href="#${escape(id)}">${text}</a>`);
  return `<nav class="contents" aria-label="${label}"><details><summary>${label}</summary>${list(links)}</details></nav>`;
}
