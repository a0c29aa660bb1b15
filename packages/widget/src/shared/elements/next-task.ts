/** Waits for a new task, so that the reader's acts come first. */
export const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
