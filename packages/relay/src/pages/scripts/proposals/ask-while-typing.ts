const WAIT_MS = 150;

/** A question that follows the text of a field. */
export interface Asked<Answer> {
  /** Tells whether a text is asked about. */
  readonly isAsked: (typed: string) => boolean;
  readonly ask: (typed: string, signal: AbortSignal) => Promise<Answer>;
}

/** Asks the relay. @throws Error for an answer that is none, and when there is no network */
export async function ask(path: string, signal: AbortSignal): Promise<unknown> {
  const answer = await fetch(path, { signal });
  if (!answer.ok) throw new Error(`${answer.status}`);
  return answer.json();
}

/** Asks about a text after a short pause, and hands over the answer about the last one, or null when it could not be read. */
export function askWhileTyping<Answer>(
  field: HTMLInputElement,
  question: Asked<Answer>,
  onFound: (answer: Answer | null, typed: string) => void,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking = new AbortController();
  async function propose(typed: string): Promise<void> {
    const { signal } = asking;
    // A text that is known in whole does without proposals.
    const answer = await question.ask(typed, signal).catch(() => null);
    if (!signal.aborted) onFound(answer, typed);
  }
  field.addEventListener('input', () => {
    clearTimeout(timer);
    asking.abort();
    asking = new AbortController();
    const typed = field.value.trim();
    if (question.isAsked(typed)) timer = setTimeout(() => void propose(typed), WAIT_MS);
  });
}
