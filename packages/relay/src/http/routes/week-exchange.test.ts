// Plays the software of an editor that follows people: it knows the documented JSON and the schemas that a relay serves, and no
// code of the kit.
import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  applyPresences,
  parsePresences,
  parseProgramme,
  planWeeks,
  toActivite,
  toPresences,
  type Programme,
} from '@inclusion-kit/sdk/activities';
import { buildService } from '@inclusion-kit/sdk/testing';
import { startRelay } from '../../testing-internal/relay-under-test.ts';

type Json = Record<string, unknown>;
interface Entry extends Json {
  activite: string;
  semaine: string;
  etat: string;
}

const documented = (): [programme: Json, presences: Json] => {
  const text = readFileSync(new URL('../../../../../docs/week-exchange.md', import.meta.url), 'utf8');
  const [programme = '', presences = ''] = [...text.matchAll(/```json\n(.*?)```/gs)].map(([, json]) => json ?? '');
  return [JSON.parse(programme) as Json, JSON.parse(presences) as Json];
};

let isProgramme: ValidateFunction;
let isPresences: ValidateFunction;
beforeAll(async () => {
  const relay = await startRelay();
  const ajv = new Ajv2020({ allErrors: true });
  (formats as unknown as (ajv: Ajv2020) => void)(ajv);
  const compile = async (name: string): Promise<ValidateFunction> => {
    const response = await relay.ask(`/schemas/${name}.json`);
    expect(response.headers.get('content-type')).toBe('application/schema+json; charset=utf-8');
    return ajv.compile((await response.json()) as object);
  };
  [isProgramme, isPresences] = [await compile('programme'), await compile('presences')];
});

/** The file of one person in the editor's software. It checks all that it takes and gives by the schemas. */
class Suivi {
  readonly dossier: string;
  programme: Json;
  /** The last word on each activity in each week. */
  readonly #entries = new Map<string, Entry>();

  constructor(dossier: string, programme: Json) {
    this.dossier = dossier;
    this.programme = programme;
  }

  give(): string {
    const given = { ...this.programme, dossier: this.dossier };
    expect(isProgramme(given), JSON.stringify(isProgramme.errors)).toBe(true);
    return JSON.stringify(given);
  }

  take(text: string): void {
    const taken = JSON.parse(text) as Json;
    expect(isProgramme(taken), JSON.stringify(isProgramme.errors)).toBe(true);
    // Its own field came back: the programme is filed under the right person.
    expect(taken['dossier']).toBe(this.dossier);
    this.programme = taken;
  }

  note(entry: Entry): void {
    this.#entries.set(`${entry.activite} ${entry.semaine}`, entry);
  }

  attendance(): string {
    const given = { version: 1, seances: [...this.#entries.values()] };
    expect(isPresences(given), JSON.stringify(isPresences.errors)).toBe(true);
    return JSON.stringify(given);
  }
}

const read = (text: string): Programme => parseProgramme(JSON.parse(text)).valeur;
const minutesOf = (programme: Programme) =>
  planWeeks(programme).map(({ minutes: { prevue, declaree, validee } }) => [prevue, declaree, validee]);

describe('the software of an editor', () => {
  it('finds the documented programme and attendance right by the schemas, and so does the kit', () => {
    const [programme, presences] = documented();
    expect([isProgramme(programme), isPresences(presences)]).toEqual([true, true]);
    expect(parseProgramme(programme).version_ulterieure).toBeNull();
    expect(parsePresences(presences).valeur.seances).toHaveLength(1);
  });

  it('hands a programme over, takes it back with an offer, and sends back what was declared and validated', () => {
    const suivi = new Suivi('D-42', documented()[0]);
    // In the kit an offer of two hours on Thursdays is added.
    const shown = read(suivi.give());
    const offer = buildService({
      id: 'dora--7',
      volume_horaire_hebdomadaire: 2,
      nombre_semaines: 4,
      horaires_accueil: null,
    });
    const added = toActivite(offer, { id: 'a2', semaine: '2026-11-30', jour: 4, debut: '14:00' });
    suivi.take(JSON.stringify({ ...shown, activites: [...shown.activites, added] }));

    // The person declares both activities of the first week, and less than planned of one. The second week is called off.
    suivi.note({ activite: 'a1', semaine: '2026-11-30', etat: 'declaree', duree_minutes: 150 });
    suivi.note({ activite: 'a2', semaine: '2026-11-30', etat: 'declaree' });
    suivi.note({ activite: 'a2', semaine: '2026-12-07', etat: 'annulee' });
    const follow = () => applyPresences(read(suivi.give()), parsePresences(JSON.parse(suivi.attendance())).valeur);
    const declared = follow();
    expect(declared.inconnues).toEqual([]);
    expect(minutesOf(declared.programme).slice(0, 2)).toEqual([
      [0, 270, 0],
      [180, 0, 0],
    ]);

    // The adviser confirms one of them: the later word replaces the one before.
    suivi.note({ activite: 'a1', semaine: '2026-11-30', etat: 'validee', duree_minutes: 150 });
    const validated = follow();
    expect(minutesOf(validated.programme)[0]).toEqual([0, 120, 150]);

    // Read back from the kit, the attendance says the same.
    const back: unknown = JSON.parse(JSON.stringify(toPresences(validated.programme)));
    expect(isPresences(back), JSON.stringify(isPresences.errors)).toBe(true);
    expect((back as { seances: Entry[] }).seances.filter(({ etat }) => etat !== 'prevue')).toMatchObject([
      { activite: 'a1', semaine: '2026-11-30', etat: 'validee', duree_minutes: 150 },
      { activite: 'a2', semaine: '2026-11-30', etat: 'declaree', duree_minutes: 120 },
      { activite: 'a2', semaine: '2026-12-07', etat: 'annulee' },
    ]);
    const again = applyPresences(read(suivi.give()), parsePresences(back).valeur);
    expect(minutesOf(again.programme)).toEqual(minutesOf(validated.programme));
  });

  it('is told which entries the programme does not know, and where a wrong one stands', () => {
    const suivi = new Suivi('D-43', documented()[0]);
    suivi.note({ activite: 'parti', semaine: '2026-11-30', etat: 'validee' });
    const { inconnues } = applyPresences(read(suivi.give()), parsePresences(JSON.parse(suivi.attendance())).valeur);
    expect(inconnues).toMatchObject([{ activite: 'parti' }]);
    const wrong = { version: 1, seances: [{ activite: 'a1', semaine: 'lundi', etat: 'faite' }] };
    expect(isPresences(wrong)).toBe(false);
    const paths = new Set(isPresences.errors?.map(({ instancePath }) => instancePath));
    expect([...paths]).toEqual(['/seances/0/semaine', '/seances/0/etat']);
    expect(() => parsePresences(wrong)).toThrow('seances.0.semaine, seances.0.etat');
    expect(parsePresences({ version: 2, seances: [] }).version_ulterieure).toBe(2);
  });
});
