/** Hands each call on to the object that serves when the call begins. The call ends on that object. */
export function handOn<T extends object, N extends keyof T>(names: readonly N[], current: () => T): Pick<T, N> {
  const methods = names.map((name) => {
    const call = async (...args: unknown[]): Promise<unknown> => {
      const target = current();
      return (await Reflect.apply(target[name] as () => unknown, target, args)) as unknown;
    };
    return [name, call] as const;
  });
  return Object.fromEntries(methods) as unknown as Pick<T, N>;
}
