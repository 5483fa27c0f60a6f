import { describe, expect, it } from '@jest/globals';
import {
  caseCustody,
  type CaseEvent,
  caseMoney,
  caseStream,
  caseWaits,
  type CaseState,
  type ClockState,
  isOpen,
  STEP_GRAPHS,
  type StepState,
  timeByUnit,
} from '@qingxin/domain';
import type { Recorded } from '../../../libs/domain/src/kernel/event.ts';
import { RuleViolation } from '../../../libs/domain/src/kernel/refusal.ts';
import type { PaymentItem } from '../../../libs/domain/src/arrears-case/events.ts';
import { lineMoney } from '../../../libs/domain/src/arrears-case/money.ts';
import { recoverySums } from '../../../libs/domain/src/arrears-case/recoveries.ts';
import { CASE_VOCABULARY } from '../../../libs/domain/src/arrears-case/vocabulary.ts';
import { archive, type CaseStory, pay, voidEntry } from '../../../libs/domain/src/testing/arrears-case.ts';
import { edgeOf, walksOf } from '../../../libs/domain/src/testing/step-paths.ts';
import { begun, TO_ANYWHERE, walked } from '../../../libs/domain/src/testing/step-walks.ts';
import { addDays, localDayOf } from '../../../libs/domain/src/time/local-day.ts';
import type { CaseMove } from '../../../libs/domain/src/testing/random-case-steps.ts';
import { holdsFor, tell } from './random-cases.ts';
import { caseUnderLaw, SHIPPED } from './shipped-setting.ts';

type Log = readonly Recorded<CaseEvent>[];

