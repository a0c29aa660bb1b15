/**
 * Returns the category of a thématique: the part before `--`, known or not.
 * @example categorieOf('mobilite--louer-un-vehicule') // 'mobilite'
 */
export function categorieOf(thematique: string): string {
  const end = thematique.indexOf('--');
  return end === -1 ? thematique : thematique.slice(0, end);
}
