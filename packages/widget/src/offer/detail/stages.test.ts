import { expect } from '@open-wc/testing';
import type { ReactiveControllerHost } from 'lit';
import { createStages } from './stages.ts';

describe('an element drawn part after part', () => {
  it('draws each part in a task of its own once the first one is there, and says when the last one is', async () => {
    const drawn: string[] = [];
    let isReady = false;
    const host = {
      addController: () => undefined,
      requestUpdate: () => draw(),
    } as unknown as ReactiveControllerHost;
    const stages = createStages(host, 3, () => isReady);
    const draw = (): void => {
      drawn.push(`part ${stages.stage}`);
      stages.hostUpdated();
    };
    draw();
    expect(stages.drawing).to.equal(null);
    isReady = true;
    draw();
    setTimeout(() => drawn.push('what the reader does'));
    await stages.drawing;
    expect(drawn).to.deep.equal(['part 1', 'part 1', 'part 2', 'what the reader does', 'part 3']);
    draw();
    expect(stages.drawing).to.equal(null);
    expect(stages.stage).to.equal(3);
  });
});
