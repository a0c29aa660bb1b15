// The command line of the analyzer, as its own code calls it: the package declares its plugins only.
declare module '@custom-elements-manifest/analyzer/cli.js' {
  export function cli<T>(options: { argv: readonly string[]; cwd: string; noWrite: boolean }): Promise<T>;
}
