import { describe, expect, test } from 'vitest';
import { understandingOf } from './languages.ts';
import { beginsBySlip, isHeardNear, isSlip } from './likeness.ts';
import { readQueryTerms } from './word-keys.ts';

/** French words of other fields, which no table holds. */
const OTHERS =
  'parachute volcan dinosaure galaxie trombone crocodile pyramide tournesol papillon moustique baleine requin perroquet télescope ' +
  'tambour mousquetaire forteresse catapulte sextant gouvernail hélicoptère dirigeable hippodrome dentelle porcelaine labyrinthe ' +
  'émeraude turquoise mercure parabole orchidée jonquille aubergine artichaut cannelle moutarde caramel meringue sorcière dragon ' +
  'marmotte libellule tortue avalanche cyclone banquise archipel constellation fusée kangourou violette sanglier tulipe romarin ' +
  'framboise falaise chamelier pharaon canon frégate éclipse homard lutin donjon sablier turbine hublot ' +
  'chouette bouleau samouraï astronaute marbre';

/** Words that nobody says. */
const INVENTED =
  'zzkrypton blorfin truvane mirdoule gaspentor plinoque vardumel sotribane quelmarin drofulette chabrivole norbitane fultrique ' +
  'crampalou zirbonnet tavruche pelmidor glimouche brastifol lupinard hastevol carvoulin prondelier mongrival topifrage sendrille';

describe('a word that is near others', () => {
  test.each([...OTHERS.split(' '), ...INVENTED.split(' ')])(
    '%s means nothing, and so it finds nothing',
    async (word) => {
      const understand = await understandingOf(word);
      expect(understand(readQueryTerms(word))).toEqual([]);
      expect(understand.hear(word)).toEqual([]);
    },
  );

  test.each([
    ['logmeent', 'logement'],
    ['portabe', 'portable'],
    ['libreration', 'liberation'],
    ['guarde', 'garde'],
    ['drogge', 'drogue'],
    ['emplpi', 'emploi'],
    ['accez', 'acces'],
    ['велосипет', 'велосипед'],
  ])('%s is %s, misspelt', (typed, word) => {
    expect(isSlip(typed, word)).toBe(true);
  });

  test.each([
    ['papillon', 'pavillon'],
    ['volcan', 'volant'],
    ['tortue', 'torture'],
    ['canon', 'anon'],
    ['garde', 'garde'],
  ])('%s is no %s', (typed, word) => {
    expect(isSlip(typed, word)).toBe(false);
  });

  test('is heard as one of the same consonants, but for a vowel of a long word or one that is mute', () => {
    for (const [one, other] of [
      ['batri', 'bateri'],
      ['parinaj', 'parenaj'],
      ['remunerasion', 'remenerasion'],
    ] as const)
      expect(isHeardNear(one, other), one).toBe(true);
    for (const [one, other] of [
      ['balen', 'balon'],
      ['marmot', 'marmit'],
      ['dantel', 'danter'],
      ['tanbour', 'tabour'],
    ] as const)
      expect(isHeardNear(one, other), one).toBe(false);
  });

  test('is the beginning of one while it is typed, with no letter too many', () => {
    expect(beginsBySlip('logmen', 'logement')).toBe(true);
    expect(beginsBySlip('mercure', 'mercredi')).toBe(false);
    expect(beginsBySlip('romarin', 'romainville')).toBe(false);
  });
});
