// One reader's way through the page of an example, whatever the page is made with: search at a place, open an offer, correct its
// phone.
import { expect } from 'vitest';
import { expectAccessible, type Watched } from '../../e2e/support.ts';

const PHONE = '04 65 71 00 42';

/** A page, where it differs from those that are made with a framework. */
export interface Difference {
  /** The letters that are typed, the place that is chosen then, and its name above the results. */
  place?: readonly [typed: string, option: RegExp, heading: RegExp];
  /** False where the page itself listens to no event. */
  hears?: boolean;
  /** False where nobody takes corrections. */
  corrects?: boolean;
  /** False where a page of the same kind has each state of the search examined: then it is the state that the page opens with. */
  examinesEach?: boolean;
}

/**
 * Searches, opens an offer and corrects its phone in a page that is open.
 * @throws Error when the page does not follow, hears no event, is less accessible than it must be, or wrote an error in the console
 */
export async function useSearch(
  { page, problems }: Watched,
  {
    place: [typed, option, heading] = ['aubagn', /Aubagne.*13400/, /offres?\s.*Aubagne/],
    hears = true,
    corrects = true,
    examinesEach = true,
  }: Difference = {},
): Promise<void> {
  const search = page.locator('di-search');
  const told = (total: number) => page.getByText(`${total} offres trouvées`, { exact: true });
  const examine = async (): Promise<void> => {
    if (examinesEach) await expectAccessible(page);
  };

  await search.getByRole('article').first().waitFor();
  if (hears) await page.getByText(/^[1-9]\d* offres trouvées$/).waitFor();
  await expectAccessible(page);

  await search.getByRole('combobox', { name: 'Où ?' }).fill(typed);
  await search.getByRole('option', { name: option }).click();
  const found = search.getByRole('heading', { name: heading });
  await found.waitFor();
  // The page hears the answer that the reader sees.
  const all = Number.parseInt(((await found.textContent()) ?? '').trim(), 10);
  if (hears) await told(all).waitFor();

  const own = page.getByRole('checkbox', { name: 'Mobilité seulement' });
  if ((await own.count()) > 0) {
    // The page sets a property, and the element asks again.
    await own.check();
    await told(all).waitFor({ state: 'hidden' });
    await own.uncheck();
    await told(all).waitFor();
  }

  const link = search.getByRole('article').nth(1).getByRole('heading').getByRole('link');
  const name = ((await link.textContent()) ?? '').trim();
  await link.click();
  await search.getByRole('heading', { name: /Contacter/ }).waitFor();
  if (hears) await page.getByText(`Vous lisez : ${name}`).waitFor();
  await examine();

  await search
    .getByRole('button', { name: /^Corriger/ })
    .last()
    .click();
  if (!corrects) {
    await search.getByRole('button', { name: 'Tout corriger' }).click();
    await search.getByText('Cette page n’a pas de service où envoyer une correction.').waitFor();
    await expectAccessible(page);
    expect(problems).toEqual([]);
    return;
  }
  await search.getByRole('button', { name: /^Téléphone, .*corriger$/ }).click();
  await search.getByRole('textbox', { name: 'Téléphone' }).fill(PHONE);
  await examine();
  await search.getByRole('button', { name: 'Envoyer', exact: true }).click();
  if (hears) await page.getByText(/^Merci\. Numéro de suivi : \S+/).waitFor();
  const follow = await search.getByRole('link', { name: 'Suivre mon envoi (nouvel onglet)' }).getAttribute('href');
  await examine();
  const kept = (await (await fetch(follow ?? '')).json()) as { etat: string; changements: Record<string, string> };
  expect(kept).toMatchObject({
    etat: 'recue',
    changements: { telephone: expect.stringContaining('465710042') as string },
  });
  expect(problems).toEqual([]);
}
