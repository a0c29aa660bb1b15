import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPersonalEmail } from '@inclusion-kit/sdk/normalise';
import { Service } from '@inclusion-kit/sdk/schemas';
import { service, structure } from '../testing-internal/records.ts';
import { createPrinter, toObjected, type ObjectionPrint } from './objection.ts';
import { protect, type KeptObjections } from './protect.ts';

const secret = new Uint8Array(32).fill(7);
const PERSONAL = 'camille.exemple@asso.example';
const MOBILE = '+33600000000';
const named = { courriel: PERSONAL, telephone: '+33320000000', contact_nom_prenom: 'Camille Exemple' };
const masked = { courriel: null, telephone: null, contact_nom_prenom: null };

function objectionsTo(...values: string[]): KeptObjections {
  const printer = createPrinter(secret);
  const list = values.map((value): ObjectionPrint => {
    const objected = toObjected(value);
    if (objected === null) throw new Error(`not to be objected to: ${value}`);
    const { kind, normalised, words } = objected;
    return { kind, print: printer.print(kind, normalised), words, mark: printer.mark(normalised) };
  });
  return { version: values.join('|'), secret, list };
}
const forAnyone = (value: unknown) => protect(value, { hideContacts: true, objections: null });
const withObjections = <T>(value: T, ...values: string[]): T =>
  protect(value, { hideContacts: false, objections: objectionsTo(...values) }) as T;

