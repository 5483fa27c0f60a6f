import { legalDay } from '../clocks/legal-time.ts';
import { CLOCK_ACTOR } from '../kernel/actor.ts';
import type { Fen } from '../kernel/event.ts';
import type { LocalDay } from '../kernel/time-types.ts';
import type { CaseDraft } from './draft.ts';
import type { PromiseAnswer } from './promise-events.ts';
import type { CaseState, InstalmentState, PromiseState } from './state.ts';
import { TRANSFER_STEP } from './transfer-conditions.ts';

const ANSWERING_STEPS: Readonly<Record<string, PromiseAnswer>> = {
  [TRANSFER_STEP]: 'transfer',
  'deposit-drawdown': 'deposit',
  'court-enforcement': 'enforcement',
};

/** Wages that a party's payments brought to persons (R035): money on its way keeps no promise. */
export function sentBy({ payments }: CaseState, partyId: string): Fen {
  return Object.values(payments)
    .filter(({ payer, voided, arrivedAt }) => payer === partyId && !voided && arrivedAt === 'person')
    .flatMap(({ items, bounced }) => items.filter(({ lineId, of }) => of === undefined && !bounced.includes(lineId)))
    .reduce((sum, { fen }) => sum + fen, 0);
}

/** What a promise still lacks of what was to have come by an instalment, the ones before it included. */
function missingOf(state: CaseState, promise: PromiseState, instalment: InstalmentState): Fen {
  const sent = sentBy(state, promise.partyId) - promise.sentBeforeFen;
  const until = promise.instalments.slice(0, promise.instalments.indexOf(instalment) + 1);
  return Math.max(0, until.reduce((sum, { fen }) => sum + fen, 0) - sent);
}

/** Somebody has to say now what follows: 责令支付, 移送 or another measure. */
export function isPromiseOpen({ status }: InstalmentState): boolean {
  return status === 'broken';
}

/** Instalments whose day has passed unpaid, before anything else is decided. */
export function breakPromisesByTime(draft: CaseDraft): void {
  const { cleared, promises } = draft.state;
  if (cleared) return;
  const day = legalDay(draft.context);
  for (const promise of Object.values(promises)) {
    for (const instalment of promise.instalments) {
      if (instalment.status === 'due' && instalment.dueOn < day) broken(draft, promise, instalment, instalment.dueOn);
    }
  }
}

/** What the act has changed about promises: money came or went back, or something follows the broken ones. */
export function followPromises(draft: CaseDraft): void {
  for (const { id } of Object.values(draft.state.promises)) {
    const count = draft.state.promises[id]?.instalments.length ?? 0;
    for (let place = 0; place < count; place += 1) follow(draft, id, place);
  }
}

function follow(draft: CaseDraft, promiseId: string, place: number): void {
  const promise = draft.state.promises[promiseId];
  const instalment = promise?.instalments[place];
  if (promise === undefined || instalment === undefined || instalment.status === 'replaced') return;
  const missing = missingOf(draft.state, promise, instalment);
  const ref = { promiseId, instalmentId: instalment.id };
  if (missing === 0) {
    if (instalment.status !== 'kept') draft.emit({ type: 'InstalmentKept', data: ref });
    return;
  }
  if (instalment.status === 'kept') broken(draft, promise, instalment, legalDay(draft.context));
  if (instalment.status !== 'broken') return;
  const by = answerIn(draft, promise.partyId);
  if (by !== null) draft.emit({ type: 'BrokenPromiseAnswered', data: { ...ref, by } });
}

function broken(draft: CaseDraft, promise: PromiseState, instalment: InstalmentState, since: LocalDay): void {
  const missingFen = missingOf(draft.state, promise, instalment);
  if (missingFen === 0) return;
  const ref = { promiseId: promise.id, instalmentId: instalment.id };
  draft.emit({ type: 'InstalmentBroken', data: { ...ref, since, missingFen } }, CLOCK_ACTOR);
}

/** What this command has begun against the party. */
function answerIn(draft: CaseDraft, partyId: string): PromiseAnswer | null {
  for (const { event } of draft.decided()) {
    if (event.type === 'OrderIssued' && event.data.addressee === partyId) return 'order';
    if (event.type === 'PromiseMade' && event.data.partyId === partyId) return 'promise';
    if (event.type !== 'StepStarted') continue;
    const answer = ANSWERING_STEPS[event.data.kind];
    if (answer !== undefined) return answer;
  }
  return null;
}
