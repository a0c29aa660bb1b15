// What the public names of the SDK say of themselves.
import ts from 'typescript';

/** What an entry point lacks: the names without a sentence, and the functions without an example. */
export interface Gaps {
  undocumented: string[];
  withoutExample: string[];
}

/** Finds, for files that export names, what their callers are not told. Names are those of the file, then of the member. */
export function findGaps(files: Readonly<Record<string, string>>, options: ts.CompilerOptions): Gaps {
  const program = ts.createProgram(Object.values(files), options);
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

/** A model and its type share a name: what is said of one is said of both. */
function isDocumented(symbol: ts.Symbol, checker: ts.TypeChecker): boolean {
  return symbol.getDocumentationComment(checker).length > 0;
}

/** The members of an interface, those of its model included, and those that a class declares; save what is not for callers. */
function membersOf(symbol: ts.Symbol, checker: ts.TypeChecker): ts.Symbol[] {
  if ((symbol.flags & ts.SymbolFlags.Interface) !== 0) {
    return checker.getDeclaredTypeOfSymbol(symbol).getProperties().filter(isForCallers);
  }
  return (symbol.flags & ts.SymbolFlags.Class) !== 0 ? [...(symbol.members?.values() ?? [])].filter(isForCallers) : [];
}

function isForCallers(member: ts.Symbol): boolean {
  const isMember = ts.SymbolFlags.Property | ts.SymbolFlags.Method | ts.SymbolFlags.Accessor;
  // A class that takes over a member of its base says nothing anew.
  const hidden = ts.ModifierFlags.Private | ts.ModifierFlags.Protected | ts.ModifierFlags.Override;
  const isHidden = (declaration: ts.Declaration): boolean => (ts.getCombinedModifierFlags(declaration) & hidden) !== 0;
  return (member.flags & isMember) !== 0 && !member.name.startsWith('#') && !(member.declarations ?? []).some(isHidden);
}
