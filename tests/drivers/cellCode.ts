// What a cell's code declares, imports and names, as the kernel's own compiler reads it.
import ts from "@tslab/typescript-for-tslab";

export interface Import {
  from: string;
  names: string[];
}

const parse = (code: string) => ts.createSourceFile("cell.ts", code, ts.ScriptTarget.ES2022, true);

/** Names that a cell declares at its top level, and that later cells therefore see. */
export function declaredNames(code: string): string[] {
  return parse(code).statements.flatMap((statement) => {
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.flatMap((declaration) => namesBoundBy(declaration.name));
    }
    const named = ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement) || isType(statement);
    return named && statement.name ? [statement.name.text] : [];
  });
}

const isType = (statement: ts.Statement) =>
  ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement) || ts.isEnumDeclaration(statement);

function namesBoundBy(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) => (ts.isOmittedExpression(element) ? [] : namesBoundBy(element.name)));
}

export function importsOf(code: string): Import[] {
  return parse(code)
    .statements.filter(ts.isImportDeclaration)
    .map((statement) => ({
      from: (statement.moduleSpecifier as ts.StringLiteral).text,
      names: namesImportedBy(statement.importClause),
    }));
}

function namesImportedBy(clause: ts.ImportClause | undefined): string[] {
  const bindings = clause?.namedBindings;
  const named = !bindings
    ? []
    : ts.isNamedImports(bindings)
      ? bindings.elements.map((each) => each.name)
      : [bindings.name];
  return [...(clause?.name ? [clause.name] : []), ...named].map((name) => name.text);
}

/** Every identifier in the code, the names of fields and types too. */
export function identifiersIn(code: string): Set<string> {
  const found = new Set<string>();
  const visit = (node: ts.Node) => {
    if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) found.add(node.text);
    ts.forEachChild(node, visit);
  };
  visit(parse(code));
  return found;
}
