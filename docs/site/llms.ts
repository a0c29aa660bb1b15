// The list of the pages for language models. @see https://llmstxt.org
import type { TitledPage } from './layout.ts';
import { texts } from './locales/texts.ts';
import { firstSentenceOf, readSource } from './pages.ts';

/** Writes `llms.txt`: a title, a sentence, and the pages of each section, those of single functions left out. */
export function renderList(pages: readonly TitledPage[], description: string): string {
  const listed = pages.filter(({ section, isListed }) => isListed || section !== 'reference');
  const sections = [...new Set(listed.map(({ section }) => section))];
  const parts = sections.map((name) => {
    const links = listed
      .filter(({ section }) => section === name)
      .map((page) => `- [${page.title}](${page.path})${describe(page)}`);
    return `## ${texts.en.sections[name]}\n\n${links.join('\n')}\n`;
  });
  const reference = '## The relay\n\n- [OpenAPI 3.1](/openapi.json): every address of the relay\n';
  return `# Inclusion Kit\n\n> ${description}\n\n${[...parts, reference].join('\n')}`;
}

function describe(page: TitledPage): string {
  const sentence = firstSentenceOf(readSource(page));
  return sentence === '' ? '' : `: ${sentence}`;
}