describe('a case against what its log says, whatever was sent to it', () => {
  it('has one holder from its opening on, and the units’ days together are its working days outside the archive; the waits of a step are its life', () => {
    const seen = { leads: 0, archived: 0, waits: 0 };
    holdsFor((run) => {
      const story = tell(run, ({ state, log }) => {
        expect(state.lead).toBe(leadOf(log));
        expect(state.custody.at(-1)?.unit ?? null).toBe(state.lead);
        expect(state.custody.map(({ from }) => from)).toEqual([...state.custody.map(({ from }) => from)].sort());
      });
      const at = `${addDays(localDayOf(story.now), 20)}T04:00:00.000Z`;
      const held = timeByUnit(caseCustody(story.state, 'office'), at, SHIPPED.calendar);
      const days = held.reduce((sum, { heldDays, awaitedDays }) => sum + heldDays + awaitedDays, 0);
      expect(days).toBe(workingDaysOpen(story, localDayOf(at)));
      expect(held.every(({ heldDays }) => heldDays >= 0)).toBe(true);
      const waits = caseWaits(story.state, at, SHIPPED.calendar);
      for (const step of Object.values(story.state.steps).filter(isInOrder)) {
        const own = waits.filter(({ key }) => key === step.key);
        const ended = step.at === null ? dayIn(step.since) : localDayOf(at);
        const whole = workingDaysBetween(dayIn(step.startedOn), ended);
        expect(own.reduce((sum, { workingDays }) => sum + workingDays, 0)).toBe(whole);
        if (own.length > 1 && whole > 0) seen.waits += 1;
      }
      if (held.length > 2) seen.leads += 1;
      if (story.state.ends.length > 0) seen.archived += 1;
    });
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(5);
  });

  it('money balances: what the payments brought is with the persons, on its way, or back', () => {
    const seen = { paid: 0, bounced: 0, voided: 0, claims: 0 };
    holdsFor((run) => {
      const { state, log } = tell(run, payingToo);
      const book = cashBook(log);
      for (const line of Object.values(state.lines)) {
        const { paidFen, recordedFen, compensationPaidFen } = lineMoney(state, line);
        const [wages, penalty] = [book.of(line.id, 'wages'), book.of(line.id, 'compensation')];
        expect({ paidFen, recordedFen, compensationPaidFen }).toEqual({
          paidFen: wages.paid,
          recordedFen: wages.paid + wages.underWay,
          compensationPaidFen: penalty.paid,
        });
      }
      const { paidFen, recordedFen } = caseMoney(state);
      const all = book.totals();
      expect(all.entered - all.back).toBe(all.paid + all.underWay);
      expect(paidFen + caseMoney(state).compensationPaidFen).toBe(all.paid);
      expect(recordedFen).toBeLessThanOrEqual(all.paid + all.underWay);
      for (const claim of Object.values(state.recoveries)) {
        const { claimFen, receivedFen, openFen } = recoverySums(state, claim);
        expect(claimFen).toBe(book.standing(claim.paymentId));
        expect(receivedFen).toBe(received(log, claim.id));
        if (claim.ended === null) expect(openFen).toBe(claimFen - receivedFen);
        seen.claims += 1;
      }
      for (const { shares, amountFen, compensationFen } of Object.values(state.orders)) {
        const parts = Object.values(shares);
        expect(parts.reduce((sum, { fen }) => sum + fen, 0)).toBe(amountFen);
        expect(parts.reduce((sum, part) => sum + part.compensationFen, 0)).toBe(compensationFen);
      }
      seen.paid += all.paid > 0 ? 1 : 0;
      seen.bounced += log.some(({ type }) => type === 'PaymentBounced') ? 1 : 0;
      seen.voided += book.voided;
    }, 200);
    expect(Math.min(seen.paid, seen.bounced, seen.voided, seen.claims)).toBeGreaterThan(5);
  });

  it('no clock is an orphan: what it waits for can still come', () => {
    const seen = new Set<string>();
    holdsFor((run) => {
      tell(run, (story, move) => {
        payingToo(story, move);
        for (const clock of Object.values(story.state.clocks).filter(isOpen)) {
          seen.add(clock.ruleId);
          if (!isAwaited(clock, story)) expect([clock.id, 'waits for nothing']).toBeNull();
        }
      });
    });
    expect(seen.size).toBeGreaterThan(10);
  });

  it('no clock of a department step is one either, on every way through it', () => {
    const seen = new Set<string>();
    for (const graph of Object.values(STEP_GRAPHS)) {
      const key = `${graph.kind}-1`;
      for (const walk of walksOf(graph)) {
        const story = caseUnderLaw().given(...TO_ANYWHERE, begun(graph.kind));
        for (const edge of walk) {
          taken(story, key, edgeOf(edge));
          for (const clock of Object.values(story.state.clocks).filter((one) => isOpen(one) && one.key === key)) {
            seen.add(clock.ruleId);
            if (!isAwaited(clock, story)) expect([clock.id, edgeOf(edge), 'waits for nothing']).toBeNull();
          }
        }
      }
    }
    expect(seen.size).toBeGreaterThan(90);
  });

  it('no wage line is open after 清零, and no track after the archive', () => {
    const seen = { cleared: 0, archived: 0, refused: new Set<string>() };
    holdsFor((run) => {
      tell(run, (story) => {
        const { state } = story;
        if (state.cleared) {
          expect(Object.values(state.lines).filter(({ end }) => end === null)).toEqual([]);
          seen.cleared += 1;
        }
        const archived = state.archived ? state : archivedNow(story, seen.refused);
        if (archived === null) return;
        expect({ cleared: archived.cleared, tracks: openTracks(archived) }).toEqual({ cleared: true, tracks: [] });
        seen.archived += 1;
      });
    }, 300);
    expect([...seen.refused]).toEqual(expect.arrayContaining(['wages-not-cleared', 'step-still-running']));
    expect(Math.min(seen.cleared, seen.archived)).toBeGreaterThan(30);
  });
});

/** Payments that nobody has verified yet, some of them voided: random acts come to it too seldom. */
function payingToo(story: CaseStory, { pick }: CaseMove): void {
  if (pick % 4 !== 0) return;
  story.when(pay({ w2: 100 * pick }));
  const recorded = story.log.findLast(({ type }) => type === 'PaymentRecorded');
  if (recorded !== undefined && pick % 8 === 0) story.when(voidEntry(recorded.version));
}

/** The next act on its way, once the periods that it has to wait for are over. */
function taken(story: CaseStory, key: string, edge: string): void {
  story.when(walked(story, key, edge));
  if (story.refused === null) return;
  story.whenTimeReaches(new Date(Date.parse(story.now) + 400 * 86_400_000).toISOString());
  story.given(walked(story, key, edge));
}

function leadOf(log: Log): string | null {
  return log.reduce<string | null>((lead, { type, data }) => (type === 'LeadAssigned' ? data.lead : lead), null);
}

/** Acts entered late on days before one another have no order of days that their waits could follow. */
function isInOrder({ startedOn, acts }: StepState): boolean {
  const days = [startedOn, ...acts.map((one) => one.at)].map(dayIn);
  return days.join() === [...days].sort().join();
}

