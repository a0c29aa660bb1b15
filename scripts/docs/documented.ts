// The documentation of the public names of the SDK.
import ts from 'typescript';

/** The gaps of an entry point: the names without a sentence, and the functions without an example. */
export interface Gaps {
  undocumented: string[];
  withoutExample: string[];
}

/** Finds the gaps in the documentation of files that export names. Names are those of the file, then of the member. */
export function findGaps(
  files: Readonly<Record<string, string>>,
  options: ts.CompilerOptions,
  host = ts.createCompilerHost(options),
): Gaps {
  const program = ts.createProgram(Object.values(files), options, host);
  const checker = program.getTypeChecker();
  const gaps: Gaps = { undocumented: [], withoutExample: [] };
  for (const [entry, path] of Object.entries(files)) {
    const file = program.getSourceFile(path);
    const module = file && checker.getSymbolAtLocation(file);
    if (module === undefined) throw new Error(`${path} exports nothing.`);
    for (const exported of checker.getExportsOfModule(module)) {
      const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported;
      const name = `${entry} ${exported.name}`;
      if (!isDocumented(symbol, checker)) gaps.undocumented.push(name);
      for (const member of membersOf(symbol, checker)) {
        if (!isDocumented(member, checker)) gaps.undocumented.push(`${name}.${member.name}`);
      }
      const isFunction = (symbol.flags & ts.SymbolFlags.Function) !== 0;
      if (isFunction && !symbol.getJsDocTags(checker).some((tag) => tag.name === 'example')) {
        gaps.withoutExample.push(name);
      }
    }
  }
  return gaps;
}

/** Tests whether a name is documented. A model and its type share a name: a sentence on one documents both. */
function isDocumented(symbol: ts.Symbol, checker: ts.TypeChecker): boolean {
  return symbol.getDocumentationComment(checker).length > 0;
}

/**
 * Returns the members of an interface, those of its model included, or the members that a class declares, without those that
 * are not for callers.
 */
function membersOf(symbol: ts.Symbol, checker: ts.TypeChecker): ts.Symbol[] {
  if ((symbol.flags & ts.SymbolFlags.Interface) !== 0) {
    return checker.getDeclaredTypeOfSymbol(symbol).getProperties().filter(isForCallers);
  }
  if ((symbol.flags & ts.SymbolFlags.Class) === 0) return [];
  // A class that takes over a member of its base says nothing anew.
  const bases = (checker.getDeclaredTypeOfSymbol(symbol) as ts.InterfaceType).getBaseTypes() ?? [];
  const isNew = ({ name }: ts.Symbol): boolean => bases.every((base) => base.getProperty(name) === undefined);
  return [...(symbol.members?.values() ?? [])].filter((member) => isForCallers(member) && isNew(member));
}

function isForCallers(member: ts.Symbol): boolean {
  const isMember = ts.SymbolFlags.Property | ts.SymbolFlags.Method | ts.SymbolFlags.Accessor;
  const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected;
  const isHidden = (declaration: ts.Declaration): boolean => (ts.getCombinedModifierFlags(declaration) & hidden) !== 0;
  // The platform names its own symbols, `Symbol.asyncIterator` among them, with two signs of underline and an at.
  const isNamed = !/^(?:#|__@)/.test(member.name);
  return (member.flags & isMember) !== 0 && isNamed && !(member.declarations ?? []).some(isHidden);
}
