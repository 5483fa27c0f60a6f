import ts from 'typescript';

/** SQL whose text depends on something that is not written in the source. */
export interface BuiltSql {
  readonly file: string;
  readonly line: number;
  readonly part: string;
}

/** The first word of a statement, or of the part of one that is put together with others. */
const SQL =
  /^\s*(?:SELECT|INSERT INTO|UPDATE|DELETE FROM|TRUNCATE|WITH|ALTER (?:TABLE|ROLE|DATABASE)|CREATE (?:TABLE|TEMPORARY|UNIQUE|INDEX|SCHEMA|DATABASE|ROLE|TRIGGER|OR REPLACE)|DROP (?:TABLE|SCHEMA|DATABASE|INDEX|ROLE)|GRANT|REVOKE|FROM|WHERE|AND|OR|ORDER BY|DECLARE|EXISTS \(SELECT|COPY|DO \$\$|CALL|MERGE INTO)\s/;
/** The same somewhere in a file; most files need not be read closely. */
const LIKELY = new RegExp(`[\`'"]${SQL.source.slice(1)}`);
/** What makes an identifier or a text of anything, by PostgreSQL's own rules. */
const QUOTING = new Set(['escapeIdentifier', 'escapeLiteral', 'quoted', 'quoteIdent']);

/** Everything in a source that looks like SQL and takes in what a caller could choose. */
export function builtSql(file: string, text: string): readonly BuiltSql[] {
  if (!LIKELY.test(text)) return [];
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const constants = constantsOf(source);
  const found: BuiltSql[] = [];
  const report = (node: ts.Node): void => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart());
    found.push({ file, line: line + 1, part: node.getText().replaceAll(/\s+/g, ' ').slice(0, 80) });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isTemplateExpression(node) && SQL.test(node.head.text || node.getText().slice(1))) {
      for (const { expression } of node.templateSpans) if (!isFixed(expression, constants)) report(expression);
    }
    if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken && isSql(node.left)) {
      if (!isFixed(node.right, constants)) report(node.right);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isSql(node: ts.Expression): boolean {
  if (ts.isStringLiteralLike(node)) return SQL.test(node.text);
  if (ts.isTemplateExpression(node)) return SQL.test(node.head.text);
  return ts.isBinaryExpression(node) && isSql(node.left);
}

/** Names that stand for the same text whenever they are read: imports and constants of a module. */
function constantsOf(source: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>();
  for (const statement of source.statements) {
    if (ts.isFunctionDeclaration(statement) && statement.name !== undefined) names.add(statement.name.text);
    if (ts.isVariableStatement(statement)) {
      for (const { name } of statement.declarationList.declarations) if (ts.isIdentifier(name)) names.add(name.text);
    }
    const imported = ts.isImportDeclaration(statement) ? statement.importClause?.namedBindings : undefined;
    if (imported !== undefined && ts.isNamedImports(imported))
      for (const { name } of imported.elements) names.add(name.text);
  }
  return names;
}

/** Whether an expression is chosen among texts that stand in the source, whatever it is asked with. */
function isFixed(node: ts.Expression, constants: ReadonlySet<string>): boolean {
  const fixed = (part: ts.Expression): boolean => isFixed(part, constants);
  if (ts.isStringLiteralLike(node) || ts.isNumericLiteral(node)) return true;
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) return fixed(node.expression);
  if (ts.isIdentifier(node)) return constants.has(node.text);
  if (ts.isTemplateExpression(node)) return node.templateSpans.every(({ expression }) => fixed(expression));
  if (ts.isConditionalExpression(node)) return fixed(node.whenTrue) && fixed(node.whenFalse);
  if (ts.isBinaryExpression(node)) return fixed(node.left) && fixed(node.right);
  // Whichever entry is asked for, its text stands in the source.
  if (ts.isElementAccessExpression(node) || ts.isPropertyAccessExpression(node)) return fixed(node.expression);
  if (ts.isCallExpression(node)) {
    const { expression: called, arguments: given } = node;
    if (ts.isPropertyAccessExpression(called) && QUOTING.has(called.name.text)) return true;
    if (ts.isIdentifier(called) && QUOTING.has(called.text)) return true;
    if (ts.isPropertyAccessExpression(called) && called.name.text === 'join') return fixed(called.expression);
    return ts.isIdentifier(called) && constants.has(called.text) && given.every(fixed);
  }
  return false;
}
