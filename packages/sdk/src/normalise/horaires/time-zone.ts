const overseas: Readonly<Record<string, string>> = {
  '971': 'America/Guadeloupe',
  '972': 'America/Martinique',
  '973': 'America/Cayenne',
  '974': 'Indian/Reunion',
  '975': 'America/Miquelon',
  '976': 'Indian/Mayotte',
  '977': 'America/St_Barthelemy',
  '978': 'America/Marigot',
  '986': 'Pacific/Wallis',
  '987': 'Pacific/Tahiti',
  '988': 'Pacific/Noumea',
};

/**
 * Returns the IANA time zone of a commune by its INSEE code, or mainland time when the code is null or unknown.
 * @example timeZoneOf('97411') // 'Indian/Reunion'
 */
export function timeZoneOf(code_insee: string | null | undefined): string {
  return (typeof code_insee === 'string' ? overseas[code_insee.slice(0, 3)] : undefined) ?? 'Europe/Paris';
}
