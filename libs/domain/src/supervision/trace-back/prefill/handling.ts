import { caseCustody } from '../../../arrears-case/custody.ts';
import type { CaseState } from '../../../arrears-case/state.ts';
import type { ComplaintState } from '../../../complaint/state.ts';
import type { EmergencyState } from '../../../emergency/state.ts';
import { isActive } from '../../../ladder/state.ts';
import type { CustodyRecord } from '../../../matter/custody.ts';
import { custodyProof } from '../../../matter/custody-proof.ts';
import type { MatterState } from '../../../matter/state.ts';
import { localDayOf } from '../../../time/local-day.ts';
import type { TraceEntry, TraceWait } from '../events.ts';
import { dayOf, entry, isLate, lapseOf, type Reading } from './reading.ts';
import { waitsInCase, waitsInComplaint } from './waits.ts';

const HANDLING = { stage: 'handling', duty: 'handling' } as const;

/** How a complaint was handled: first contact, who held it, what it was late with, what was returned, and the measures. */
export function complaintEntries(read: Reading<ComplaintState>): readonly TraceEntry[] {
  const { state } = read;
  return [
    ...firstContact(read),
    ...held(read, state),
    ...returned(read),
    ...late(read, (unit) => waitsInComplaint(state, unit)),
    ...rungs(read),
  ];
}

/** The same of a case, and the illegal links of its parties where a project is asked about. */
export function caseEntries(read: Reading<CaseState>): readonly TraceEntry[] {
  const { state, context } = read;
  const office = context.organisation.ofKind('office')?.id ?? '';
  return [
    ...held(read, caseCustody(state, office)),
    ...late(read, (unit) => waitsInCase(state, unit)),
    ...rungs(read),
    ...(read.ofProject ? illegalLinks(read) : []),
  ];
}

export function emergencyEntries(read: Reading<EmergencyState>): readonly TraceEntry[] {
  const { alerts, promises } = read.state;
  return [
    ...Object.values(alerts).map(({ alertId: subject, unit, alertedAt, acknowledgedAt }) => {
      const point = acknowledgedAt === null ? 'alert-unsigned' : 'alert-answered';
      const until = dayOf(acknowledgedAt);
      return entry(read, { ...HANDLING, unit, point, subject, day: localDayOf(alertedAt), until });
    }),
    ...Object.values(promises).flatMap(({ promiseId: subject, unit, dueOn, kept }) =>
      kept === false ? [entry(read, { ...HANDLING, unit, point: 'promise-broken', subject, day: dueOn })] : [],
    ),
    ...late(read, () => []),
    ...rungs(read),
  ];
}

function firstContact(read: Reading<ComplaintState>): readonly TraceEntry[] {
  const { firstContact: decided, firstContactUnit: unit, receivedAt } = read.state;
  if (unit === null) return [];
  const until = decided === null ? null : localDayOf(decided.on);
  const detail = decided?.decision ?? null;
  const said = { unit, point: 'first-contact', subject: 'first', detail, day: dayOf(receivedAt), until } as const;
  return [entry(read, { ...HANDLING, ...said })];
}

function held(read: Reading, record: Omit<CustodyRecord, 'handOffs'>): readonly TraceEntry[] {
  const { at, calendar } = read.context;
  return custodyProof(record, at, calendar).map(({ unit, from, until, version, workingDays, because }) =>
    entry(read, {
      ...{ ...HANDLING, unit, point: 'held', subject: String(version), versions: [version] },
      // Of whoever holds it still the days grow by themselves: they are no news.
      ...{ day: localDayOf(from), until: dayOf(until), figure: until === null ? null : workingDays, detail: because },
    }),
  );
}

function returned(read: Reading<ComplaintState>): readonly TraceEntry[] {
  return Object.values(read.state.handOffs).flatMap(({ id: subject, toUnit: unit, sentOn, endedOn, status }) => {
    const said = { unit, point: 'returned', subject, day: localDayOf(sentOn), until: dayOf(endedOn) } as const;
    return status === 'returned' ? [entry(read, { ...HANDLING, ...said })] : [];
  });
}

function late(read: Reading, waitsOf: (unit: string) => readonly TraceWait[]): readonly TraceEntry[] {
  return Object.values(read.state.clocks)
    .filter(isLate)
    .map((clock) => lapseOf(read, clock, { ...HANDLING, waits: waitsOf(clock.unit) }));
}

/** 催办 and above against a unit, and how they stand. */
function rungs(read: Reading): readonly TraceEntry[] {
  return ladders(read.state).flatMap(({ key, unit, rungs: all }) =>
    all.flatMap((rung) => {
      if (rung.status === 'voided') return [];
      const open = isActive(rung);
      const said = { point: open ? 'rung-open' : 'rung-ended', subject: `${key}/${rung.id}` } as const;
      const detail = `${rung.rung}/${rung.status}`;
      return [
        entry(read, { ...HANDLING, unit, ...said, detail, day: localDayOf(rung.proposedAt), until: rung.answerBy }),
      ];
    }),
  );
}

function ladders({ ladders: book }: MatterState) {
  return Object.values(book);
}

const ILLEGAL: ReadonlySet<string> = new Set(['resold', 'illegal-subcontract', 'attached', 'licence-lent']);

/** What was found about the parties; who supervises the trade answers for it, and until a unit is named whoever leads. */
function illegalLinks(read: Reading<CaseState>): readonly TraceEntry[] {
  const { links, lead } = read.state;
  const unit = read.context.organisation.ofKind('sector')?.id ?? lead;
  if (unit === null) return [];
  return links.flatMap(({ from, to, nature: detail }) =>
    ILLEGAL.has(detail)
      ? [
          entry(read, {
            ...{ stage: 'tender', duty: 'supervision', unit, point: 'illegal-link' },
            ...{ subject: `${from}/${to}`, detail },
          }),
        ]
      : [],
  );
}
