// Has the lists of what people asked, and the links to campaigns, follow the territory that is chosen. They are taken from its page.
import { byId } from './by-id.ts';
import { prepareCopyButtons } from './copy-buttons.ts';

const ID = 'demandes';
const CAMPAIGN = 'campagne';
let asked = 0;

document.addEventListener('di-territory-change', () => void followTerritory());

async function followTerritory(): Promise<void> {
  const turn = (asked += 1);
  const lists = byId(ID, HTMLElement);
  const { changing = '', unread = '' } = lists.dataset;
  const say = (text: string): HTMLElement => {
    const line = document.createElement('p');
    line.setAttribute('role', 'status');
    line.textContent = text;
    lists.replaceChildren(line);
    return line;
  };
  // The lists of one territory may not stand under the name of another, nor may a campaign of it.
  say(changing);
  const links = linksOf(document);
  for (const link of links) link.search = '';
  const page = await readPage().catch(() => null);
  const found = page?.getElementById(ID) ?? null;
  // A later choice has its own answer.
  if (turn !== asked) return;
  if (found === null) {
    const link = document.createElement('a');
    link.href = location.href;
    link.textContent = unread;
    say('').append(link);
    return;
  }
  const own = page === null ? [] : linksOf(page);
  for (const [at, link] of links.entries()) link.setAttribute('href', own[at]?.getAttribute('href') ?? link.pathname);
  lists.replaceChildren(...found.childNodes);
  prepareCopyButtons(lists);
}

/** The links to a campaign and those beside it. */
const linksOf = (page: Document): HTMLAnchorElement[] => [
  ...page.querySelectorAll<HTMLAnchorElement>(`section:has(#${CAMPAIGN}) a, a[slot=write]`),
];

async function readPage(): Promise<Document | null> {
  const response = await fetch(location.href, { headers: { Accept: 'text/html' } });
  if (!response.ok) return null;
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}
