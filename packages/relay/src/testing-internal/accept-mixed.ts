import type { Contribution } from '@inclusion-kit/sdk/contributions';
import { createMixedContributions, type MixedOffer } from './mixed-contributions.ts';
import type { RelayUnderTest } from './relay-under-test.ts';

/** The results for the contributions that were sent. */
export interface AcceptedMix {
  /** How many of each genre were accepted. */
  accepted: Map<Contribution['genre'], number>;
  /** How many were settled by a moderator, because another had changed the same field. */
  settled: number;
  /** The structure of each new offer. */
  structuresOfNew: unknown[];
  /** The structures that are closed for good in the end: their offers are in no list. */
  closed: Set<string>;
}

/** Number that waits before a moderator looks, latest first: the last accepted was not the last received. */
const AT_ONCE = 25;

/**
 * Sends contributions of every genre and accepts each, as an element and a moderator do. Where two change the same field,
 * the moderator settles it.
 * @param headers the headers that make a request one of a moderator
 */
export async function acceptMixed(
  under: Pick<RelayUnderTest, 'ask' | 'post'>,
  offer: MixedOffer,
  { count, seed, headers }: { count: number; seed: number; headers: Record<string, string> },
): Promise<AcceptedMix> {
  const draw = createMixedContributions(offer, seed);
  const told: string[] = [];
  const mix: AcceptedMix = { accepted: new Map(), settled: 0, structuresOfNew: [], closed: new Set() };
  const waiting: { id: string; contribution: Contribution }[] = [];
  for (let sent = 0; sent < count; sent += 1) {
    const contribution = draw(told);
    const id = await send(under, contribution);
    if (contribution.genre === 'nouvelle-structure') told.push(id);
    waiting.push({ id, contribution });
    if (waiting.length < AT_ONCE && sent < count - 1) continue;
    // The last one first, but for structures: an offer is published after the structure that it names.
    const isStructure = ({ contribution: { genre } }: (typeof waiting)[number]) => genre === 'nouvelle-structure';
    const some = waiting.splice(0).reverse();
    for (const one of [...some.filter(isStructure), ...some.filter((other) => !isStructure(other))]) await accept(one);
  }
  return mix;

  async function accept({ id, contribution }: (typeof waiting)[number]): Promise<void> {
    const { genre, changements = {}, doublon_de: garde } = contribution;
    const ask = (more: object): Promise<Response> =>
      under.ask(`/moderation/contributions/${id}`, {
        method: 'PATCH',
        headers: { 'Content-Type': 'application/json', ...headers },
        body: JSON.stringify({ acte: 'acceptation', version: 1, ...(garde === undefined ? {} : { garde }), ...more }),
      });
    let answer = await ask({});
    if (answer.status === 409) {
      mix.settled += 1;
      answer = await ask({ tranches: Object.keys(changements) });
    }
    if (answer.status !== 200) throw new Error(`${genre} ${id}: ${answer.status} ${await answer.text()}`);
    mix.accepted.set(genre, (mix.accepted.get(genre) ?? 0) + 1);
    if (genre === 'nouveau-service') mix.structuresOfNew.push(changements['structure_id']);
    noteClosure(contribution);
  }

  /** Notes what is closed for good, until it is said to be open again. */
  function noteClosure({ genre, cible, fermeture }: Contribution): void {
    if (cible?.modele !== 'structure') return;
    if (genre === 'fermeture' && fermeture?.au === undefined) mix.closed.add(cible.id);
    else if (genre === 'fermeture' || genre === 'confirmation') mix.closed.delete(cible.id);
  }
}

async function send(under: Pick<RelayUnderTest, 'post'>, contribution: Contribution): Promise<string> {
  const answer = await under.post(contribution);
  if (answer.status !== 201) {
    throw new Error(`${answer.status} ${await answer.text()} for ${JSON.stringify(contribution)}`);
  }
  return ((await answer.json()) as { id: string }).id;
}
