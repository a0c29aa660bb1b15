import type { ReactiveControllerHost } from 'lit';

/** The mark of an entry of the history: the record that the form is about, and the steps of the entries up to this one. */
interface Mark {
  readonly key: string;
  readonly trail: readonly string[];
}

interface Steps {
  readonly at: string;
  readonly all: readonly string[];
}

const NAME = 'inclusion-kit:etapes';

function readMark(): Mark | null {
  const held = history.state as { readonly [NAME]?: Partial<Mark> } | null;
  const { key, trail } = (typeof held === 'object' ? held?.[NAME] : undefined) ?? {};
  return typeof key === 'string' && Array.isArray(trail) && trail.length > 0 ? { key, trail } : null;
}

/**
 * Gives each step of a form its entry of the history, one and no more: the reader's own way back leads one step back, and a reload to
 * the step it was at. The address stays as it is.
 * @param isAsked tells whether the page asks for these entries
 * @param onMove is called with the step of an entry that the reader comes to
 */
export function createStepHistory(
  host: ReactiveControllerHost,
  isAsked: () => boolean,
  onMove: (step: string) => void,
) {
  let mark: Mark | null = null;
  /** The entry that was asked for is not there yet. The steps may have moved on when it comes. */
  let isMoving = false;
  let now: (Steps & { readonly key: string }) | null = null;

  function write(how: 'pushState' | 'replaceState', key: string, trail: readonly string[]): void {
    mark = { key, trail };
    const held = history.state as object | null;
    history[how]({ ...(typeof held === 'object' ? held : null), [NAME]: mark }, '');
    // A step begins with its title: the browser would scroll to where another one was left.
    history.scrollRestoration = 'manual';
  }

  function move(by: number): void {
    isMoving = true;
    history.go(by);
  }

  /** Goes back to the first entry of the steps. Tells whether there are others before the present one. */
  function toFirst(): boolean {
    if (mark === null || mark.trail.length === 1) return false;
    move(1 - mark.trail.length);
    return true;
  }

  function settle(): void {
    if (now === null || isMoving) return;
    const { key, at, all } = now;
    if (mark?.key !== key) {
      // The steps of another record would be dead presses under this one.
      if (!toFirst()) write('replaceState', key, [at]);
      return;
    }
    const { trail } = mark;
    const [index, last] = [trail.indexOf(at), trail.length - 1];
    if (index >= 0) {
      if (index < last) move(index - last);
      return;
    }
    // A step that comes before the present one takes its entry: going back from it leads on in the order of the steps.
    const isAfter = all.indexOf(at) > all.indexOf(trail[last] ?? '');
    if (isAfter) write('pushState', key, [...trail, at]);
    else write('replaceState', key, [...trail.slice(0, -1), at]);
  }

  const onPopstate = (): void => {
    mark = readMark();
    const step = mark?.trail.at(-1);
    if (isMoving) {
      isMoving = false;
      // Steps of an offer that was sent meanwhile are over.
      if (now === null) toFirst();
      else settle();
    } else if (mark === null || !isAsked()) return;
    // Going forward to a step of what was sent, or of another record, leads nowhere.
    else if (now === null || mark.key !== now.key) toFirst();
    else if (step !== undefined && step !== now.at) onMove(step);
  };

  host.addController({
    hostConnected: () => addEventListener('popstate', onPopstate),
    hostDisconnected: () => {
      removeEventListener('popstate', onPopstate);
      // An entry that comes from now on is not heard of.
      isMoving = false;
    },
  });

  return {
    /** Returns the step of a record that the present entry holds, after a reload or from another page. Null for none. */
    find: (key: string): string | null => {
      if (!isAsked()) return null;
      mark = readMark();
      return (mark?.key === key ? mark.trail.at(-1) : null) ?? null;
    },
    /** Brings the history to the step of the form. */
    follow: (key: string, { at, all }: Steps): void => {
      if (!isAsked()) return;
      now = { key, at, all };
      settle();
    },
    /** Ends with what was sent: going back from the receipt leaves the page. */
    end: (): void => {
      if (now === null) return;
      now = null;
      if (!isMoving) toFirst();
    },
  };
}
