import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { champsCorrigeables, isSameValue, libelleDuChamp, parseContribution } from './index.ts';

const now = '2026-06-30';
const licence = { licence: 'etalab-2.0', licence_texte_version: '2026-11' };
const cible = {
  modele: 'service',
  id: 'dora--1',
  source: 'dora',
  date_maj: '2026-01-05',
  base: { telephone: '0320000000', publics: ['jeunes', 'femmes'], nombre_semaines: 3 },
};
const correction = { genre: 'correction', cible, changements: { telephone: '+33320382468' }, ...licence };

/** The complaints about what was sent, as `path code`. */
function complaints(sent: unknown): string[] {
  const parsed = parseContribution(sent, { now });
  return parsed.ok ? [] : parsed.issues.map(({ field, code }) => `${field} ${code}`);
}
const changing = (changements: object) => complaints({ ...correction, changements });

describe('parseContribution', () => {
  it.each([
    ['correction', correction],
    ['confirmation', { genre: 'confirmation', cible, ...licence }],
    ['fermeture', { genre: 'fermeture', cible, fermeture: { du: '2026-07-01', au: '2026-09-01' }, ...licence }],
    ['final fermeture', { genre: 'fermeture', cible, ...licence }],
    ['doublon', { genre: 'doublon', cible, doublon_de: 'dora--2', ...licence }],
    [
      'nouveau-service',
      {
        genre: 'nouveau-service',
        changements: { nom: 'Atelier CV', description: 'Rédiger son CV', structure_id: 'dora--s1', publics: null },
        ...licence,
      },
    ],
    ['nouvelle-structure', { genre: 'nouvelle-structure', changements: { nom: 'Régie de quartier' }, ...licence }],
    [
      'manque',
      {
        genre: 'manque',
        manque: { thematiques: ['mobilite--preparer-un-permis'], publics: [], code_commune: '02361' },
        ...licence,
      },
    ],
  ])('takes a valid %s', (_, sent) => {
    expect(parseContribution(sent, { now })).toEqual({ ok: true, contribution: sent });
  });

  it('names what the shape lacks or has too much of', () => {
    expect(complaints({})).toEqual(['genre missing', 'licence licence', 'licence_texte_version missing']);
    expect(complaints({ ...correction, genre: 'plainte' })).toEqual(['genre enum']);
    expect(complaints({ ...correction, licence: 'proprietaire' })).toEqual(['licence licence']);
    expect(complaints({ ...correction, score: 1 })).toEqual(['score unknown_field']);
    expect(complaints({ ...correction, auteur: { courriel: 'moi' } })).toEqual(['auteur.courriel format']);
    expect(complaints({ ...correction, preuve: { moyen: 'appel', lien: 'javascript:alert(1)' } })).toEqual([
      'preuve.lien format',
    ]);
    expect(complaints({ ...correction, cible: { ...cible, date_maj: '2026-02-30' } })).toEqual([
      'cible.date_maj format',
    ]);
    expect(complaints(null)).toEqual([' type']);
  });

  it('asks each genre for its parts, and refuses those of another', () => {
    expect(complaints({ genre: 'correction', ...licence })).toEqual(['cible missing', 'changements missing']);
    expect(complaints({ genre: 'fermeture', ...licence })).toEqual(['cible missing']);
    expect(complaints({ genre: 'doublon', cible, ...licence })).toEqual(['doublon_de missing']);
    expect(complaints({ genre: 'manque', ...licence })).toEqual(['manque missing']);
    expect(complaints({ ...correction, genre: 'confirmation' })).toEqual(['changements unexpected']);
  });

  it('wants a correction to change something, from the value that was read', () => {
    expect(changing({})).toEqual(['changements empty']);
    expect(changing({ telephone: '0320000000' })).toEqual(['changements.telephone unchanged']);
    expect(changing({ publics: ['femmes', 'jeunes'] })).toEqual(['changements.publics unchanged']);
    expect(changing({ courriel: 'a@b.fr' })).toEqual(['cible.base.courriel no_base']);
    expect(changing({ courriel: 'nulle part' })).toEqual(['changements.courriel email', 'cible.base.courriel no_base']);
  });

  it.each(['id', 'source', 'structure_id', 'date_maj', 'score_qualite', 'siret', 'toString'])(
    'does not let a contributor change %s of a service',
    (champ) => expect(changing({ [champ]: 'x' })).toEqual([`changements.${champ} not_correctable`]),
  );

  it('refuses a field that JSON alone can carry, instead of dropping it', () => {
    const changements: unknown = JSON.parse('{ "telephone": "+33320382468", "__proto__": { "nom": "x" } }');
    expect(complaints({ ...correction, changements })).toEqual(['changements.__proto__ not_correctable']);
    const base: unknown = JSON.parse('{ "telephone": "0320000000", "__proto__": "x" }');
    expect(complaints({ ...correction, cible: { ...cible, base } })).toEqual(['cible.base.__proto__ not_correctable']);
  });

  it('holds the new values to the writing rules, warnings aside', () => {
    expect(changing({ publics: ['tous-publics', 'jeunes'] })).toEqual(['changements.publics tous_publics']);
    expect(changing({ publics: ['licorne'] })).toEqual(['changements.publics.0 enum']);
    expect(changing({ publics: null })).toEqual([]);
    expect(changing({ nombre_semaines: 0 })).toEqual(['changements.nombre_semaines too_small']);
    expect(changing({ nombre_semaines: '4' })).toEqual(['changements.nombre_semaines number']);
    expect(changing({ telephone: '03 20 38 24 68 ou 06 00 00 00 00' })).toEqual([]);
  });

  it('asks a new record for what it cannot do without', () => {
    const creation = (genre: string, changements: object) => complaints({ genre, changements, ...licence });
    const offer = { nom: 'Atelier vélo', description: 'Réparer son vélo, en petit groupe.' };
    expect(creation('nouveau-service', { ...offer, structure_nom: 'Maison du vélo' })).toEqual([]);
    expect(creation('nouveau-service', { ...offer, structure_nom: 'Maison du vélo', structure_id: 'a' })).toEqual([
      'changements.structure_nom unexpected',
    ]);
    expect(creation('nouveau-service', { ...offer, structure_nom: 'M' })).toEqual([
      'changements.structure_nom too_short',
    ]);
    expect(creation('nouvelle-structure', { nom: 'Maison', structure_nom: 'M' })).toEqual([
      'changements.structure_nom not_correctable',
    ]);
    expect(creation('nouveau-service', {})).toEqual(['changements.nom missing', 'changements.description missing']);
    expect(creation('nouvelle-structure', { nom: 'CC', siret: '1' })).toEqual([
      'changements.nom too_short',
      'changements.siret too_short',
    ]);
    expect(creation('nouvelle-structure', { nom: 'Régie', id: 'x' })).toEqual(['changements.id not_correctable']);
  });

  it('wants dates in order, another record for a duplicate, and a need that says something', () => {
    const fermeture = { du: '2026-09-01', au: '2026-07-01' };
    expect(complaints({ genre: 'fermeture', cible, fermeture, ...licence })).toEqual(['fermeture.au date']);
    expect(complaints({ genre: 'doublon', cible, doublon_de: cible.id, ...licence })).toEqual(['doublon_de same']);
    const manque = (value: object) => complaints({ genre: 'manque', manque: value, ...licence });
    expect(manque({ thematiques: [], publics: [], code_commune: '59350' })).toEqual(['manque.thematiques empty']);
    expect(manque({ thematiques: ['x'], publics: ['y'], code_commune: '59350' })).toEqual([
      'manque.thematiques.0 enum',
      'manque.publics.0 enum',
    ]);
  });

  it('names the field in French', () => {
    const parsed = parseContribution({ ...correction, changements: { nombre_semaines: 0 } }, { now });
    expect(parsed).toMatchObject({ issues: [{ message: 'Nombre de semaines : La valeur doit être au moins 1.' }] });
    const shape = parseContribution({ ...correction, auteur: { courriel: 'moi' } }, { now });
    expect(shape).toMatchObject({ issues: [{ message: expect.stringMatching(/^Courriel de l’auteur : /) as string }] });
  });

  it('never throws, whatever was sent', () => {
    const part = fc.oneof(fc.jsonValue(), fc.constantFrom(cible, { telephone: 'x' }, 'correction', 'etalab-2.0'));
    const nearly = fc.record({ genre: part, cible: part, changements: part, licence: part }, { requiredKeys: [] });
    fc.assert(
      fc.property(fc.oneof(fc.anything(), nearly), (sent) => {
        const parsed = parseContribution(sent, { now });
        if (!parsed.ok) for (const { message } of parsed.issues) expect(message).not.toBe('');
      }),
      { numRuns: 300, seed: 9 },
    );
  });
});

describe('the fields', () => {
  it('lists what may be corrected, each with a French name', () => {
    expect(champsCorrigeables('service')).toContain('telephone');
    expect(champsCorrigeables('service')).not.toContain('structure_id');
    expect(champsCorrigeables('structure')).toContain('siret');
    for (const champ of champsCorrigeables('service')) expect(libelleDuChamp(champ)).not.toBe(champ);
    expect(libelleDuChamp('nouveau')).toBe('nouveau');
  });

  it('compares lists as sets', () => {
    expect(isSameValue(['a', 'b'], ['b', 'a'])).toBe(true);
    expect(isSameValue(['a', 'a'], ['a'])).toBe(true);
    expect(isSameValue(['a'], ['a', 'b'])).toBe(false);
    expect(isSameValue(null, [])).toBe(false);
    expect(isSameValue('1', 1)).toBe(false);
  });
});
