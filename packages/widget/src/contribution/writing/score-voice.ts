import type { ReactiveControllerHost } from 'lit';

const PAUSE_MS = 3000;

/** Returns the act that says a score that changes, at most once every three seconds, and never the first one. */
export function createScoreVoice(host: ReactiveControllerHost, say: (score: number) => void): (score: number) => void {
  let said: number | null = null;
  let now: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  host.addController({ hostDisconnected: stop });
  return (score) => {
    said ??= score;
    now = score;
    if (score === said || timer !== undefined) return;
    timer = setTimeout(() => {
      timer = undefined;
      if (now === null || now === said) return;
      said = now;
      say(now);
    }, PAUSE_MS);
  };
}
