import type { Commune } from '@inclusion-kit/sdk/geography';
import type { Calendar } from './calendar.ts';
import { inventPlace } from './places/places.ts';
import type { Random } from './random.ts';
import type { DemonstrationService, DemonstrationStructure } from './records.ts';
import { sourceSlugs } from './sources.ts';

/** Letters under a heap of combining marks. */
function zalgo(text: string): string {
  const marks = [0x300, 0x301, 0x316, 0x317, 0x335, 0x36f, 0x489].map((code) => String.fromCodePoint(code)).join('');
  return Array.from(text, (letter) => `${letter}${marks.repeat(3)}`).join('');
}

const longWord = 'anticonstitutionnellement'.repeat(20);

/** The hostile texts of each test. The name says what is tested, and the fields hold the hostile text. */
const trials: readonly (Partial<DemonstrationService> & { nom: string })[] = [
  {
    nom: 'balise script',
    description:
      'Cette description contient <script>document.title = "piège"</script> et <img src=x onerror="alert(1)"> : les balises doivent se lire comme du texte, et rien ne doit s’exécuter dans la page qui l’affiche.',
  },
  {
    nom: 'lien javascript en Markdown',
    description:
      'Le lien [cliquez ici](javascript:alert(document.domain)) ne doit pas être actif, ni ![image](javascript:alert(1)), ni <javascript:alert(2)>, ni [celui-ci](data:text/html;base64,PHNjcmlwdD4=) ; [ce lien-là](https://www.example.org/) l’est.',
  },
  {
    nom: 'texte à contresens \u202Eerianibro non\u202C',
    description:
      'Les caractères de contrôle bidirectionnel \u202Eeuqirtnec ed sruojuot\u202C et \u2066isolés\u2069 ne doivent pas retourner le reste de la page, ni masquer la fin d’un lien ou d’une adresse de courriel.',
  },
  {
    nom: `accents empilés ${zalgo('abc')}`,
    description: `Des accents empilés ${zalgo('débordement')} ne doivent pas recouvrir les lignes voisines, ni les boutons, ni le pied de la carte, même quand le texte est agrandi à quatre cents pour cent.`,
  },
  {
    nom: 'mot de 500 caractères',
    description: `Un mot sans espace, ${longWord}, ne doit pas élargir la page ni faire apparaître de barre de défilement horizontale.`,
  },
  {
    nom: 'barre oblique inverse et n',
    description:
      'Le champ des conditions contient des retours à la ligne écrits en toutes lettres, comme certains producteurs les envoient : ils doivent se lire comme des retours à la ligne, ou au moins ne pas gêner la lecture.',
    conditions_acces: 'Première condition\\nDeuxième condition\\n\\nTroisième condition',
  },
  {
    nom: 'Markdown inachevé **gras [lien](',
    description:
      '# Titre énorme\n\n> > > citation\n\n**gras jamais fermé, `code jamais fermé, [lien](https://www.example.org/\n\n| tableau | à | moitié |\n|---|\n\n- liste\n    - dans\n        - la\n            - liste\n\n---\n\nLe reste de la page doit garder sa forme après ce texte.',
  },
  {
    nom: '"><svg onload=alert(1)>',
    description:
      'Le nom, l’adresse et les précisions de ce service contiennent des guillemets et des chevrons qui cherchent à sortir d’un attribut : ils doivent s’afficher tels quels, sans rien exécuter.',
    adresse: '1 rue "><b>des Chevrons</b>',
    publics_precisions: "' onmouseover='alert(1)",
    frais_precisions: '{{ 7 * 7 }} ${7 * 7} <%= 7 * 7 %>',
  },
  {
    nom: 'formule de tableur',
    description:
      'Ouvert dans un tableur après un export, aucun champ de ce service ne doit être pris pour une formule : ni les conditions, ni les précisions, ni le contact.',
    contact_nom_prenom: '=HYPERLINK("https://www.example.org/";"Accueil")',
    conditions_acces: '+33 et @somme et -1',
    mobilisation_precisions: "=cmd|' /C calc'!A0",
  },
  {
    nom: 'émojis et autres écritures 👩🏽‍🤝‍👨🏻 مرحبا 你好',
    description:
      'Texte mêlé : 👨‍👩‍👧‍👦 familles, مرحبا بكم في المركز, 欢迎光临, добро пожаловать, ᏣᎳᎩ, et des espaces invisibles\u200B\u200B\u200Bau milieu\u00AD des mots. Tout doit rester lisible et se couper aux bons endroits.',
  },
  {
    nom: 'espaces et retours à la ligne',
    description: `   Beaucoup   d’espaces\t\tet de tabulations.${'\n'.repeat(40)}Quarante lignes vides plus haut.\u00A0${'\u3000'.repeat(30)}Fin du texte, qui doit rester proche du début.`,
  },
  {
    nom: 'adresse de courriel et liens trompeurs',
    description:
      'Le lien [https://www.example.org/](https://piege.example/connexion) montre une adresse et mène à une autre ; la page doit laisser voir où il conduit. <a href="https://piege.example" target="_blank">Balise de lien</a>.',
    lien_mobilisation: 'https://www.example.org@piege.example/%22%3E%3Cscript%3E',
    modes_mobilisation: ['utiliser-lien-mobilisation'],
  },
];

/** Services of each structure of display tests: one with all of them would be the largest of all, and lead the figures of its territory. */
const EACH = 3;

/** Creates the structures of display tests and their services, in a small commune where few searches begin. */
export function createHostile(
  random: Random,
  calendar: Calendar,
  communes: readonly Commune[],
): { structures: DemonstrationStructure[]; services: DemonstrationService[] } {
  const commune = communes.find(({ code }) => code === '13061');
  if (commune === undefined) throw new Error('communes.json lacks 13061 (Saint-Pierre-de-Mézoargues).');
  const source = sourceSlugs.essais;
  const shared = {
    source,
    date_maj: calendar.daysAgo(20),
    lien_source: null,
    ...inventPlace(random, commune),
    telephone: '+33465710000',
    courriel: 'essais@affichage.example',
    horaires_accueil: null,
  };
  const structures = Array.from({ length: Math.ceil(trials.length / EACH) }, (_, at): DemonstrationStructure => ({
    ...shared,
    id: `${source}--structure-${at + 1}`,
    nom: `Essai d’affichage : structure d’essai ${at + 1}`,
    description: 'Structure fictive dont les services vérifient l’affichage de textes hostiles ou mal formés.',
    siret: null,
    site_web: 'https://www.affichage.example/',
    accessibilite_lieu: null,
    reseaux_porteurs: null,
    doublons: [],
  }));
  const services = trials.map((trial, index): DemonstrationService => ({
    ...shared,
    id: `${source}--${String(index + 1).padStart(2, '0')}`,
    structure_id: structures[Math.floor(index / EACH)]?.id ?? '',
    description: '',
    type: 'information',
    thematiques: ['numerique--maitriser-les-fondamentaux-du-numerique'],
    frais: 'gratuit',
    frais_precisions: null,
    publics: ['tous-publics'],
    publics_precisions: null,
    conditions_acces: null,
    modes_accueil: ['en-presentiel'],
    zone_eligibilite: ['13'],
    contact_nom_prenom: null,
    lien_mobilisation: null,
    modes_mobilisation: ['telephoner'],
    mobilisable_par: ['usagers', 'professionnels'],
    mobilisation_precisions: null,
    volume_horaire_hebdomadaire: null,
    nombre_semaines: null,
    ...trial,
    nom: `Essai d’affichage : ${trial.nom}`,
  }));
  return { structures, services };
}
