import { expect } from '@open-wc/testing';
import { untilQuiet, type Clock } from './quiet.ts';

/** A clock that a test turns by hand: one timer and one look for a page with nothing to do at a time. */
function createClock() {
  const waiting = { timer: null as (() => void) | null, idle: null as (() => void) | null };
  const clock = {
    setTimeout: (callback: () => void) => {
      waiting.timer = callback;
      return 1;
    },
    clearTimeout: () => (waiting.timer = null),
    requestIdleCallback: (callback: () => void) => {
      waiting.idle = callback;
      return 1;
    },
    cancelIdleCallback: () => (waiting.idle = null),
  } as unknown as Clock;
  /** Ends a wait, where there is one, and tells whether there was. */
  const end = (name: 'timer' | 'idle'): boolean => {
    const callback = waiting[name];
    waiting[name] = null;
    callback?.();
    return callback !== null;
  };
  return { clock, end };
}

describe('a quiet page', () => {
  it('is one in which nobody pressed or scrolled anything for a while, and that has nothing to do', async () => {
    const { clock, end } = createClock();
    const quiet = untilQuiet(clock);
    expect(end('timer')).to.equal(true);
    expect(end('idle')).to.equal(true);
    await quiet;
  });

  it('is waited for again after an act, which takes the place of what was about to begin', () => {
    const { clock, end } = createClock();
    void untilQuiet(clock);
    for (const type of ['pointerdown', 'keydown', 'click', 'scroll', 'wheel']) {
      end('timer');
      document.body.dispatchEvent(new Event(type, { bubbles: true }));
      expect(end('idle'), type).to.equal(false);
    }
    expect(end('timer')).to.equal(true);
    expect(end('idle')).to.equal(true);
  });

  it('is left alone once it was quiet', async () => {
    const { clock, end } = createClock();
    const quiet = untilQuiet(clock);
    end('timer');
    end('idle');
    await quiet;
    document.body.click();
    expect(end('timer')).to.equal(false);
  });

  it('is known by time alone where a browser cannot tell when it has nothing to do', async () => {
    const { clock, end } = createClock();
    const { requestIdleCallback: _request, cancelIdleCallback: _cancel, ...poor } = clock;
    const quiet = untilQuiet(poor);
    end('timer');
    await quiet;
  });
});
