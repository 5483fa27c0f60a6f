import type { EventMatch, RuleRow, StreamKind } from '@qingxin/domain';
import type { RuleVocabulary } from '../vocabulary.ts';
import { problem } from './problem.ts';
import type { RuleProblem } from './problem.ts';

export function streamKinds(row: RuleRow): readonly StreamKind[] {
  return row.streamKind === null ? [] : [row.streamKind, ...(row.alsoIn ?? [])];
}

/** Events, predicates, owners and roles must exist; a row that a stream times must say where it starts and is met. */
export function checkNames(row: RuleRow, vocabulary: RuleVocabulary): readonly RuleProblem[] {
  return [...checkKinds(row, vocabulary), ...checkMatches(row, vocabulary), ...checkPeople(row, vocabulary)];
}

function checkKinds(row: RuleRow, vocabulary: RuleVocabulary): readonly RuleProblem[] {
  const problems: RuleProblem[] = [];
  const kinds = streamKinds(row);
  for (const kind of kinds) {
    if (vocabulary.eventTypes[kind] === undefined)
      problems.push(problem(row, 'stream-kind-unknown', `没有“${kind}”这一类事项流`));
  }
  if (kinds.length === 0) {
    if (row.starts.length > 0 || row.meets.length > 0) {
      problems.push(problem(row, 'stream-kind-unknown', '写了起算或者完成事件，却没有写明所属事项流'));
    }
    return problems;
  }
  if (row.starts.length === 0) problems.push(problem(row, 'start-missing', '没有起算事件'));
  if (row.meets.length === 0) problems.push(problem(row, 'meet-missing', '没有完成事件，时钟永远不会按期'));
  if ((row.pauses?.length ?? 0) > 0 && (row.resumes?.length ?? 0) === 0) {
    problems.push(problem(row, 'resume-missing', '可以中止却没有恢复事件'));
  }
  if (row.keyField?.trim() === '') problems.push(problem(row, 'key-missing', '区分多个时钟的字段为空'));
  return problems;
}

function checkMatches(row: RuleRow, vocabulary: RuleVocabulary): readonly RuleProblem[] {
  const known = new Set(streamKinds(row).flatMap((kind) => vocabulary.eventTypes[kind] ?? []));
  const matches: readonly EventMatch[] = [
    ...row.starts,
    ...row.meets,
    ...(row.pauses ?? []),
    ...(row.resumes ?? []),
    ...(row.ends ?? []),
  ];
  const events = new Set(matches.map((match) => match.event));
  const predicates = new Set(matches.flatMap((match) => match.when ?? []));
  return [
    ...[...events]
      .filter((event) => !known.has(event))
      .map((event) => problem(row, 'event-unknown', `所属事项流没有事件“${event}”`)),
    ...[...predicates]
      .filter((name) => !vocabulary.predicates.includes(name))
      .map((name) => problem(row, 'predicate-unknown', `没有条件“${name}”`)),
  ];
}

function checkPeople(row: RuleRow, vocabulary: RuleVocabulary): readonly RuleProblem[] {
  const problems: RuleProblem[] = [];
  const timed = row.streamKind !== null;
  if (timed ? !vocabulary.owners.includes(row.owes) : row.owes.trim() === '')
    problems.push(problem(row, 'owner-unknown', `没有责任主体“${row.owes}”`));
  const approver = row.extension?.approver;
  if (approver !== undefined && !vocabulary.roles.includes(approver)) {
    problems.push(problem(row, 'role-unknown', `没有批准延期的角色“${approver}”`));
  }
  const grants = row.extension?.grants;
  if (grants !== undefined && timed && !vocabulary.owners.includes(grants)) {
    problems.push(problem(row, 'owner-unknown', `没有批准延期的单位“${grants}”`));
  }
  return problems;
}
