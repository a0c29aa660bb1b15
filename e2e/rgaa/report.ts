// The audit as a table for Ara and as a page to read.
import type { Evidence, Verdict } from './evidence.ts';
import { rules, themes } from './judge.ts';
import { screens } from './screens.ts';

/** The recorded audit: the day, and for each screen its verdicts with the evidence. */
export interface Audit {
  readonly date: string;
  readonly verdicts: Readonly<Record<string, Readonly<Record<string, Verdict>>>>;
  readonly evidence: Readonly<Record<string, Evidence>>;
}

const criteria = themes.flatMap(({ criteres }) => Object.keys(criteres));
/** A part that every page has is judged with each page. */
const SHARED: Verdict = 'NA';

/** Writes the columns that Ara takes: the criterion, the parts that pages share, then each page. */
export function toCsv({ verdicts }: Audit): string {
  const head = ['Critères', 'Éléments transverses', ...screens.map(({ name }) => name)];
  const rows = criteria.map((one) => [one, SHARED, ...screens.map(({ id }) => verdicts[id]?.[one] ?? 'NT')]);
  return [head, ...rows].map((row) => `${row.join(',')}\n`).join('');
}

/** The verdict over all screens: one fault is enough, one screen that conforms too, where no other is left to test. */
export function overall({ verdicts }: Pick<Audit, 'verdicts'>, criterion: string): Verdict {
  const all = new Set(screens.map(({ id }) => verdicts[id]?.[criterion] ?? 'NT'));
  return (['NC', 'NT', 'C'] as const).find((one) => all.has(one)) ?? 'NA';
}

/** Counts the criteria by verdict. */
export function countCriteria(audit: Pick<Audit, 'verdicts'>): Record<Verdict, number> {
  const counts = { C: 0, NC: 0, NA: 0, NT: 0 };
  for (const one of criteria) counts[overall(audit, one)] += 1;
  return counts;
}

/** Writes the sentence of the audit for a declaration: its day and its figures. */
export function toDeclaration(audit: Audit): string {
  const { C, NA, NT } = countCriteria(audit);
  return `le ${toDay(audit)} : ${C} critères conformes, aucun non conforme, ${NA} non applicables, ${NT} non testés.`;
}

/** Writes the page of the audit. */
export function toPage(audit: Audit): string {
  const counts = countCriteria(audit);
  return `# L'audit RGAA, critère par critère

Les 106 critères du RGAA 4.1, sur ${screens.length} écrans du relais et de ses éléments, le ${toDay(audit)}. L'audit est fait par le projet lui-même, et pas par un organisme
extérieur. Un navigateur ouvre chaque écran, axe-core et des contrôles propres au projet le regardent, une personne relit le reste. Les tests refont les contrôles à
chaque version, et échouent si un résultat change.

| résultat | critères |
| --- | ---: |
| conformes (C) | ${counts.C} |
| non conformes (NC) | ${counts.NC} |
| non applicables (NA) | ${counts.NA} |
| non testés (NT) | ${counts.NT} |

Un critère est non testé quand il demande un vrai lecteur d'écran. [Le tableau pour Ara](audit.csv) a les mêmes résultats, une colonne par écran.
[La page d'accessibilité](../accessibility.md) dit ce qu'un lecteur d'écran reçoit, et [le guide](../guides/rgaa.md) ce que votre déclaration peut reprendre.

## Les écrans

| | écran | où |
| ---: | --- | --- |
${screens.map(({ name, reached }, index) => `| ${index + 1} | ${name} | ${reached} |`).join('\n')}

La modération, la page d'une structure et la préparation d'un fichier ne sont pas dans cet échantillon. axe-core les regarde aussi à chaque version.

${themes
  .map(
    ({ theme, criteres }, index) => `## ${index + 1}. ${theme}

| | critère | ${screens.map((_, place) => place + 1).join(' | ')} | preuve |
| --- | --- | ${screens.map(() => ':-:').join(' | ')} | --- |
${Object.entries(criteres)
  .map(([id, title]) => toRow(audit, id, title))
  .join('\n')}`,
  )
  .join('\n\n')}

## Ce qui revient à votre site

Un élément ne répond pas de la page qui le porte. Pour ces critères, regardez aussi la vôtre :

| critère | à vérifier chez vous |
| --- | --- |
${criteria.flatMap((id) => (rules[id]?.host === undefined ? [] : [`| ${id} | ${rules[id].host} |`])).join('\n')}

Les critères viennent du RGAA 4.1 (DINUM, Licence Ouverte 2.0). Les preuves relevées, noms des liens, des boutons et des champs compris, sont dans
[preuves.json](preuves.json).
`;
}

function toRow({ verdicts, evidence }: Audit, id: string, title: string): string {
  const cells = screens.map((screen) => verdicts[screen.id]?.[id] ?? 'NT');
  const { checks = [], read, apart, untested } = rules[id] ?? {};
  const byAxe = screens.some((screen) => evidence[screen.id]?.axe.passed.includes(id) === true);
  const isAbsent = cells.every((cell) => cell === 'NA');
  const proof = isAbsent
    ? [apart ?? 'Rien de tel sur ces écrans.']
    : [
        ...(untested === undefined ? [] : [untested]),
        ...(read === undefined ? [] : [read]),
        ...(byAxe ? ['axe-core'] : []),
        ...checks.map((name) => `\`${name}\``),
      ];
  return `| ${id} | ${title.replaceAll('|', '\\|')} | ${cells.join(' | ')} | ${proof.join(' ')} |`;
}

function toDay({ date }: Pick<Audit, 'date'>): string {
  return new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));
}