describe('what an anonymous reader is shown of contacts', () => {
  it('is nothing that names a person, and the record stays one that the schema takes', () => {
    const record = service({ ...named, telephone: MOBILE });
    const shown = forAnyone(record);
    expect(shown).toEqual({ ...record, ...masked });
    expect(Service.safeParse(shown).success).toBe(true);
  });

  it.each(['+33320000000', '03 20 00 00 00', '+33970000000', '+262262000000', '+590590000000', '3949'])(
    'is the phone of a desk, whoever it names beside it: %s',
    (telephone) => {
      expect(forAnyone(service({ ...named, telephone }))).toMatchObject({ ...masked, telephone });
    },
  );

  it.each([MOBILE, '07.00.00.00.00', '+262692000000', '0694 00 00 00'])('is no mobile of a person: %s', (telephone) => {
    expect(forAnyone(service({ telephone, courriel: PERSONAL }))).toMatchObject({ telephone: null });
    expect(forAnyone(service({ telephone, contact_nom_prenom: 'Camille Exemple' }))).toMatchObject({ telephone: null });
    expect(forAnyone(service({ telephone, courriel: 'accueil@asso.example' }))).toMatchObject({ telephone });
  });

  it('is a mobile that the structure gives as its own, in its record, in a service with it and in its list', () => {
    const whole = structure({ ...named, telephone: '06 00 00 00 00' });
    const mine = service({ ...named, telephone: MOBILE });
    expect(forAnyone(whole)).toMatchObject({ courriel: null, telephone: '06 00 00 00 00' });
    expect(forAnyone({ ...mine, structure: whole })).toMatchObject({ courriel: null, telephone: MOBILE });
    expect(forAnyone({ ...whole, services: [mine] })).toMatchObject({ services: [{ telephone: MOBILE }] });
    expect(forAnyone({ structures: [structure({ id: 'dora--s2' }), whole], services: [mine] })).toMatchObject({
      services: [{ telephone: MOBILE }],
    });
    expect(forAnyone({ structures: [], services: [mine] })).toMatchObject({ services: [{ telephone: null }] });
    expect(forAnyone({ ...mine, structure: { ...whole, telephone: '+33611111111' } })).toMatchObject({
      telephone: null,
    });
  });

  it('is no address made of the name of the contact, nor one written inside a text', () => {
    const record = service({
      courriel: 'mexemple@cd59.example',
      contact_nom_prenom: 'Marie Exemple',
      description: `Écrire à <${PERSONAL}> ou à accueil@asso.example.`,
      conditions_acces: 'Voir CamilleExemple@asso.example',
      publics_precisions: 'mexemple@cd59.example',
      frais_precisions: PERSONAL,
      mobilisation_precisions: `mailto:${PERSONAL}`,
    });
    expect(forAnyone(record)).toEqual({
      ...record,
      courriel: null,
      contact_nom_prenom: null,
      description: 'Écrire à <[…]> ou à accueil@asso.example.',
      conditions_acces: 'Voir […]',
      publics_precisions: '[…]',
      frais_precisions: '[…]',
      mobilisation_precisions: 'mailto:[…]',
    });
  });

  it('is the e-mail and the phone of a desk, without the name', () => {
    const desk = { courriel: 'accueil@asso.example', telephone: '+33320000000' };
    expect(forAnyone(service({ ...desk, contact_nom_prenom: 'Camille Exemple' }))).toMatchObject({
      ...desk,
      contact_nom_prenom: null,
    });
  });

  it('is the very record where there is nothing to hide', () => {
    const record = service({ courriel: 'contact@asso.example' });
    const page = { items: [{ service: { ...record, structure: structure() }, distance: 1 }], total: 1 };
    expect(forAnyone(record)).toBe(record);
    expect(forAnyone(page)).toBe(page);
  });

  it('is hidden in pages, results, structures, their services and their duplicates, without a change in place', () => {
    const person = { ...structure(), ...named };
    const values = [
      { items: [service(named)], total: 1, page: 1, size: 1, pages: 1 },
      { items: [{ service: { ...service(named), structure: person }, distance: null }] },
      { ...person, services: [service(named)], doublons: [person] },
    ];
    for (const value of values) {
      const before = JSON.stringify(value);
      expect(JSON.stringify(forAnyone(value))).not.toMatch(/camille/i);
      expect(JSON.stringify(value)).toBe(before);
    }
  });

  it('is hidden in what an accepted contribution changed', () => {
    const overlay = {
      contribution: 'x',
      date: '2026-11-01',
      changements: { courriel: { avant: 'contact@asso.example', apres: PERSONAL }, nom: { avant: 'A', apres: 'B' } },
    };
    expect(forAnyone({ ...service({ courriel: 'contact@asso.example', telephone: MOBILE }), overlay })).toMatchObject({
      telephone: null,
      overlay: {
        contribution: 'x',
        changements: { courriel: { avant: 'contact@asso.example', apres: null }, nom: { avant: 'A', apres: 'B' } },
      },
    });
  });

  it('is hidden whatever else an overlay that came with the record holds', () => {
    const overlay = { changements: { nom: null, courriel: { avant: null, apres: PERSONAL } } };
    expect(forAnyone({ ...service(), overlay })).toMatchObject({
      overlay: { changements: { nom: null, courriel: { apres: null } } },
    });
  });

  it('is hidden in what a producer added, and in a link that writes to the person', () => {
    const record = {
      ...service({ lien_mobilisation: `mailto:${PERSONAL}?subject=x` }),
      extra: { a: [`écrire à ${PERSONAL}`, 'ouvert'], b: 2 },
    };
    expect(forAnyone(record)).toMatchObject({ lien_mobilisation: null, extra: { a: [null, 'ouvert'], b: 2 } });
  });

  it('never holds a personal e-mail or a name of a contact, whatever the record', () => {
    const text = fc.option(fc.oneof(fc.constantFrom(PERSONAL, 'contact@a.fr', '@', 'a@b'), fc.string()), { nil: null });
    const record = fc.record({ courriel: text, telephone: text, contact_nom_prenom: text, nom: text });
    fc.assert(
      fc.property(fc.array(record), (items) => {
        const { items: shown } = forAnyone({ items }) as { items: typeof items };
        for (const { courriel, contact_nom_prenom } of shown) {
          expect(contact_nom_prenom).toBeNull();
          expect(courriel !== null && isPersonalEmail(courriel)).toBe(false);
        }
      }),
      { seed: 20261125, numRuns: 300 },
    );
  });
});

