import type { Commune } from '@inclusion-kit/sdk/geography';
import { at, typeset } from './french.ts';
import { quarters } from './places.ts';
import type { Random } from './random.ts';
import { publicProfiles, type PublicKey } from './texts/conditions.ts';
import { jours } from './texts/phrases.ts';
import type { Topic } from './texts/topic.ts';

/** Names services, and says them in one short sentence. */
export interface Namer {
  (topic: Topic, commune: Commune, publicKey: PublicKey, remoteOnly: boolean): string;
  /** The description of a producer in a hurry. */
  brief(topic: Topic): string;
}

/** Creates names that repeat as little as those of a real territory: the place, the day or the public tells them apart. */
export function createNamer(random: Random): Namer {
  const taken = new Set<string>();
  const name = (topic: Topic, commune: Commune, publicKey: PublicKey, remoteOnly: boolean): string => {
    const ville = commune.code.startsWith('132') ? 'Marseille' : commune.nom;
    const base = random.deal(topic.names);
    const quarter = random.deal(quarters);
    const endings: readonly (readonly [string, number])[] = remoteOnly
      ? [
          ['', 45],
          [' à distance', 25],
          [' par téléphone', 12],
          [` ${random.pick(publicProfiles[publicKey].suffixes)}`, 20],
        ]
      : [
          ['', 34],
          [` ${at(ville)}`, 16],
          [` – quartier ${quarter}`, 14],
          [` (${random.pick(jours)} ${random.pick(['matin', 'après-midi'])})`, topic.hours === undefined ? 2 : 10],
          [` ${random.pick(publicProfiles[publicKey].suffixes)}`, 14],
          [`, ${random.pick(['antenne', 'permanence', 'secteur'])} ${quarter}`, 8],
        ];
    let made = typeset(base);
    for (let attempt = 0; attempt < 6; attempt += 1) {
      made = typeset(`${base}${random.weighted(endings)}`);
      if (!taken.has(made)) break;
    }
    taken.add(made);
    return made;
  };
  const brief = (topic: Topic): string =>
    random.pick([
      `${random.deal(topic.names)}. Se renseigner sur place.`,
      `Nous proposons ${random.sample(topic.points, 2).join(' et ')}.`,
      `${random.deal(topic.names)} : ${random.pick(topic.points)}.`,
    ]);
  return Object.assign(name, { brief });
}
