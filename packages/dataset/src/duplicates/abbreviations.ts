import { toTable } from './words.ts';

/** Acronyms of the field and abbreviations of names, folded and without articles. */
export const inNames = toTable(`
  asso assoc = association
  caf = caisse allocations familiales
  ccas = centre communal action sociale
  cdad = conseil departemental acces droit
  chrs = centre hebergement reinsertion sociale
  cias = centre intercommunal action sociale
  cidff = centre information droits femmes familles
  cmp = centre medico psychologique
  cms = centre medico social
  cpam = caisse primaire assurance maladie
  csapa = centre soin accompagnement prevention addictologie
  dept dpt = departement
  epn = espace public numerique
  evs = espace vie sociale
  fjt = foyer jeunes travailleurs
  fs = france services
  laep = lieu accueil enfants parents
  mda = maison departementale autonomie
  mde = maison emploi
  mdph = maison departementale personnes handicapees
  mds = maison departementale solidarites
  mfr = maison familiale rurale
  mjc = maison jeunes culture
  ml = mission locale
  msa = mutualite sociale agricole
  msap = maison services public
  pad = point acces droit
  pf = plateforme
  pij = point information jeunesse
  pmi = protection maternelle infantile
  rpe = relais petite enfance
  spf = secours populaire francais
  st = saint
  ste = sainte
  udaf = union departementale associations familiales`);

/** Abbreviations of addresses, folded. */
export const inAddresses = toTable(`
  all = allee
  av ave = avenue
  bat = batiment
  bd bld blvd boul = boulevard
  cdt = commandant
  ch che chem = chemin
  crs = cours
  dr = docteur
  fbg fg = faubourg
  gal gen = general
  imp = impasse
  lot = lotissement
  mal = marechal
  pdt = president
  pl = place
  pr = professeur
  qu = quai
  r = rue
  rte = route
  sq = square
  st = saint
  ste = sainte
  za = zone activite
  zi = zone industrielle`);

/** The present name of what has had two, in folded words without articles. */
export const renamed: readonly (readonly [RegExp, string])[] = [
  [/\bmaison services? public\b/, 'france services'],
  [/\b(?:espace|maison) france services?\b/, 'france services'],
  [/\bfrance service\b/, 'france services'],
  [/\bmaison departementale solidarites?\b/, 'maison solidarites'],
  [/\bpole emploi\b/, 'france travail'],
];

/** Legal forms, which one source writes and another leaves out. */
export const legalForms: ReadonlySet<string> = new Set(
  'association asbl coop cooperative eurl gie gip loi 1901 sa sarl sas sasu scic scop societe'.split(' '),
);

/** Words that one source adds to a name and another leaves out. */
export const optionalWords: ReadonlySet<string> = new Set([
  ...legalForms,
  'departemental',
  'departementale',
  'structure',
]);
