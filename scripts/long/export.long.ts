// Accepts a thousand contributions of every genre, and has others than the relay judge what it then publishes.
import { run, tool } from '../packages/run.ts';

run(tool('vitest'), ['run', 'e2e/export.test.ts'], { env: { ACCEPTED: '1000' } });
