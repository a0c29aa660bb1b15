/** Sets French typography: curly apostrophes, and spaces that do not break before `: ; ! ? » €` and units. */
export function typeset(text: string): string {
  return text
    .replace(/'/g, '’')
    .replace(/ ([;!?])/g, '\u202f$1')
    .replace(/ ([:»])/g, '\u00a0$1')
    .replace(/(\d) (\d{3})\b/g, '$1\u00a0$2')
    .replace(/« /g, '«\u00a0')
    .replace(/(\d) (€|%|h\b|ans\b|km\b|mois\b|euros\b|minutes\b|semaines\b|heures\b|séances\b)/g, '$1\u00a0$2');
}

/** Puts a capital at the head of a text. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Joins a list as a sentence does: « a, b et c ». */
export function enumerate(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} et ${items.at(-1) ?? ''}`;
}

/** Says where: « à Arles », « au Tampon », « aux Lilas », « à La Ciotat ». */
export function at(nom: string): string {
  if (nom.startsWith('Le ')) return `au ${nom.slice(3)}`;
  if (nom.startsWith('Les ')) return `aux ${nom.slice(4)}`;
  return `à ${nom}`;
}

/** Says whose: « d'Arles », « du Tampon », « des Lilas », « de La Ciotat ». */
export function of(nom: string): string {
  if (nom.startsWith('Le ')) return `du ${nom.slice(3)}`;
  if (nom.startsWith('Les ')) return `des ${nom.slice(4)}`;
  return /^[AEIOUYÀÂÉÈÊÎÔ]/.test(nom) ? `d'${nom}` : `de ${nom}`;
}

/** Makes a text fit for a host name or an id: lower case, no accent, hyphens. */
export function slugify(text: string): string {
  return text
    .replace(/œ/gi, 'oe')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
