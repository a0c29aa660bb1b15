/** The fields whose values are said in many words. */
export type WordedField = 'type' | 'publics' | 'frais' | 'modes_accueil' | 'modes_mobilisation' | 'mobilisable_par';

/** The ways in which French says the values of a field: folded words, signs as spaces. */
export interface Wording {
  patterns: readonly (readonly [pattern: RegExp, values: readonly string[]])[];
  /** Fewer people than the value says, whom its official definition does not name: a person decides whether the value will do. */
  narrower?: readonly (readonly [pattern: RegExp, values: readonly string[]])[];
  /** Words that mean nothing by themselves. */
  filler: RegExp;
}

const COMMON =
  'l|le|la|les|de|du|des|d|en|au|aux|a|un|une|par|sur|et|ou|pour|avec|ainsi|que|possible|uniquement|seulement|egalement|aussi|s|se|nos|notre|votre|vos';
const AGES = String.raw`(?:(?:ages?|agees?|de|entre|moins de|\d+)\s)*\d{1,2}(?: ans)?(?: (?:a|et|-) \d{1,2})?(?: ans)?(?: (?:et moins|revolus?|inclus))?`;
const words = (text: string): RegExp => new RegExp(String.raw`\b(?:${text})\b`, 'g');

export const wordings: Readonly<Record<WordedField, Wording>> = {
  modes_accueil: {
    patterns: [
      [
        words(
          '(?:mixte|hybride)(?: (?:en )?(?:presentiel(?:le)?s?|sur place|presence) (?:(?:et|ou) )?(?:(?:a|en) )?(?:distance|distanciel(?:le)?s?|visio(?: ?conference)?s?|ligne))?|les deux',
        ),
        ['en-presentiel', 'a-distance'],
      ],
      [
        words(
          'en presentiel(?:le)?s?|presentiel(?:le)?s?|(?:en )?presence(?: (?:obligatoire|physique))?|sur place|sur site|accueil physique|physique(?:ment)?|en personne|face a face|dans (?:nos|les|vos) locaux|au bureau',
        ),
        ['en-presentiel'],
      ],
      [
        words(
          'a distance|distance|distanciel(?:le)?s?|visio(?: ?conference)?s?|en ligne|(?:par )?(?:telephone|tel)|telephonique|(?:par )?internet|webinaires?|teams|zoom',
        ),
        ['a-distance'],
      ],
    ],
    filler: words(`${COMMON}|accueil|rdv|rendez vous`),
  },
  modes_mobilisation: {
    patterns: [
      [
        words(
          '(?:envoyer|ecrire|adresser|envoi d) ?un (?:mail|courriel|e mail)(?: avec une fiche de prescription)?(?: (?:a l accueil|au secretariat|a la structure))?|(?:contacter|ecrire|inscription|contact|demande) par (?:mail|courriel|e ?mail)|e ?mails?|mails?|courriels?|message electronique|mel',
        ),
        ['envoyer-un-courriel'],
      ],
      [
        words(
          'completer le formulaire(?: d adhesion)?|(?:s )?inscrire en ligne|(?:remplir )?(?:le |un )?formulaire(?: (?:en ligne|web|internet|de contact|d inscription))?|(?:inscription|prise de (?:rdv|rendez vous)|prendre (?:un )?(?:rdv|rendez vous)|prendre rdv|rdv|rendez vous) (?:en ligne|sur internet|par internet)|en ligne|(?:via |sur )?(?:le |notre )?(?:site|lien)(?: internet| web)?|utiliser (?:le )?lien(?: de mobilisation)?|doctolib|internet',
        ),
        ['utiliser-lien-mobilisation'],
      ],
      [
        words(
          'se presenter(?: (?:a l accueil|sur place|directement|spontanement))?|(?:accueil )?(?:physique|sur place|spontane|sans (?:rdv|rendez vous))|a l accueil|passer (?:a l accueil|sur place|nous voir)|venir (?:sur place|a l accueil|directement)|au guichet|guichet|en personne|visite',
        ),
        ['se-presenter'],
      ],
      [
        words(
          '(?:en )?(?:appeler|appelant|telephoner|telephonant)(?: (?:le standard|l accueil|la structure|au(?: standard)?))?(?: par telephone)?|(?:par )?(?:telephone|tel|appel(?: telephonique)?s?)|telephonique(?:ment)?|le standard|standard',
        ),
        ['telephoner'],
      ],
    ],
    filler: words(
      `${COMMON}|inscription|inscriptions|contact|contacter|prendre contact|prise|contacts|directement|nous|simple|soit|structure|association|organisme`,
    ),
  },
  mobilisable_par: {
    patterns: [
      [
        words(
          'sans prescription|acces (?:direct|libre)|(?:inscription|entree|accueil|demande|orientation) (?:libre|directe|spontanee)|libre acces|acces libre|usagers?|beneficiaires?|(?:le )?public|particuliers?|auto ?prescription|auto ?orientation|en direct|directement|les personnes elles memes|la personne elle meme|tout public|tout le monde|tous|libre',
        ),
        ['usagers'],
      ],
      [
        words(
          '(?:sur |avec )?prescri(?:ption|ptions|pteurs?|ptrices?)(?: (?:obligatoire|necessaire|prealable|sociale|medicale))?|(?:sur |avec )?orient(?:ation|ations|eurs?)(?: obligatoire)?|professionnels?(?: (?:de l accompagnement|de l insertion|du social|orienteurs?))?|partenaires?|travailleurs? soci(?:al|aux)|referents?(?: (?:social|sociaux))?|conseillers?|assistante?s? sociale?s?|acteurs? de l insertion|structures? partenaires?',
        ),
        ['professionnels'],
      ],
    ],
    narrower: [
      [
        words(
          'missions? locales?|ml|france travail|ft|pole emploi|cap emploi|referents? (?:unique|rsa)|ccas|cias|services? soci(?:al|aux)(?: du departement| departementaux)?|spip',
        ),
        ['professionnels'],
      ],
    ],
    filler: words(`${COMMON}|(?:lui|elle|eux|elles) memes?|travailleur|social|unique|obligatoire|personne|personnes`),
  },
  type: {
    patterns: [
      [
        words(
          '(?:accompagnements?|suivis?)(?: (?:(?:et|ou) )?(?:individuel(?:le)?s?|indiv|social|sociaux|socio ?professionnels?|professionnels?|collectifs?|global|globaux|renforces?|personnalises?))*|coaching',
        ),
        ['accompagnement'],
      ],
      [words('ateliers?'), ['atelier']],
      [words('formations?'), ['formation']],
      [
        words('(?:reunion|seance|temps|point|espace)s? (?:d )?infos?(?:rmations?)?|infos?|informations?'),
        ['information'],
      ],
      [
        words('aides? financieres?(?: (?:ponctuelles?|directes?|individuelles?))?|subventions?|soutien financier'),
        ['aide-financiere'],
      ],
      [
        words('aides? materielles?(?: (?:ponctuelles?|directes?|individuelles?))?|dons?|prets? de materiel'),
        ['aide-materielle'],
      ],
    ],
    filler: words(
      `${COMMON}|individuel|individuelle|indiv|coll|collectif|collective|collectifs|collectives|groupe|personnalise|renforce|reunion|seance|qualifiante|certifiante`,
    ),
  },
  frais: { patterns: [], filler: words(COMMON) },
  publics: {
    patterns: [
      [
        words(
          '(?:tout|tous) (?:les )?(?:types? de )?publics?(?: confondus?)?|toutes? (?:les )?personnes?|toutes et tous|tous et toutes|tous|tout le monde|(?:ouvert|accessible) a tous|tt public|pas de public (?:specifique|particulier|cible)|grand public|tous les habitants|tout habitant|sans condition|tout type de public',
        ),
        ['tous-publics'],
      ],
      [
        words(
          '(?:beneficiaires?|allocataires?) (?:du |de la |des |de l |d )?(?:rsa|revenu de solidarite active(?: rsa)?|minimas? soci(?:al|aux)|aah|ass|aspa)|b ?rsa|rsa|minimas? soci(?:al|aux)|aah|ass|aspa|revenu de solidarite active',
        ),
        ['beneficiaires-des-minimas-sociaux'],
      ],
      [
        words(
          'dem(?:andeu(?:rs?|ses?))?(?: (?:et|ou) demandeuses?)? d ?emplois?(?: (?:de )?longue duree)?|deld|delds|demandeurs? emploi|de (?:de )?longue duree|chomeu(?:rs?|ses?)(?: de longue duree)?|chomage|sans emploi|en recherche d emploi|a la recherche d un emploi|inscrits? a (?:france travail|pole emploi)',
        ),
        ['demandeurs-emploi'],
      ],
      [words('etudiant(?:e?s?)'), ['etudiants']],
      [
        words(
          'public familial|parents? d (?:un )?(?:jeunes? )?enfants?(?: (?:de )?(?:moins de )?\\d+ (?:a \\d+ )?ans)?|familles?(?: (?:et|ou|et ou|avec) (?:de |des )?(?:jeunes )?enfants?| enfants?)?|parents?(?: (?:et|ou|avec) (?:leurs? )?enfants?)?',
        ),
        ['familles'],
      ],
      [words('femmes?(?: (?:seules?|isolees?))?|public feminin|uniquement femmes'), ['femmes']],
      [
        words(
          `jeunes?(?: adultes?| publics?)?(?: (?:${AGES}))?|(?:de |les )?1[1-9](?: ans)? (?:a |et )?(?:2[0-9]|30) ans|moins de (?:2[0-9]|30) ans|adolescent(?:e?s?)|ados?`,
        ),
        ['jeunes'],
      ],
      [
        words(
          'seniors?(?: (?:(?:de )?(?:plus )?(?:de )?)?(?:5[05]|6[05])(?: ans)?(?: et plus)?)?|personnes? agees?|retraites?|(?:plus )?de (?:5[05]|6[05]) ans|(?:5[05]|6[05]) ans et(?: plus)?',
        ),
        ['seniors'],
      ],
      [
        words(
          '(?:personnes? )?(?:en )?situation de handicap|handicaps?(?: (?:moteurs?|mentaux|mental|psychiques?|psychique|visuels?|auditifs?))?|(?:(?:personnes? )?(?:reconnue?s? )?(?:travailleurs?|personnes?)) handicapee?s?|handicapee?s?|rqth|th|boeth|surdite|sourde?s?|malentendante?s?|malvoyante?s?|deficience visuelle|psh',
        ),
        ['personnes-en-situation-de-handicap'],
      ],
      [
        words(
          '(?:personnes? )?(?:a|dans) la rue|(?:personnes? )?sans (?:domicile(?: fixe)?|abri|logement|logis)|sans abris?|sdf|(?:personnes? )?(?:en )?situation d urgence',
        ),
        ['personnes-en-situation-durgence'],
      ],
      [
        words(
          '(?:personnes? )?(?:en )?situation juridique specifique|detenu(?:e?s?)|(?:sortants?|sortant(?:e?s?)) de (?:detention|prison)|(?:personnes? )?(?:placees? )?sous main de justice|ppsmj',
        ),
        ['personnes-en-situation-juridique-specifique'],
      ],
      [
        words(
          '(?:personnes? )?(?:etrangeres? )?primo ?arrivante?s?|refugiee?s?|migrante?s?|personnes? (?:etrangeres?|immigrees?|exilees?)|exilee?s?|demandeu(?:rs?|ses?) d asile|bpi|beneficiaires? d une protection internationale|de nationalite etrangere|etrangers?|primo arrivants?',
        ),
        ['personnes-exilees'],
      ],
      [
        words(
          '(?:residents?|habitants?|personnes?)?(?: ?(?:en|de|des|d un|du|dans un))? ?(?:qpv|frr|zrr|quartiers? prioritaires?(?: (?:de la )?(?:politique de la )?ville)?)(?: (?:et|ou) (?:frr|zrr|qpv))?',
        ),
        ['residents-qpv-frr'],
      ],
      [
        words(
          'salarie(?:e?s?)|actifs?|personnes? en emploi|en emploi|en poste|independante?s?|travailleurs? independants?',
        ),
        ['actifs'],
      ],
    ],
    narrower: [
      [
        words(
          '(?:tout public|tous(?: les)?(?: publics?)?|toutes? (?:les )?personnes?) (?:adultes?|majeure?s?|inscrite?s?|concernee?s?|residente?s?)',
        ),
        ['tous-publics'],
      ],
      [
        words(
          'familles? (?:monoparentales?|nombreuses?)|(?:parents?|peres?|meres?|mamans?|papas?) (?:isolee?s?|solos?|seule?s?|celibataires?)|jeunes parents?',
        ),
        ['familles'],
      ],
      [words('pmr|personnes? a mobilite reduite'), ['personnes-en-situation-de-handicap']],
    ],
    filler: words(
      `${COMMON}|personnes?|publics?|residents?|habitants?|adultes?|situation|tout|inscrits?|inscrites?|concernes?`,
    ),
  },
};
