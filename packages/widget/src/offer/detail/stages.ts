import type { ReactiveControllerHost } from 'lit';
import { nextTask } from '../../shared/elements/turn.ts';

/**
 * Draws an element part after part, one task for each, so that the reader's acts come in between. Drawn parts stay.
 * @param last how many parts there are.
 * @param isReady whether the first part is on the page: the others wait for it.
 */
export function createStages(host: ReactiveControllerHost, last: number, isReady: () => boolean) {
  const stages = {
    /** How many of the parts are drawn. */
    stage: 1,
    /** Resolves when every part is drawn. Null while none is awaited. */
    drawing: null as Promise<void> | null,
    hostUpdated: (): void => {
      if (stages.stage < last && isReady()) stages.drawing ??= drawOthers();
    },
  };

  async function drawOthers(): Promise<void> {
    while (stages.stage < last) {
      await nextTask();
      stages.stage += 1;
      host.requestUpdate();
    }
    // The last part is drawn when the update that was just asked for is.
    await nextTask();
    stages.drawing = null;
  }

  host.addController(stages);
  return stages;
}
