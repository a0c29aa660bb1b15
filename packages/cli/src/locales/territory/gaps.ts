import { nameSome, sayRefused } from '@inclusion-kit/relay/reading';
import type { LostCodes, RefusedNumber } from '@inclusion-kit/sdk/territory';
import { plural } from '../counts.ts';

/** Sentences on gaps: people, codes or records that the files lack, or name alone. A command loads them once it has read its files. */
export const gaps = {
  codes: ({ fiches, codes, differents }: LostCodes) =>
    `${plural(fiches, 'service porte un code qui n’est celui', 'services portent un code qui n’est celui')} d’aucune commune du fichier des communes (${nameSome(codes, differents)}) : la commune a peut-être fusionné, ou le fichier est incomplet. ${fiches < 2 ? 'Il ne compte' : 'Ils ne comptent'} dans aucun territoire.`,
  people: (unit: 'population' | 'demandeurs_emploi', count: number, all: number) =>
    `${unit === 'population' ? 'Habitants inconnus' : 'Demandeurs d’emploi inconnus'} pour ${plural(count, 'commune', 'communes')} sur ${all.toLocaleString('fr-FR')} : les taux de leurs territoires comptent leurs offres, mais pas ces personnes.`,
  clpes: (ids: readonly string[]) =>
    `Le fichier des freins nomme ${plural(ids.length, 'CLPE', 'CLPE')} qu’aucune commune ne porte (${nameSome(ids)}) : ${ids.length < 2 ? 'ses' : 'leurs'} besoins n’ont pas d’offre en face.`,
  needless: (ids: readonly string[], all: number) =>
    `Le fichier des freins ne dit rien de ${plural(ids.length, 'CLPE', 'CLPE')} sur ${all.toLocaleString('fr-FR')} (${nameSome(ids)}) : ${ids.length < 2 ? 'ses' : 'leurs'} besoins ne sont pas connus.`,
  recipients: (codes: readonly string[]) =>
    `Bénéficiaires du RSA inconnus pour ${plural(codes.length, 'département', 'départements')} : ${nameSome(codes)}.`,
  departements: (codes: readonly string[]) =>
    `Le fichier des départements nomme ${plural(codes.length, 'code qui n’est celui', 'codes qui ne sont ceux')} d’aucun département (${nameSome(codes)}) : ${codes.length < 2 ? 'ses' : 'leurs'} bénéficiaires du RSA n’ont pas d’offre en face.`,
  refused: (refused: readonly RefusedNumber[]) => `${sayRefused(refused)}.`,
  noStructures: (day: string) =>
    `L’offre du ${day} est sans structures : leur nombre, leurs doublons et leur croissance ne sont pas connus.`,
  noServices: (day: string) => `L’offre du ${day} est sans services : leur croissance n’est pas connue.`,
};
