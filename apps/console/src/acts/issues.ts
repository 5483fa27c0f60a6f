import { ApiProblem } from '../api/problem.ts';
import { t } from '../messages/index.ts';
import { money } from '../shared/format.ts';
import type { Node } from './model/nodes.ts';
import type { Issue } from './model/values.ts';

export type IssueWords = ReadonlyMap<string, string>;

/** What is wrong in the form, by field, in Chinese. */
export function wordsOfIssues(issues: readonly Issue[], node: Node): IssueWords {
  return new Map(issues.map((issue) => [issue.path, wordsOf(issue, node)]));
}

function wordsOf({ code, limit = 0, path }: Issue, node: Node): string {
  const words = t.acts.issues[code];
  if (typeof words === 'string') return words;
  return words(nodeAt(node, path)?.k === 'fen' ? money(limit) : String(limit));
}

/** The field that a path of the service names. */
export function nodeAt(node: Node, path: string): Node | undefined {
  let here: Node | undefined = node;
  for (const part of path.split('/').filter((one) => one !== '')) {
    if (here?.k === 'record') here = here.fields.find(({ name }) => name === part);
    else if (here?.k === 'list') here = here.of;
    else if (here?.k === 'map') here = here.value;
    else if (here?.k === 'oneOf')
      here = here.variants.map((variant) => nodeAt(variant, part)).find((one) => one !== undefined);
    else return undefined;
  }
  return here;
}

/** What the service found wrong, by the field it names. */
export function issuesOfProblem(error: unknown): IssueWords {
  if (!(error instanceof ApiProblem)) return new Map();
  return new Map((error.problem.problems ?? []).map(({ path, message }) => [path, message]));
}
