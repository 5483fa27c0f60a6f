import { describe, expect, test } from '@jest/globals';
import {
  CASE_TASK_KINDS,
  COMPANY_TASK_KINDS,
  COMPLAINT_TASK_KINDS,
  DUTY_TASK_KINDS,
  EMERGENCY_TASK_KINDS,
  EVENT_TYPES,
  FAMILY_RULES,
  PROJECT_TASK_KINDS,
  ROLES,
  RULE_NAMES,
  STEP_GRAPHS,
  SUPERVISION_TASK_KINDS,
  VOCABULARIES,
} from '@qingxin/domain';
import { checkRules } from '../loader.ts';
import { EXCLUSIVE_PREDICATES, type RuleVocabulary } from '../vocabulary.ts';
import { RULE_ROWS } from './all-rows.ts';

const vocabulary: RuleVocabulary = {
  eventTypes: EVENT_TYPES,
  ...RULE_NAMES,
  roles: ROLES,
  exclusive: EXCLUSIVE_PREDICATES,
};

const isTimed = (kind: string): kind is keyof typeof VOCABULARIES => kind in VOCABULARIES;

describe('规则与领域的名称一致', () => {
  test('every event, predicate, owner and role that a shipped row names exists in the domain', () => {
    expect(checkRules(RULE_ROWS, vocabulary).problems).toEqual([]);
  });

  test('a row times only kinds of stream whose vocabulary knows its predicates and its owner', () => {
    const foreign = RULE_ROWS.flatMap((row) =>
      [row.streamKind, ...(row.alsoIn ?? [])].flatMap((kind) => {
        if (kind === null || !isTimed(kind)) return [];
        const here = row.starts.filter((start) => EVENT_TYPES[kind].includes(start.event));
        const names = here.flatMap((start) => start.when ?? []);
        const missing = names.filter((name) => !(name in VOCABULARIES[kind].predicates));
        return [...missing, ...(row.owes in VOCABULARIES[kind].owners ? [] : [row.owes])].map(
          (name) => `${row.id}: ${name}`,
        );
      }),
    );
    expect(foreign).toEqual([]);
  });

  test('every rule whose clock a task shows is a shipped rule', () => {
    const ids = new Set(RULE_ROWS.map((row) => row.id));
    const shown = [
      COMPLAINT_TASK_KINDS,
      CASE_TASK_KINDS,
      COMPANY_TASK_KINDS,
      PROJECT_TASK_KINDS,
      DUTY_TASK_KINDS,
      SUPERVISION_TASK_KINDS,
      EMERGENCY_TASK_KINDS,
    ].flatMap((kinds) => Object.values(kinds).flatMap((kind) => kind.rules));
    expect([...shown, ...Object.values(FAMILY_RULES).flat()].filter((id) => !ids.has(id))).toEqual([]);
  });

  test('every period that an act waits for or leaves to a party is a shipped rule, and one that is waited for is timed', () => {
    const named = Object.values(STEP_GRAPHS).flatMap(({ kind, acts }) =>
      Object.entries(acts).flatMap(([act, { outcomes }]) =>
        Object.values(outcomes).flatMap(({ waitsFor = [], notBefore }) => [
          ...waitsFor.map((id) => ({ where: `${kind}.${act}`, id, timed: true })),
          ...(notBefore === undefined ? [] : [{ where: `${kind}.${act}`, id: notBefore, timed: false }]),
        ]),
      ),
    );
    const unknown = named.filter(
      ({ id, timed }) => !RULE_ROWS.some((row) => row.id === id && (!timed || row.streamKind === 'case')),
    );
    expect(unknown).toEqual([]);
    expect(named.some(({ timed }) => timed) && named.some(({ timed }) => !timed)).toBe(true);
  });
});