function workingDaysBetween(from: string, until: string): number {
  let days = 0;
  for (let day = addDays(from, 1); day <= until; day = addDays(day, 1)) {
    if (SHIPPED.calendar.day(day).working) days += 1;
  }
  return days;
}

/** Day by day: the day of the opening does not count, nor does one that began in the archive or brought it out of it. */
function workingDaysOpen({ log, state }: CaseStory, until: string): number {
  const [opening] = state.custody;
  if (opening === undefined) return 0;
  const archives: { readonly from: string; until: string | null }[] = [];
  let told = caseStream.initial(state.stream);
  for (const event of log) {
    const { archived: before } = told;
    told = caseStream.evolve(told, event);
    if (told.archived === before) continue;
    const on = dayIn(event.actedOn ?? event.occurredAt);
    const last = archives.at(-1);
    if (told.archived) archives.push({ from: on, until: null });
    // A reopening that is entered late may lie before the archive: then it was never closed.
    else if (last !== undefined) last.until = on;
  }
  const isArchived = (day: string) => archives.some(({ from, until: to }) => from < day && (to === null || day <= to));
  let days = 0;
  for (let day = addDays(dayIn(opening.from), 1); day <= until; day = addDays(day, 1)) {
    if (!isArchived(day) && SHIPPED.calendar.day(day).working) days += 1;
  }
  return days;
}

const dayIn = (when: string): string => (when.length === 10 ? when : localDayOf(when));

/** Payments as a cashier would keep them, from the log alone. */
function cashBook(log: Log) {
  const payments = new Map<string, Entry>();
  for (const { type, data, version } of log) {
    if (type === 'PaymentRecorded')
      payments.set(data.paymentId, { version, items: data.items, paid: new Set(), back: new Set(), voided: false });
    if (type === 'PaymentVerified') for (const id of data.lineIds) payments.get(data.paymentId)?.paid.add(id);
    if (type === 'PaymentBounced') payments.get(data.paymentId)?.back.add(data.lineId);
    if (type === 'EntryVoided')
      for (const entry of payments.values()) if (entry.version === data.voidedVersion) entry.voided = true;
  }
  const entries = [...payments.values()];
  const moved = (wanted: (item: PaymentItem) => boolean) => {
    const sums = { entered: 0, paid: 0, underWay: 0, back: 0 };
    for (const { items, paid, back, voided } of entries) {
      for (const item of items.filter(wanted)) {
        sums.entered += item.fen;
        if (voided || back.has(item.lineId)) sums.back += item.fen;
        else if (paid.has(item.lineId)) sums.paid += item.fen;
        else sums.underWay += item.fen;
      }
    }
    return sums;
  };
  return {
    voided: entries.filter(({ voided }) => voided).length,
    totals: () => moved(() => true),
    of: (lineId: string, kind: 'wages' | 'compensation') =>
      moved((item) => item.lineId === lineId && (item.of ?? 'wages') === kind),
    standing: (paymentId: string) => {
      const { items = [], back, voided = false } = payments.get(paymentId) ?? {};
      return voided ? 0 : items.reduce((sum, { lineId, fen }) => (back?.has(lineId) === true ? sum : sum + fen), 0);
    },
  };
}

interface Entry {
  readonly version: number;
  readonly items: readonly PaymentItem[];
  readonly paid: Set<string>;
  readonly back: Set<string>;
  voided: boolean;
}

function received(log: Log, claimId: string): number {
  return log.reduce(
    (sum, { type, data }) => (type === 'RecoveryReceived' && data.claimId === claimId ? sum + data.fen : sum),
    0,
  );
}

/** What each rule of the case’s own waits for, by the key of its clock. */
const AWAITED: Readonly<Record<string, (state: CaseState, key: string) => boolean>> = {
  'S3-01': ({ filedOn, investigated }) => filedOn !== null && !investigated,
  'S3-02': ({ investigated, archived }) => investigated && !archived,
  'S3-04': ({ filedOn, investigated }) => filedOn !== null && !investigated,
  'S3-11': ({ lead, cause }) => lead !== null && cause === null,
  'S4-07': ({ orders }, key) => orders[key]?.outcome === null,
  'S4-13': ({ payments }, key) => {
    const { items = [], verified = [], bounced = [], voided = true } = payments[key] ?? {};
    return !voided && items.some(({ lineId }) => ![...verified, ...bounced].includes(lineId));
  },
  'S4-14': ({ orders }, key) => orders[key]?.choice?.measures === null,
  'S4-15': (state, key) => instalment(state, key) === 'due',
  'S4-16': (state, key) => instalment(state, key) === 'broken',
  'S4-17': ({ recoveries }, key) => recoveries[key]?.dueOn === null && recoveries[key]?.ended === null,
  'S4-18-SUCCESSOR': ({ fates }, key) => fates[key]?.answered === null && !fates[key].voided,
  'S4-18-CLAIMS': ({ fates }, key) => fates[key]?.claims === null && !fates[key].voided,
  'S1-12': ({ pushes }, key) => pushes[key]?.answered === false,
  'S10-01': ({ clearBy, cleared }) => clearBy !== null && !cleared,
  'S10-09-FILE': ({ archived, filing }) => archived && filing === null,
  'S7-02': ({ transferWarnings }, key) => transferWarnings[key]?.ended === false,
};

