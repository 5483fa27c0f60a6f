import { ANSWER_FIELDS, type AnsweredAs, type AnswerField } from './answer-fields.ts';
import type { AnswerSaid, FormFinding, FormFindingCode } from './answer-cells.ts';

interface Checked {
  readonly as: AnsweredAs;
  readonly from: string;
  readonly today: string;
  readonly cellOf: (field: AnswerField) => string | null;
  /** Cells that have a finding of their own. */
  readonly unread: readonly AnswerField[];
}

const SUMS = ['people', 'solvedPeople', 'openPeople', 'fen', 'solvedFen', 'openFen'] as const;
const DAYS = ['receivedOn', 'transferredOn', 'toldOn', 'stampedOn'] as const;
/** What goes together: the second has to be said where the first is. */
const PAIRS = [
  ['transferredTo', 'transferredOn'],
  ['transferredOn', 'transferredTo'],
  ['toldOn', 'toldWay'],
  ['toldWay', 'toldOn'],
  ['stampedOn', 'head'],
] as const;

/** What the fields of part B say together, as far as the door would refuse it. */
export function checkAnswer(said: AnswerSaid, checked: Checked): readonly FormFinding[] {
  const { unread, cellOf } = checked;
  const findings: FormFinding[] = [];
  const find = (field: AnswerField, code: FormFindingCode): void => {
    if (!unread.includes(field)) findings.push({ field, label: ANSWER_FIELDS[field].label, cell: cellOf(field), code });
  };
  const need = (field: AnswerField): void => {
    if (said[field] === undefined) find(field, 'field-needed');
  };
  need('conclusion');
  if (said.acceptance === 'returned') need('returnedBecause');
  for (const [one, other] of PAIRS) if (said[one] !== undefined) need(other);
  checkSums(said, { find, need, whole: checked.as === 'push' });
  checkDays(said, checked, find);
  if (said.conclusion === 'extension') need('extendBy');
  else if (said.extendBy !== undefined) find('extendBy', 'field-not-asked');
  return findings;
}

interface Asking {
  readonly find: (field: AnswerField, code: FormFindingCode) => void;
  readonly need: (field: AnswerField) => void;
  /** The figures belong to every answer. */
  readonly whole: boolean;
}

function checkSums(said: AnswerSaid, { find, need, whole }: Asking): void {
  const given = SUMS.filter((field) => said[field] !== undefined);
  if (given.length > 0 || whole) {
    for (const field of SUMS) if (said[field] === undefined) find(field, 'sums-incomplete');
  }
  if (given.length < SUMS.length) return;
  const of = (field: AnswerField): number => Number(said[field]);
  if (of('solvedPeople') + of('openPeople') !== of('people')) find('people', 'sums-differ');
  if (of('solvedFen') + of('openFen') !== of('fen')) find('fen', 'sums-differ');
  if (of('openPeople') > 0 || of('openFen') > 0) need('openBecause');
  if (of('solvedFen') > 0) need('proof');
}

function checkDays(said: AnswerSaid, { from, today }: Checked, find: Asking['find']): void {
  for (const field of DAYS) {
    const day = said[field];
    if (typeof day === 'string' && day > today) find(field, 'date-ahead');
  }
  const { receivedOn, stampedOn } = said;
  if (typeof receivedOn === 'string' && receivedOn < from) find('receivedOn', 'date-too-early');
  const earliest = typeof receivedOn === 'string' && receivedOn > from ? receivedOn : from;
  if (typeof stampedOn === 'string' && stampedOn < earliest) find('stampedOn', 'date-too-early');
}
