import ts from 'typescript';

const FORBIDDEN = new Set(['window', 'document', 'navigator', 'globalThis', 'self', 'process']);

/** Global objects that a file uses: names that nothing round them declares. Types do not count. */
export function globalsIn(file: string, text: string): string[] {
  const found = new Set<string>();
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && FORBIDDEN.has(node.text) && isUse(node) && !isDeclared(node)) {
      found.add(node.text);
    }
    node.forEachChild(visit);
  };
  visit(source);
  return [...found].sort();
}

/** False for the name of a property, a parameter, a field or a type's member. */
function isUse(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  if (ts.isBindingElement(parent)) return parent.initializer === node;
  if (ts.isVariableDeclaration(parent) || ts.isParameter(parent))
    return parent.initializer === node;
  return !(ts.isPropertySignature(parent) || ts.isPropertyDeclaration(parent) || isLabel(parent));
}

function isLabel(node: ts.Node): boolean {
  return ts.isQualifiedName(node) || ts.isTypeReferenceNode(node) || ts.isImportSpecifier(node);
}

/** True where a parameter or variable of this name stands in a scope round the use. */
function isDeclared(node: ts.Identifier): boolean {
  for (let scope: ts.Node | undefined = node.parent; scope; scope = scope.parent) {
    const names = ts.isFunctionLike(scope)
      ? scope.parameters.flatMap(({ name }) => namesIn(name))
      : ts.isBlock(scope) || ts.isSourceFile(scope)
        ? scope.statements.flatMap(declaredNames)
        : [];
    if (names.includes(node.text)) return true;
  }
  return false;
}

function declaredNames(statement: ts.Statement): string[] {
  if (!ts.isVariableStatement(statement)) return [];
  return statement.declarationList.declarations.flatMap(({ name }) => namesIn(name));
}

function namesIn(name: ts.BindingName): string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((element) =>
    ts.isOmittedExpression(element) ? [] : namesIn(element.name),
  );
}