describe('an objection', () => {
  it.each([
    [PERSONAL, masked],
    [' CAMILLE.Exemple@asso.example ', masked],
    ['03 20 00 00 00', { courriel: PERSONAL, telephone: null, contact_nom_prenom: null }],
    ['Camille Exemple', masked],
    ['Mme EXEMPLE, Camille', masked],
    ['camillé exemplé', masked],
  ])('to « %s » takes that and what goes with it out of a record, for every reader', (value, expected) => {
    expect(withObjections(service(named), value)).toEqual({ ...service(named), ...expected });
  });

  it('leaves the phone and the e-mail of the desk that somebody named works at', () => {
    const desk = { courriel: 'accueil@asso.example', telephone: '+33320000000' };
    expect(
      withObjections(service({ ...desk, contact_nom_prenom: 'Exemple Camille' }), 'Camille Exemple'),
    ).toMatchObject({
      ...desk,
      contact_nom_prenom: null,
    });
  });

  it('takes the address made of the name out with it', () => {
    const record = service({ courriel: 'cexemple@cd59.example', contact_nom_prenom: 'Camille Exemple' });
    expect(withObjections(record, 'Camille Exemple')).toMatchObject(masked);
  });

  it('takes the addresses made of the name out of the texts, and those of nobody else', () => {
    const record = service({
      courriel: 'accueil@asso.example',
      contact_nom_prenom: 'Camille Exemple',
      description: 'Écrire à cexemple@cd59.example ou à sophie.modele@asso.example.',
      lien_mobilisation: 'mailto:camille.exemple@cd59.example',
      extra: { notes: ['CamilleExemple@asso.example'] },
    });
    expect(withObjections(record, 'Camille Exemple')).toMatchObject({
      courriel: 'accueil@asso.example',
      description: 'Écrire à […] ou à sophie.modele@asso.example.',
      lien_mobilisation: null,
      extra: { notes: ['[…]'] },
    });
  });

  it('shows an anonymous reader nothing that was hidden from them without it', () => {
    const record = service({
      courriel: 'accueil@asso.example',
      telephone: MOBILE,
      contact_nom_prenom: 'Camille Exemple',
      description: 'Écrire à cexemple@cd59.example, à l’accueil.',
    });
    const page = { items: [{ service: { ...record, structure: structure() }, distance: 1 }] };
    const shown = protect(page, { hideContacts: true, objections: objectionsTo('Camille Exemple') });
    expect(shown).toMatchObject({
      items: [{ service: { telephone: null, description: 'Écrire à […], à l’accueil.', contact_nom_prenom: null } }],
    });
  });

  it.each([
    [`Écrire à <${PERSONAL}>, ou passer.`, PERSONAL, 'Écrire à <[…]>, ou passer.'],
    [`[Écrire](mailto:${PERSONAL}?subject=a)`, PERSONAL, '[Écrire](mailto:[…]?subject=a)'],
    ['Appeler le 03.20.00.00.00 le matin.', '+33320000000', 'Appeler le […] le matin.'],
    ['Demander Mme Camille **Exemple** !', 'Exemple Camille', 'Demander Mme […]** !'],
    ['Exemple Camille Exemple', 'Camille Exemple', '[…]'],
  ])('takes it out of the text « %s »', (description, value, expected) => {
    expect(withObjections(service({ description }), value).description).toBe(expected);
  });

  it.each([
    'Camille Exemplaire',
    'Camille. Puis bien plus loin : Exemple',
    'camille.exemple@asso.example.org',
    '0320000001',
  ])('leaves what only resembles it: « %s »', (text) => {
    const record = service({ description: `Voir ${text} au bureau` });
    expect(withObjections(record, 'Camille Modele', PERSONAL, '0320009999')).toBe(record);
  });

  it('reaches an overlay and keeps identifiers', () => {
    const record = {
      ...service({ id: PERSONAL, site_web: `https://site.example/?m=${PERSONAL}` }),
      overlay: { contribution: 'x', changements: { courriel: { avant: null, apres: PERSONAL } } },
    };
    expect(withObjections(record, PERSONAL)).toMatchObject({
      id: PERSONAL,
      site_web: null,
      overlay: { contribution: 'x', changements: { courriel: { avant: null, apres: null } } },
    });
  });

  it('is kept so that it cannot be read', () => {
    const kept = JSON.stringify(objectionsTo(PERSONAL, 'Camille Exemple', '0320000000').list);
    expect(kept).not.toMatch(/camille|exemple|asso|320000000/i);
  });

  it.each(['', 'Camille', '12', 'camille@', 'un deux trois quatre cinq six sept'])('is not one to « %s »', (text) => {
    expect(toObjected(text)).toBeNull();
  });
});
