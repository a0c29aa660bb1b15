import { countCharacters } from '../schemas/characters.ts';
import type { Critere, ScorableService } from './criteres.ts';

/** Says in French what a person can do so that a criterion counts in full. */
export function hintFor(critere: Critere, service: ScorableService): string {
  switch (critere) {
    case 'adresse_bien_definie':
      return 'Indiquez l’adresse où le public est reçu.';
    case 'modes_mobilisation_bien_definis':
      if (isEmpty(service.modes_mobilisation)) {
        return isEmpty(service.mobilisable_par)
          ? 'Dites comment mobiliser le service, et qui peut le faire.'
          : 'Dites comment mobiliser le service : téléphone, courriel, lien ou sur place.';
      }
      return 'Dites qui peut mobiliser le service : les usagers, les professionnels ou les deux.';
    case 'au_moins_un_public':
      return 'Choisissez au moins un public ; « Tous publics » convient si le service est ouvert à tous.';
    case 'au_moins_une_thematique':
      return 'Choisissez au moins une thématique.';
    case 'au_moins_un_moyen_de_contact':
      return 'Ajoutez un téléphone, un courriel ou un lien.';
    case 'courriel_bien_defini':
      return 'Ajoutez l’adresse de courriel : le service se mobilise par courriel.';
    case 'telephone_bien_defini':
      return 'Ajoutez le numéro de téléphone : le service se mobilise par téléphone.';
    case 'date_maj_recente':
      return 'Vérifiez la fiche et mettez à jour sa date : elle a plus de six mois.';
    case 'frais_bien_definis':
      return isEmpty(service.frais)
        ? 'Dites si le service est gratuit ou payant.'
        : 'Précisez les frais, par exemple « 10 € d’adhésion par an ».';
    case 'description_bien_definie':
      return typeof service.description === 'string' && countCharacters(service.description) >= 2000
        ? 'Raccourcissez la description à moins de 2 000 caractères.'
        : 'Complétez la description : entre 200 et 2 000 caractères.';
  }
}

function isEmpty(value: string | readonly string[] | null | undefined): boolean {
  return value === null || value === undefined || value.length === 0;
}
