import type { EventOf, FreeText, Recorded } from '../kernel/event.ts';
import type { LocalDay } from '../kernel/time-types.ts';
import type { Rung } from './events.ts';

/** 重复欠薪, 群体性事件, 制度违反; the second return of a hand-off is a listed fact of its own act. */
export type ListedFactKind = 'repeat-arrears' | 'group-event' | 'regime-breach';

/** The five regimes of projects under construction: 实名制, 专用账户, 总包代发, 工资保证金, 维权公示 (notice, part two). */
export type Regime = 'real-name' | 'special-account' | 'agency-payment' | 'wage-deposit' | 'rights-notice';

export interface ListedFact {
  /** The unit that answers for it. */
  readonly unit: string;
  readonly fact: ListedFactKind;
  /** 发生日期 of the fact itself; it may be older than the matter. */
  readonly occurredOn: LocalDay;
  /** When wages were owed there before: repeat arrears only. */
  readonly earlierOn: LocalDay | null;
  /** The regime that was broken: regime breach only. */
  readonly regime: Regime | null;
  readonly article: string;
  /** Where it is known from. */
  readonly source: FreeText;
  readonly document: string;
}

export type ListedFactEvent = EventOf<'ListedFactRecorded', ListedFact & { readonly factId: string }>;

export interface ListedFactState extends ListedFact {
  readonly id: string;
  /** Version of its entry, by which it is voided. */
  readonly version: number;
  readonly voided: boolean;
}

export type ListedFactBook = Readonly<Record<string, ListedFactState>>;

/** What each asks for (§3.5, row E2). A group event asks the same until its trace-back finds more. */
export const RUNG_OF_FACT: Readonly<Record<ListedFactKind, Rung>> = {
  'repeat-arrears': 'E2',
  'group-event': 'E2',
  'regime-breach': 'E2',
};

export function isListedFactEvent(event: Recorded<EventOf>): event is Recorded<ListedFactEvent> {
  return event.type === ('ListedFactRecorded' satisfies ListedFactEvent['type']);
}

export function evolveListedFacts(book: ListedFactBook, event: Recorded<ListedFactEvent>): ListedFactBook {
  const { factId: id, ...fact } = event.data;
  return { ...book, [id]: { id, ...fact, version: event.version, voided: false } };
}

export function listedFactAt(book: ListedFactBook, version: number): ListedFactState | null {
  return Object.values(book).find((fact) => fact.version === version) ?? null;
}

/** It stays in the book, crossed out. */
export function withVoidedFact(book: ListedFactBook, version: number): ListedFactBook {
  const fact = listedFactAt(book, version);
  return fact === null ? book : { ...book, [fact.id]: { ...fact, voided: true } };
}

/** What names it among the grounds of a ladder. */
export function groundSubject({ fact, id }: Pick<ListedFactState, 'fact' | 'id'>): string {
  return `${fact}/${id}`;
}
