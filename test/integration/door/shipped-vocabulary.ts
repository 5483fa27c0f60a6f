import { COMPLAINT_VOCABULARY, ROLES, type RuleRow } from '@qingxin/domain';
import { EXCLUSIVE_PREDICATES, OWNER_MEANINGS, PREDICATE_MEANINGS, RULE_ROWS, type RuleVocabulary } from '@qingxin/rulebook';

const matches = (row: RuleRow) => [
  ...row.starts,
  ...row.meets,
  ...(row.pauses ?? []),
  ...(row.resumes ?? []),
  ...(row.ends ?? []),
];

/** Names as the shipped rows use them; whether the domain knows each is the rulebook's own test. */
export function shippedVocabulary(): RuleVocabulary {
  const kinds = ['complaint', 'case', 'project', 'company'] as const;
  const named = RULE_ROWS.flatMap((row) => matches(row).map((match) => match.event));
  return {
    eventTypes: Object.fromEntries(kinds.map((kind) => [kind, named])),
    predicates: Object.keys(PREDICATE_MEANINGS),
    owners: Object.keys(OWNER_MEANINGS),
    roles: ROLES,
    exclusive: EXCLUSIVE_PREDICATES,
  };
}

export function usableRows(): readonly RuleRow[] {
  return RULE_ROWS.filter(
    (row) =>
      row.end.kind !== 'chain' &&
      row.owes in COMPLAINT_VOCABULARY.owners &&
      matches(row).every((match) => (match.when ?? []).every((name) => name in COMPLAINT_VOCABULARY.predicates)),
  ).map((row) => ({ ...row, reminders: row.reminders.filter((reminder) => 'workingDaysBefore' in reminder) }));
}
