import { type BatchKind, type BatchTarget, isChannel, type LocalDay, refuse } from '@qingxin/domain';
import { HttpProblem } from '../problems/http-problem.ts';

/** A file and what was said of it. */
export interface FileGiven {
  readonly kind: BatchKind;
  readonly document: string;
  readonly target: BatchTarget;
  /** Of bank slips, where the file has no column for it. */
  readonly bank: string | null;
}

interface Said {
  readonly kind?: BatchKind;
  /** Of the original. */
  readonly document?: string;
  /** Where the file has no column for it. */
  readonly bank?: string;
}

export interface CaseFileSaid extends Said {
  readonly party?: string;
  readonly payment?: string;
  readonly arrivedAt?: string;
}

export interface MonthFileSaid extends Said {
  readonly month?: string;
  readonly keptBy?: 'general-contractor' | 'subcontractor';
  readonly keeper?: string;
  readonly handedOn?: string;
  readonly throughAccount?: 'yes' | 'no';
}

export interface ChannelFileSaid {
  readonly day?: LocalDay;
  readonly unit?: string;
}

/** @throws HttpProblem `invalid-request` that names what is missing */
export function caseFile(caseId: string, said: CaseFileSaid): FileGiven {
  const { party = null, payment, arrivedAt = 'person' } = said;
  const { kind, document } = needed(said, ['kind', 'document']);
  if (kind === 'bank-slips' && payment === undefined) throw missing({ payment: '银行回单须注明支付的性质' });
  const head = kind === 'bank-slips' ? { kind: payment, arrivedAt } : null;
  // The catalogue checks the words that the parameters leave open.
  const target = { kind: 'case', stream: `case-${caseId}`, party, payment: head } as BatchTarget;
  return { kind, document, target, bank: said.bank ?? null };
}

/** @throws HttpProblem `invalid-request` that names what is missing */
export function monthFile(projectId: string, said: MonthFileSaid): FileGiven {
  const { kind, document, month } = needed(said, ['kind', 'document', 'month']);
  const target = { kind: 'project-month', stream: `project-${projectId}`, month, ...headOf(kind, said) } as const;
  return { kind, document, target, bank: said.bank ?? null };
}

/** The day's own list where no day is said, of the sender's own unit where none is. Refuses `not-found` for no channel's name. */
export function channelFile(
  named: string,
  said: ChannelFileSaid,
  at: { readonly today: LocalDay; readonly unit: string | null },
): FileGiven {
  const channel = isChannel(named) ? named : refuse('not-found');
  const { day = at.today, unit = at.unit ?? refuse('no-post') } = said;
  const target = { kind: 'channel', stream: 'organisation', channel, unit, day } as const;
  return { kind: 'channel-tickets', document: `${channel}-${day}`, target, bank: null };
}

/** What is open on paper, of all units; under the day on which it is brought. */
export function backlogFile(said: Pick<Said, 'document'>): FileGiven {
  const { document } = needed(said, ['document']);
  return { kind: 'backlog', document, target: { kind: 'backlog', stream: 'organisation' }, bank: null };
}

function headOf(kind: BatchKind, said: MonthFileSaid) {
  if (kind === 'agency-slips') {
    const { throughAccount } = needed(said, ['throughAccount']);
    return { sheet: null, payment: { throughAccount: throughAccount === 'yes' } };
  }
  return { sheet: needed(said, ['keptBy', 'keeper', 'handedOn']), payment: null };
}

type Given<T, K extends keyof T> = { readonly [P in K]-?: Exclude<T[P], undefined> };

function needed<T extends object, const K extends keyof T & string>(said: T, names: readonly K[]): Given<T, K> {
  const absent = names.filter((name) => said[name] === undefined);
  if (absent.length > 0) throw missing(Object.fromEntries(absent.map((name) => [name, '必填'])));
  return Object.fromEntries(names.map((name) => [name, said[name]])) as Given<T, K>;
}

function missing(fields: Readonly<Record<string, string>>): HttpProblem {
  const problems = Object.entries(fields).map(([name, message]) => ({ path: `query/${name}`, message }));
  return new HttpProblem('invalid-request', { problems });
}
