import { describe, expect, test } from '@jest/globals';
import { caseStream } from '../arrears-case/decide.ts';
import { complaintStream } from '../complaint/decide.ts';
import type { EventOf, Recorded } from '../kernel/event.ts';
import {
  arrearsCase,
  correct,
  pay,
  TO_FILED,
  TO_ORDERED,
  TO_VERIFIED,
  verify,
  voidEntry,
} from '../testing/arrears-case.ts';
import { complaint, register, signFor, TO_HANDED_ON } from '../testing/complaint.ts';
import { district, HOUSING, on } from '../testing/district.ts';
import { handOffLedger } from './complaints.ts';
import { addDays, localDayOf } from '../time/local-day.ts';
import { contract, project, register as registerProject } from '../testing/project.ts';
import { effectiveFacts } from './effective.ts';

type Log = readonly Recorded<EventOf>[];

const typesOn = (log: Log, day: string): readonly string[] => effectiveFacts(log, day).map(({ type }) => type);
const caseOn = (log: Log, day: string) =>
  effectiveFacts(log, day).reduce(
    (state, event) => caseStream.evolve(state, event as Parameters<typeof caseStream.evolve>[1]),
    caseStream.initial('case-1'),
  );

describe('按发生日期看的台账', () => {
  test('what was entered late stands on its day, and on that of the entry only for who asks what was known', () => {
    const late = { actedOn: '2026-06-02', lateReason: '下乡' };
    const story = complaint()
      .given(...TO_HANDED_ON)
      .given({ ...signFor('h1', HOUSING), at: on('2026-06-08 10:00'), ...late });
    const rowsOn = (day: string) => {
      const events = effectiveFacts(story.log, day);
      const state = events.reduce(
        (so, event) => complaintStream.evolve(so, event as Parameters<typeof complaintStream.evolve>[1]),
        complaintStream.initial(story.state.stream),
      );
      return handOffLedger.rows({ state, events, day, organisation: district() });
    };
    expect(rowsOn('2026-06-01')).toMatchObject([{ end: '待签收', signedOn: null }]);
    expect(rowsOn('2026-06-02')).toMatchObject([{ end: '已签收', signedOn: '2026-06-02' }]);
  });

  test('nothing stands of a matter before its first day', () => {
    const story = complaint().given({ ...register(), at: on('2026-06-03 10:00'), actedOn: '2026-06-02' });
    expect(typesOn(story.log, '2026-06-01')).toEqual([]);
    expect(typesOn(story.log, '2026-06-02')).toContain('ComplaintRegistered');
    expect(effectiveFacts([], '2026-06-02')).toEqual([]);
  });

  test('money stands on the day on which it was paid, and on the one to which that was put right', () => {
    const story = arrearsCase().given(...TO_ORDERED, {
      ...pay({ w1: 300_000 }, { paidOn: '2026-06-05' }),
      at: on('2026-06-20 10:00'),
    });
    expect(typesOn(story.log, '2026-06-04')).not.toContain('PaymentRecorded');
    expect(typesOn(story.log, '2026-06-05')).toContain('PaymentRecorded');
    story.given({ ...correct({ field: 'paidOn', on: 'p1', to: '2026-06-10' }), at: on('2026-06-21 10:00') });
    expect(typesOn(story.log, '2026-06-09')).not.toContain('PaymentRecorded');
    expect(caseOn(story.log, '2026-06-10').payments['p1']?.paidOn).toBe('2026-06-10');
  });

  test('what was found wrong later was wrong then; a correction of what is not there says nothing', () => {
    const story = arrearsCase().given(...TO_VERIFIED);
    const day = story.now.slice(0, 10);
    const verifiedOn = (of: string) => caseOn(story.log, of).lines['w1']?.verifiedFen;
    expect(verifiedOn(day)).toBe(1_000_000);
    story.given({ ...correct({ field: 'verifiedFen', on: 'w1', to: 1_200_000 }), at: on('2026-07-01 10:00') });
    expect(verifiedOn(day)).toBe(1_200_000);
    story.given({ ...pay({ w1: 100 }, { paidOn: '2026-07-02' }), at: on('2026-07-02 10:00') });
    story.given({ ...correct({ field: 'paidOn', on: 'p1', to: '2026-07-01' }), at: on('2026-07-03 10:00') });
    expect(typesOn(story.log, '2026-06-30')).toContain('FactCorrected');
    expect(caseOn(story.log, '2026-06-30').payments).toEqual({});
  });

  test('a voided entry is void from its day on', () => {
    const story = arrearsCase().given(...TO_FILED, { ...verify('w1', 700_000), at: on('2026-06-10 10:00') });
    const entered = story.log.findLast(({ type }) => type === 'WageLineVerified')?.version ?? 0;
    expect(caseOn(story.log, '2026-06-10').lines['w1']?.verifiedFen).toBe(700_000);
    story.given({ ...voidEntry(entered), at: on('2026-06-20 10:00') });
    expect(caseOn(story.log, '2026-06-10').lines['w1']?.verifiedFen).toBeNull();
    expect(typesOn(story.log, '2026-06-09')).not.toContain('EntryVoided');
  });

  test('a contract stands from the day on which it was signed, once the project is there', () => {
    const [record, late] = [registerProject(), { ...contract(), at: on('2026-02-10 09:00') }];
    const story = project().given(record, late);
    const signedOn = (day: string) => effectiveFacts(story.log, day).some(({ type }) => type === 'ContractRecorded');
    const registeredOn = localDayOf(story.log[0]?.occurredAt ?? '');
    const { signedOn: signed = '' } = story.state.contract ?? {};
    expect(signed < registeredOn).toBe(true);
    // Nobody knew of the project before it was registered.
    expect([addDays(registeredOn, -1), registeredOn].map(signedOn)).toEqual([false, true]);
  });
});
