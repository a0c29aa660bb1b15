/** A name typed with the département that tells it from its homonyms. */
export interface NameInDepartement {
  name: string;
  code_departement: string;
}

/** Reads « Saint-Denis (93) » or « saint-denis 93 ». Null unless it is a name followed by the code of a département. */
export function toNameInDepartement(typed: string): NameInDepartement | null {
  const [end, code_departement] = /[\s(](\d{2,3}|2[AB])\)?$/.exec(typed.trim().toUpperCase()) ?? [];
  const name = typed
    .trim()
    .slice(0, -(end?.length ?? 0))
    .trim();
  return code_departement === undefined || !/\p{L}/u.test(name) ? null : { name, code_departement };
}
