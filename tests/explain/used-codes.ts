import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A code that a source file hands out, with the file it stands in. */
export interface UsedCode {
  readonly code: string;
  readonly file: string;
}

/** Callable's name → at which positions a parameter called `code` stands. */
type CodeParameters = ReadonlyMap<string, ReadonlySet<number>>;

/** Worded in cli/strings, not in explain/messages. */
const WORDED_ELSEWHERE: ReadonlySet<string> = new Set(['UsageError']);

function nameOf(callable: ts.SignatureDeclaration): string | undefined {
  if (ts.isConstructorDeclaration(callable)) return callable.parent.name?.text;
  const named = callable.name ?? (ts.isVariableDeclaration(callable.parent) ? callable.parent.name : undefined);
  return named !== undefined && ts.isIdentifier(named) ? named.text : undefined;
}

function isExported(callable: ts.Node): boolean {
  const statement = ts.findAncestor(callable, (node) => ts.isSourceFile(node.parent));
  return statement !== undefined && ts.canHaveModifiers(statement)
    && (ts.getModifiers(statement) ?? []).some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword);
}

function codeParameters(sources: readonly ts.SourceFile[], counts: (callable: ts.Node) => boolean): CodeParameters {
  const found = new Map<string, Set<number>>();
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && counts(node)) {
      const name = nameOf(node);
      const position = node.parameters.findIndex((parameter) => ts.isIdentifier(parameter.name) && parameter.name.text === 'code');
      if (name !== undefined && position >= 0 && !WORDED_ELSEWHERE.has(name)) found.set(name, (found.get(name) ?? new Set()).add(position));
    }
    ts.forEachChild(node, visit);
  };
  sources.forEach(visit);
  return found;
}

/** The texts that an expression can come to: 'a', or both of `x ? 'a' : 'b'`, or `x ?? 'a'`. */
function literals(node: ts.Expression): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isConditionalExpression(node)) return [...literals(node.whenTrue), ...literals(node.whenFalse)];
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken) return literals(node.right);
  return ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isSatisfiesExpression(node) ? literals(node.expression) : [];
}

function calledName(callee: ts.Expression): string | undefined {
  if (ts.isIdentifier(callee)) return callee.text;
  return ts.isPropertyAccessExpression(callee) ? callee.name.text : undefined;
}

function codesIn(source: ts.SourceFile, everywhere: CodeParameters): string[] {
  // A name declared in the file itself is that one, whatever other files call so.
  const own = codeParameters([source], () => true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name) && node.name.text === 'code') found.push(...literals(node.initializer));
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      const name = calledName(node.expression) ?? '';
      const positions = own.get(name) ?? everywhere.get(name) ?? new Set();
      node.arguments?.forEach((argument, position) => { if (positions.has(position)) found.push(...literals(argument)); });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Every code written out in the given sources: as a `code:` property, or handed to a parameter called `code`. */
export function usedCodes(texts: Readonly<Record<string, string>>): UsedCode[] {
  const sources = Object.entries(texts).map(([file, text]) => ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  const everywhere = codeParameters(sources, isExported);
  return sources.flatMap((source) => codesIn(source, everywhere).map((code) => ({ code, file: source.fileName })));
}

/** The .ts files of a folder, path below it → text. */
export function readSources(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  return Object.fromEntries(files.sort().map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
}
