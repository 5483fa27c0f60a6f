import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import ts from 'typescript';
import { PROBLEMS } from './catalogue.ts';

const LIBRARIES = fileURLToPath(new URL('../../../../libs', import.meta.url));

/** Names of functions of this repository whose argument at that place is a code. */
const CODE_ARGUMENTS: Readonly<Record<string, number>> = {
  ...{ refuse: 0, when: 1, notBefore: 2 },
  ...{ HttpProblem: 0, RuleViolation: 0 },
};

function sourceFiles(): readonly string[] {
  return readdirSync(LIBRARIES, { recursive: true, encoding: 'utf8' })
    .filter((path) => /^[a-z-]+\/src\/.*\.ts$/.test(path) && !/\.spec\.ts$|\/testing\//.test(path))
    .map((path) => `${LIBRARIES}/${path}`);
}

/** Text literals an expression may come to: both sides of a choice, either side of `??`. */
function literalsOf(node: ts.Expression | undefined): readonly string[] {
  if (node === undefined) return [];
  if (ts.isStringLiteral(node)) return [node.text];
  if (ts.isConditionalExpression(node)) return [...literalsOf(node.whenTrue), ...literalsOf(node.whenFalse)];
  if (ts.isBinaryExpression(node)) return [...literalsOf(node.left), ...literalsOf(node.right)];
  return ts.isParenthesizedExpression(node) ? literalsOf(node.expression) : [];
}

interface CodeParameter {
  readonly name: string;
  readonly place: number;
}

/** Functions of one file that pass on a parameter called `code`. */
function codeParameters(file: ts.SourceFile): readonly CodeParameter[] {
  const found: CodeParameter[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionDeclaration(node) && node.name !== undefined) {
      const place = node.parameters.findIndex(({ name }) => name.getText(file) === 'code');
      if (place >= 0) found.push({ name: node.name.text, place });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Codes that a source file can refuse with: arguments, answers of guards, fields and constants that hold one. */
function codesIn(path: string): readonly string[] {
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, true);
  const passed = new Map(codeParameters(file).map(({ name, place }) => [name, place]));
  const codes: string[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isCallExpression(node) || ts.isNewExpression(node)) && ts.isIdentifier(node.expression)) {
      const { text } = node.expression;
      const place = passed.get(text) ?? (Object.hasOwn(CODE_ARGUMENTS, text) ? CODE_ARGUMENTS[text] : undefined);
      if (place !== undefined) codes.push(...literalsOf(node.arguments?.[place]));
    }
    const isNamed =
      (ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node)) &&
      /^(refusal|claim|proposed|issued|code)$/.test(node.name.getText(file));
    if (isNamed) codes.push(...literalsOf(node.initializer));
    ts.forEachChild(node, visit);
  };
  visit(file);
  return codes.filter((code) => /^[a-z]+(-[a-z0-9]+)*$/.test(code));
}

/** Guards and proofs that answer their code with `return`. */
function returnedCodes(path: string): readonly string[] {
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, true);
  const codes: string[] = [];
  const visit = (node: ts.Node, answersCode: boolean): void => {
    const isFunction = ts.isFunctionDeclaration(node) || ts.isArrowFunction(node);
    const type = isFunction ? node.type?.getText(file) : undefined;
    const answers = isFunction ? type === 'string | null' : answersCode;
    if (answers && ts.isReturnStatement(node)) codes.push(...literalsOf(node.expression));
    ts.forEachChild(node, (child) => visit(child, answers));
  };
  visit(file, false);
  return codes.filter((code) => /^[a-z]+(-[a-z0-9]+)+$/.test(code));
}

describe('every refusal has its Chinese words', () => {
  const files = sourceFiles();
  // What a check of the invariants finds refuses nothing; its words stand beside it.
  const refusing = files.filter(
    (path) =>
      /\/(domain|application|platform|rulebook|read-models)\/src\//.test(path) && !path.includes('/src/invariants/'),
  );

  test('that a library can give by its code', () => {
    const codes = new Set(refusing.flatMap(codesIn));
    expect(codes.size).toBeGreaterThan(150);
    expect([...codes].filter((code) => !Object.hasOwn(PROBLEMS, code)).sort()).toEqual([]);
  });

  test('that a guard answers', () => {
    const guards = refusing.filter((path) => /\/(acts|guards|complaint|arrears-case|matter|steps)\b.*\.ts$/.test(path));
    const codes = new Set(guards.filter((path) => path.includes('/domain/')).flatMap(returnedCodes));
    expect(codes.size).toBeGreaterThan(10);
    expect([...codes].filter((code) => !Object.hasOwn(PROBLEMS, code)).sort()).toEqual([]);
  });

  test.each(Object.entries(PROBLEMS))('%s: title and one sentence', (_, { status, title, detail }) => {
    expect(status).toBeGreaterThanOrEqual(400);
    expect(title).toMatch(/\p{Script=Han}/u);
    expect(title).not.toMatch(/[。！]/);
    expect(detail).toMatch(/\p{Script=Han}.*。$/u);
  });
});
