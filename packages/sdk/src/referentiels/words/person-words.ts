/**
 * Words by which people say who they are beside what they need, in each language: phrases parted by commas, and « # » for a number. Beside a
 * need they ask for no other one. A word that says a need of its own, as « handicap » or « enceinte », is none of them. Written for this
 * kit. Licence: MIT, as the code.
 */
export const personWords: Readonly<Record<'fr' | 'en' | 'es' | 'ar' | 'uk', string>> = {
  fr:
    'jeune, jeune fille, jeune homme, jeune femme, jeune majeur, jeune travailleur, ado, adolescent, adolescente, mineur, adulte, senior, ' +
    'retraité, retraitée, personne âgée, âgé, âgée, femme, homme, garçon, maman, papa, mère, père, femme seule, homme seul, mère isolée, ' +
    'père isolé, maman solo, maman seule, parent isolé, parent solo, isolé, isolée, seul, seule, célibataire, veuf, veuve, couple, ' +
    'famille monoparentale, famille nombreuse, famille avec # enfants, # enfant, # enfants, deux enfants, trois enfants, quatre enfants, ' +
    'étudiant, étudiante, lycéen, lycéenne, salarié, salariée, chômeur, chômeuse, chômeur longue durée, demandeur d’emploi, demandeuse d’emploi, ' +
    'demandeur d’asile, demandeuse d’asile, réfugié, réfugiée, migrant, migrante, exilé, exilée, primo-arrivant, BPI, ukrainien, ukrainienne, ' +
    'RSA, BRSA, AAH, ASPA, allocataire, allocataire du RSA, bénéficiaire, bénéficiaire du RSA, minima sociaux, RQTH, PMR, handicapé, handicapée, ' +
    'personne handicapée, situation de handicap, QPV, ZRR, FRR, NEET, décrocheur, décrocheuse, SDF, sortant de prison, sortante de prison',
  en: 'young, young people, teenager, adult, elderly, old person, retired, woman, man, single, single mother, single parent, # children, refugee, asylum seeker, migrant, student, unemployed, jobseeker, disabled',
  es: 'joven, jóvenes, adolescente, adulto, mayor, jubilado, jubilada, mujer, hombre, soltera, madre soltera, # hijos, refugiado, refugiada, solicitante de asilo, migrante, estudiante, desempleado, discapacitado',
  ar: 'شاب, شابة, شباب, مراهق, متقاعد, مسن, امرأة, رجل, أم عزباء, لاجئ, لاجئة, طالب لجوء, مهاجر, عاطل عن العمل, معاق',
  uk: 'молодь, молодий, підліток, дорослий, пенсіонер, пенсіонерка, жінка, чоловік, мати-одиначка, біженець, біженка, мігрант, студент, студентка, безробітний, безробітна',
};

/**
 * Words by which people ask how to reach or to print what they need, in French and English: phrases parted by commas. Beside a need they ask for
 * no other one, as those of `personWords`. Written for this kit. Licence: MIT, as the code.
 */
export const contactWords =
  'mail, mails, e-mail, email, courriel, adresse mail, adresse e-mail, rdv, rendez-vous, horaires, horaires d’ouverture, numéro de téléphone, pdf, appointment, opening hours';

/** The names of languages that people write in them to find somebody who speaks theirs, each with its name in French. */
export const spokenLanguages: Readonly<Record<string, string>> = {
  العربية: 'arabe',
  عربي: 'arabe',
  arabe: 'arabe',
  українська: 'ukrainien',
  українською: 'ukrainien',
};