function instalment({ promises }: CaseState, id: string): string | undefined {
  return Object.values(promises)
    .flatMap(({ instalments }) => instalments)
    .find((one) => one.id === id)?.status;
}

function isAwaited({ ruleId, ruleVersion, key }: ClockState, story: CaseStory): boolean {
  const own = AWAITED[ruleId];
  if (own !== undefined) return own(story.state, key ?? '');
  const { kind, at = null } = story.state.steps[key ?? ''] ?? {};
  if (kind === undefined || at === null) return false;
  const { meets, ends = [] } = SHIPPED.rules.row(ruleId, ruleVersion);
  const context = story.contextOf();
  return actsFrom(kind, at).some((data) =>
    [...meets, ...ends].some(
      ({ event, when = [] }) =>
        event === 'StepActed' &&
        when.every(
          (name) => CASE_VOCABULARY.predicates[name]?.(story.state, { type: 'StepActed', data }, context) === true,
        ),
    ),
  );
}

/** Every act with its outcome to which the step can still come. */
function actsFrom(kind: string, from: string) {
  const acts = new Set([from]);
  const found = [];
  for (const act of acts) {
    for (const [outcome, { next }] of Object.entries(STEP_GRAPHS[kind]?.acts[act]?.outcomes ?? {})) {
      found.push({ kind, act, outcome, next });
      if (next !== 'end') acts.add(next);
    }
  }
  return found;
}

/** The case as an archive at this moment would leave it; null where it is refused. */
function archivedNow(story: CaseStory, refused: Set<string>): CaseState | null {
  const { command, ...by } = archive();
  try {
    const decided = caseStream.decide(story.state, command, story.contextOf(by));
    const entered = { occurredAt: story.now, by: { id: 'person:archivist' } };
    return decided.reduce(
      (so, { event }) => caseStream.evolve(so, { ...event, ...entered, version: so.version + 1 }),
      story.state,
    );
  } catch (error) {
    if (!(error instanceof RuleViolation)) throw error;
    refused.add(error.code);
    return null;
  }
}

/** The one clock that begins with the archive. */
const FILING = 'S10-09-FILE';

/** What was published is corrected after the archive too, when its decision falls away. */
const isOverturned = ({ act, outcome }: { readonly act: string; readonly outcome: string }): boolean =>
  act === 'keep' && outcome === 'changed';

function openTracks(state: CaseState): readonly string[] {
  const named = <T extends { readonly id: string }>(items: Readonly<Record<string, T>>, open: (item: T) => boolean) =>
    Object.values(items).flatMap((item) => (open(item) ? [item.id] : []));
  return [
    ...Object.values(state.steps).flatMap(({ key, at, acts }) =>
      at === null || (state.archived && acts.some(isOverturned)) ? [] : [key],
    ),
    ...named(state.orders, ({ outcome, choice }) => outcome === null || choice?.measures === null),
    ...named(state.pushes, ({ answered, informationOnly }) => !answered && !informationOnly),
    ...named(state.transferWarnings, ({ ended }) => !ended),
    ...named(
      state.payments,
      ({ voided, items, verified, bounced }) =>
        !voided && items.some(({ lineId }) => !verified.includes(lineId) && !bounced.includes(lineId)),
    ),
    ...named(state.recoveries, (claim) => claim.ofPublicFunds && recoverySums(state, claim).openFen > 0),
    ...(state.filedOn !== null && !state.investigated ? ['investigation'] : []),
    ...Object.values(state.clocks).flatMap((clock) => (isOpen(clock) && clock.ruleId !== FILING ? [clock.id] : [])),
  ];
}
