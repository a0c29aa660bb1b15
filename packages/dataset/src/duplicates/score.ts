/** The weights of one question in bits: what speaks for a yes before anything is compared, then each level of each field. */
export interface Weights {
  readonly start: number;
  readonly fields: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** The two questions that are asked of a pair: whether it is the same, and whether it is the same or bound otherwise. */
export interface PairWeights {
  readonly same: Weights;
  readonly linked: Weights;
}

/** Two records compared: the level of each field. */
export type Comparison = Readonly<Record<string, string>>;

/** Tells whether a pair of which some fields were compared is still worth comparing by the others. */
export type IsOpen = (told: Comparison) => boolean;

/** Creates a test that says no to pairs which the fields left can no longer lift above so many bits. */
export function createIsOpen(weights: Weights, bits: number): IsOpen {
  const most = Object.entries(weights.fields).map(
    ([field, levels]) => [field, Math.max(...Object.values(levels))] as const,
  );
  return (told) => {
    let reached = toBits(weights, told);
    for (const [field, gain] of most) if (told[field] === undefined) reached += gain;
    return reached > bits;
  };
}

/** Adds the weights of a comparison: the logarithm, in base 2, of how many times more often it is a yes than a no. */
export function toBits({ start, fields }: Weights, comparison: Comparison): number {
  let bits = start;
  for (const field in comparison) bits += fields[field]?.[comparison[field] ?? ''] ?? 0;
  return bits;
}

/** Turns bits into a probability between 0 and 1, of three decimals. */
export function toProbability(bits: number): number {
  return Math.round(1000 / (1 + 2 ** -bits)) / 1000;
}
