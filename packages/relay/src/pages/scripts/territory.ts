// Has the lists of what people asked follow the territory that is chosen. The page of that territory holds them: they are taken from it.
import { byId } from './by-id.ts';
import { prepareCopyButtons } from './copy-buttons.ts';

const ID = 'demandes';
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
  // The lists of one territory may not stand under the name of another.
  say(changing);
  const found = await readLists().catch(() => null);
  // A later choice has its own answer.
  if (turn !== asked) return;
  if (found === null) {
    const link = document.createElement('a');
    link.href = location.href;
    link.textContent = unread;
    say('').append(link);
    return;
  }
  lists.replaceChildren(...found.childNodes);
  prepareCopyButtons(lists);
}

async function readLists(): Promise<HTMLElement | null> {
  const response = await fetch(location.href, { headers: { Accept: 'text/html' } });
  if (!response.ok) return null;
  return new DOMParser().parseFromString(await response.text(), 'text/html').getElementById(ID);
}
