/** Joins labels into one line of text, capitals only at the start: « Demandeurs d’emploi, jeunes ». Acronyms keep theirs. */
export function toSentenceList(labels: readonly string[]): string {
  return labels.map((label, index) => (index === 0 ? label : toLowerStart(label))).join(', ');
}

function toLowerStart(label: string): string {
  return /^\p{Lu}\p{Lu}/u.test(label) ? label : label.charAt(0).toLocaleLowerCase('fr') + label.slice(1);
}
