import { mobilite } from './mobilite.ts';
import type { Topic } from './topic.ts';

/** Every topic, all families together. */
export const topics: readonly Topic[] = [...mobilite];
