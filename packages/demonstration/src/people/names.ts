import type { Commune } from '@inclusion-kit/sdk/geography';
import { fillIn } from '../descriptions.ts';
import { at, capitalise, typeset } from '../french.ts';
import { quarters, townOf } from '../places/places.ts';
import type { Random } from '../random.ts';
import { publicProfiles, type PublicKey } from '../texts/conditions.ts';
import { jours } from '../texts/phrases.ts';
import type { Topic } from '../texts/topic.ts';

/** Names services, and says them in one short sentence. */
export interface Namer {
  name: (topic: Topic, commune: Commune, publicKey: PublicKey, remoteOnly: boolean) => string;
  /** The description of a producer in a hurry. */
  brief: (topic: Topic, nom: string, commune: Commune) => string;
}

/** Creates names that repeat as little as those of a real territory: the place, the day or the public tells them apart. */
export function createNamer(random: Random): Namer {
  const taken = new Set<string>();
  const name = (topic: Topic, commune: Commune, publicKey: PublicKey, remoteOnly: boolean): string => {
    const { nom: ville } = townOf(commune);
    const base = random.deal(topic.names);
    const quarter = random.deal(quarters);
    const suffix = suffixFor(base, random.pick(publicProfiles[publicKey].suffixes));
    const endings: readonly (readonly [string, number])[] = remoteOnly
      ? [
          ['', 45],
          [' à distance', 25],
          [' par téléphone', 12],
          [suffix, 20],
        ]
      : [
          ['', 34],
          [` ${at(ville)}`, 16],
          [` – quartier ${quarter}`, 14],
          [` (${random.pick(jours)} ${random.pick(['matin', 'après-midi'])})`, topic.hours === undefined ? 2 : 10],
          [suffix, 14],
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
  const brief = (topic: Topic, nom: string, commune: Commune): string => {
    const text = random.pick([
      `${nom}. Se renseigner à l'accueil.`,
      `Nous proposons ${random.sample(topic.points, 2).join(' et ')}.`,
      `${nom} : ${random.pick(topic.points)}.`,
      `${capitalise(random.pick(topic.points))}, ${random.pick(['sur rendez-vous', 'toute la semaine', 'une fois par mois', 'selon les disponibilités'])}.`,
    ]);
    return typeset(fillIn(random, text, commune));
  };
  return { name, brief };
}

/** Says for whom, unless the name says it already: no « Café des parents pour les parents ». */
function suffixFor(base: string, suffix: string): string {
  const said = suffix.split(/[ '-]/).some((word) => word.length > 4 && base.toLowerCase().includes(word.toLowerCase()));
  return said || / (?:pour|aux|à l['’]) ?/.test(base) ? '' : ` ${suffix}`;
}
