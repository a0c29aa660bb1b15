/**
 * Returns the category of a thématique: the part before `--`, known or not. Returns the empty text for a value that is no
 * text.
 * @example categorieOf('mobilite--louer-un-vehicule') // 'mobilite'
 */
export function categorieOf(thematique: string): string {
  if (typeof thematique !== 'string') return '';
  const end = thematique.indexOf('--');
  return end === -1 ? thematique : thematique.slice(0, end);
}
