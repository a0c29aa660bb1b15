/** The words and topics of a service, as far as they are compared. */
export interface TopicText {
  /** Numbers of stems, in ascending order, each once. */
  readonly stems: Uint32Array;
  readonly thematiques: readonly string[];
}

/** How alike the topics of two services are, from the most to the least. Four levels are for topics that one does not tell. */
export const topicLevels = ['equal', 'within', 'shared', 'other', 'likely', 'doubtful', 'unlikely', 'unknown'] as const;

/** The lessons of many services: how rare a word is, and which thématiques it goes with. */
export interface Topics {
  /** Tells how alike the words of two texts are, from 0 to 1. Rare words count more. */
  likeness(a: TopicText, b: TopicText): number;
  /** Compares the thématiques of two services. Those that one does not tell are guessed from its words. */
  compare(a: TopicText, b: TopicText): (typeof topicLevels)[number];
}

/** Learns from the services themselves, and from texts of which the thématique is known. */
export function learnTopics(texts: Iterable<TopicText>): Topics {
  const counts: number[] = [];
  const topicsOf: (Map<string, number> | undefined)[] = [];
  let total = 1;
  for (const { stems, thematiques } of texts) {
    total += 1;
    for (const stem of stems) {
      counts[stem] = (counts[stem] ?? 0) + 1;
      if (thematiques.length === 0) continue;
      const topics = (topicsOf[stem] ??= new Map<string, number>());
      for (const one of thematiques) topics.set(one, (topics.get(one) ?? 0) + 1 / thematiques.length);
    }
  }
  const rarityOf = (stem: number): number => Math.log(total / (counts[stem] ?? 1)) ** 2;
  const sumOf = (stems: Uint32Array): number => stems.reduce((sum, stem) => sum + rarityOf(stem), 0);

  const guess = (stems: Uint32Array): Map<string, number> => {
    const shares = new Map<string, number>();
    for (const stem of stems) {
      const topics = topicsOf[stem] ?? new Map<string, number>();
      let all = 1;
      for (const count of topics.values()) all += count;
      for (const [topic, count] of topics) {
        shares.set(topic, (shares.get(topic) ?? 0) + rarityOf(stem) * (count / all) ** 2);
      }
    }
    return shares;
  };
  const toShares = ({ thematiques, stems }: TopicText): Map<string, number> =>
    thematiques.length === 0 ? guess(stems) : new Map(thematiques.map((one) => [one, 1]));

  return {
    likeness: (a, b) => {
      const norm = Math.sqrt(sumOf(a.stems) * sumOf(b.stems));
      return norm === 0 ? 0 : sumOf(intersect(a.stems, b.stems)) / norm;
    },
    compare: (a, b) => {
      if (a.thematiques.length === 0 || b.thematiques.length === 0) {
        const [ours, theirs] = [toShares(a), toShares(b)];
        // Words that no service with thématiques taught tell nothing.
        if (ours.size === 0 || theirs.size === 0) return 'unknown';
        const likeness = cosine(ours, theirs);
        return likeness >= 0.8 ? 'likely' : likeness >= 0.3 ? 'doubtful' : 'unlikely';
      }
      const shared = a.thematiques.filter((one) => b.thematiques.includes(one)).length;
      if (shared === 0) return 'other';
      const isWithin = shared === a.thematiques.length || shared === b.thematiques.length;
      return !isWithin ? 'shared' : a.thematiques.length === b.thematiques.length ? 'equal' : 'within';
    },
  };
}

function intersect(a: Uint32Array, b: Uint32Array): Uint32Array {
  let at = 0;
  return a.filter((stem) => {
    while (at < b.length && (b[at] ?? 0) < stem) at += 1;
    return b[at] === stem;
  });
}

function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let product = 0;
  for (const [topic, share] of a) product += share * (b.get(topic) ?? 0);
  const norm = Math.hypot(...a.values()) * Math.hypot(...b.values());
  return norm === 0 ? 0 : product / norm;
}
