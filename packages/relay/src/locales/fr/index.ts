export { about } from './about.ts';
export { access } from './access.ts';
export { followUp } from './follow-up.ts';
export { home } from './home.ts';
export { offline } from './offline.ts';
export { problem } from './problem.ts';
