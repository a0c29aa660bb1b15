/** The subject of a difference. */
export type Kind = 'route' | 'field' | 'presence' | 'null' | 'type' | 'enum' | 'parameter';

/** One difference between the kit and the description of an API. */
export interface Difference {
  /** Where: `Service.frais`, `GET /api/v1/services ?frais`. */
  at: string;
  kind: Kind;
  message: string;
}

/** Why a difference is meant to be, by place and kind: `Service.frais enum`. */
export type Explanations = Readonly<Record<string, string>>;

/** The differences that are explained, those that are not, and the explanations of none. */
export interface Verdict {
  explained: (Difference & { reason: string })[];
  unexplained: Difference[];
  /** Keys of explanations that no difference needs any more. */
  idle: string[];
}

/** Sets the differences that are meant to be apart from the others. */
export function judge(differences: readonly Difference[], explanations: Explanations): Verdict {
  const verdict: Verdict = { explained: [], unexplained: [], idle: [] };
  const used = new Set<string>();
  for (const difference of differences) {
    const key = `${difference.at} ${difference.kind}`;
    const reason = Object.hasOwn(explanations, key) ? explanations[key] : undefined;
    if (reason === undefined) verdict.unexplained.push(difference);
    else verdict.explained.push({ ...difference, reason });
    used.add(key);
  }
  verdict.idle = Object.keys(explanations).filter((key) => !used.has(key));
  return verdict;
}

/** Formats a verdict for a terminal. The differences to look at come last. */
export function formatVerdict({ explained, unexplained, idle }: Verdict): string {
  const lines = [
    ...explained.map(({ at, kind, message, reason }) => `explained    ${at} (${kind}): ${message} ${reason}`),
    ...idle.map((key) => `idle         ${key}: the explanation of a difference that is no more; take it out.`),
    ...unexplained.map(({ at, kind, message }) => `UNEXPLAINED  ${at} (${kind}): ${message}`),
  ];
  return [...lines, `${explained.length} explained, ${unexplained.length} unexplained.`].join('\n');
}
