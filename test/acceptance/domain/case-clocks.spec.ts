import { describe, expect, test } from '@jest/globals';
import {
  act,
  addParty,
  addSource,
  archive,
  assignLead,
  bounce,
  changeClearBy,
  conclude,
  confirmClearing,
  determine,
  endLine,
  feedback,
  fileDossier,
  fileCase,
  joinSource,
  order,
  outcome,
  pay,
  proposeClearing,
  push,
  serve,
  TO_CLEARED,
  TO_FILED,
  TO_OPENED,
  TO_ORDERED,
  TO_PAID,
  TO_VERIFIED,
  verify,
  verifyPaid,
  voidEntry,
  worker,
} from '../../../libs/domain/src/testing/arrears-case.ts';
import { on } from '../../../libs/domain/src/testing/district.ts';
import { caseUnderLaw, clockOf, clocksOf } from './shipped-setting.ts';

describe('调查期限（《劳动保障监察条例》第十七条）', () => {
  test('it runs sixty working days from the filing and is owed by the filing unit, whoever leads', () => {
    const story = caseUnderLaw().given(...TO_FILED);
    expect(clockOf(story, 'S3-01#1')).toMatchObject({ start: '2026-06-01', due: '2026-08-25', unit: 'hrss' });
    expect(clockOf(story, 'S3-04#1')).toMatchObject({ start: '2026-06-01', due: '2026-06-16' });
  });

  test('before the filing nothing runs', () => {
    expect(clocksOf(caseUnderLaw().given(...TO_OPENED, assignLead()), 'S3-01')).toEqual([]);
  });

  test('a filing brought along by the complaint starts it on its own day, before anybody is in charge', () => {
    const story = caseUnderLaw().given(addSource({ filedOn: '2026-05-28' }));
    expect(clockOf(story, 'S3-01#1')).toMatchObject({ start: '2026-05-28', due: '2026-08-21', unit: 'hrss' });
  });

  test('a complaint filed earlier that joins later moves the start back', () => {
    const story = caseUnderLaw().given(addSource({ filedOn: '2026-05-28' }), joinSource({ filedOn: '2026-05-20' }));
    expect(clockOf(story, 'S3-01#1')).toMatchObject({ status: 'ended', endedAs: 'replaced' });
    expect(clockOf(story, 'S3-01#2')).toMatchObject({ status: 'running', start: '2026-05-20', due: '2026-08-13' });
  });

  test('a complaint filed later, or not filed at all, moves nothing', () => {
    const story = caseUnderLaw().given(
      addSource({ filedOn: '2026-05-20' }),
      joinSource({ filedOn: '2026-05-28' }),
      addSource({ complaint: 'complaint-3', workers: [worker('w9')] }),
    );
    expect(clocksOf(story, 'S3-01')).toEqual(['S3-01#1']);
    expect(clockOf(story, 'S3-01#1').start).toBe('2026-05-20');
  });

  test('the report meets it and starts the fifteen working days to decide, which an order meets', () => {
    const story = caseUnderLaw().given(...TO_VERIFIED, determine(), conclude());
    expect(clockOf(story, 'S3-01#1').status).toBe('met');
    expect(clockOf(story, 'S3-02#1')).toMatchObject({ status: 'running', due: '2026-06-23' });
    expect(clockOf(story.given(order()), 'S3-02#1').status).toBe('met');
  });

  test('it is not stopped by the money, and nothing is archived before its report', () => {
    const story = caseUnderLaw().given(...TO_CLEARED);
    expect(clockOf(story, 'S3-01#1').status).toBe('running');
    story.when(archive()).thenRefused('investigation-running');
    story.given(conclude(), archive());
    expect(clockOf(story, 'S3-01#1').status).toBe('met');
  });

  test('missed, it enters the ladder of 人社 at E2', () => {
    const story = caseUnderLaw().given(...TO_FILED);
    story.whenTimeReaches(on('2026-08-26 00:00'));
    const ground = { kind: 'lapse', subject: 'S3-01#1', rung: 'E2', at: on('2026-08-26 00:00') };
    expect(
      story.log.find(({ type, data }) => type === 'GroundAdded' && 'subject' in data && data.subject === 'S3-01#1'),
    ).toMatchObject({ data: ground, by: { id: 'system:clock' } });
  });
});

describe('清零时限', () => {
  test('it is a clock of the leading unit up to the end of its day', () => {
    const story = caseUnderLaw().given(...TO_OPENED, assignLead());
    expect(clockOf(story, 'S10-01#1')).toMatchObject({
      ...{ status: 'running', unit: 'housing', due: '2026-08-31', dueAt: on('2026-09-01 00:00') },
    });
  });

  test('every version stays on record; the last one runs', () => {
    const story = caseUnderLaw().given(...TO_OPENED, assignLead(), changeClearBy('2026-09-30'));
    story.given(changeClearBy('2026-10-31'));
    expect(clocksOf(story, 'S10-01').map((id) => [clockOf(story, id).due, clockOf(story, id).status])).toEqual([
      ['2026-08-31', 'ended'],
      ['2026-09-30', 'ended'],
      ['2026-10-31', 'running'],
    ]);
  });

  test('another lead owes the same date from then on; a lapse stays with the unit that let it pass', () => {
    const story = caseUnderLaw().given(...TO_OPENED, assignLead(), assignLead({ lead: 'transport' }));
    for (const id of ['S10-01#1', 'S3-11#1']) {
      expect(clockOf(story, id)).toMatchObject({ status: 'running', unit: 'transport' });
    }
    expect(
      Object.values(story.state.tasks).find(({ kind, status }) => kind === 'find-cause' && status === 'open'),
    ).toEqual(expect.objectContaining({ unit: 'transport' }));
    story.whenTimeReaches(on('2026-09-01 09:00'));
    expect(Object.keys(story.state.ladders)).toEqual(['ladder-transport']);
    story.given(assignLead({ lead: 'housing' }));
    expect(clocksOf(story, 'S10-01')).toEqual(['S10-01#1']);
    expect(clockOf(story, 'S10-01#1')).toMatchObject({ status: 'lapsed', unit: 'transport', due: '2026-08-31' });
  });

  test('the day itself is not late; the next one enters the ladder of the leading unit at E2 at once', () => {
    const cause = act('FindCause', { cause: 'price-unpaid', note: '进度款未拨付' });
    const story = caseUnderLaw().given(...TO_VERIFIED, cause);
    story.whenTimeReaches(on('2026-08-31 23:59'));
    expect(clockOf(story, 'S10-01#1').status).toBe('running');
    story.whenTimeReaches(on('2026-09-01 00:00'));
    expect(clockOf(story, 'S10-01#1')).toMatchObject({ status: 'lapsed', lapsedAt: on('2026-09-01 00:00') });
    const proposed = story.happened.find(({ type }) => type === 'RungProposed');
    expect(proposed).toMatchObject({ data: { rung: 'E2' } });
    expect(Object.values(story.state.ladders).filter((ladder) => ladder.unit === 'housing').length).toBe(1);
  });

  test('the lapse is in the append of a late act although no workflow was there', () => {
    const story = caseUnderLaw().given(...TO_PAID, proposeClearing());
    story.when({ ...confirmClearing(), at: on('2026-09-03 10:00') });
    const lapse = story.happened.find(({ data }) => 'clockId' in data && data.clockId === 'S10-01#1');
    expect(lapse).toMatchObject({ type: 'ClockLapsed', by: { id: 'system:clock' } });
    expect(clockOf(story, 'S10-01#1')).toMatchObject({ status: 'doneLate', workingDaysLate: 3 });
  });

  test('清零 in time meets it', () => {
    expect(clockOf(caseUnderLaw().given(...TO_CLEARED), 'S10-01#1').status).toBe('met');
  });

  test('a date set anew after the lapse runs beside it; the lapse stays a lapse', () => {
    const story = caseUnderLaw().given(...TO_PAID);
    story.whenTimeReaches(on('2026-09-01 08:00'));
    story.given(changeClearBy('2026-09-30'), proposeClearing(), confirmClearing());
    expect(clockOf(story, 'S10-01#1').status).toBe('doneLate');
    expect(clockOf(story, 'S10-01#2').status).toBe('met');
  });

  test('a case opened again runs no clearing date until a new one is set', () => {
    const story = caseUnderLaw().given(...TO_CLEARED, bounce('p1', 'w1'));
    expect(clocksOf(story, 'S10-01')).toEqual(['S10-01#1']);
    story.given(changeClearBy('2026-10-31'));
    expect(clockOf(story, 'S10-01#2')).toMatchObject({ status: 'running', due: '2026-10-31' });
  });
});

describe('成因查明', () => {
  test('five working days from the naming of the lead, met by the finding', () => {
    const story = caseUnderLaw().given(...TO_OPENED, assignLead());
    expect(clockOf(story, 'S3-11#1')).toMatchObject({ unit: 'housing', due: '2026-06-08' });
    story.given(act('FindCause', { cause: 'price-unpaid', note: '进度款未拨付' }));
    expect(clockOf(story, 'S3-11#1').status).toBe('met');
  });
});

describe('责令支付期限', () => {
  test('each order runs to its own written date, Saturdays included', () => {
    const story = caseUnderLaw().given(...TO_VERIFIED, determine(), order({ payBy: '2026-06-13' }), order());
    expect(clockOf(story, 'S4-07/o1#1')).toMatchObject({ due: '2026-06-13', dueAt: on('2026-06-14 00:00') });
    expect(clockOf(story, 'S4-07/o2#1')).toMatchObject({ due: '2026-06-12' });
    story.given(pay({ w1: 1_000_000, w2: 1_000_000 }), outcome('o2', 'fulfilled'));
    expect([clockOf(story, 'S4-07/o1#1').status, clockOf(story, 'S4-07/o2#1').status]).toEqual(['running', 'met']);
  });

  test('an order that was ignored has lapsed and asks no more', () => {
    const story = caseUnderLaw().given(...TO_ORDERED, outcome('o1', 'ignored', { at: on('2026-06-15 09:00') }));
    expect(clockOf(story, 'S4-07/o1#1')).toMatchObject({ status: 'lapsed', endedAs: 'outcomeRecorded' });
  });

  test('fulfilled in time and typed in late, the lapse never was', () => {
    const story = caseUnderLaw().given(...TO_ORDERED);
    story.whenTimeReaches(on('2026-06-15 09:00'));
    story.given(pay({ w1: 1_000_000, w2: 1_000_000 }), outcome('o1', 'fulfilled', { actedOn: '2026-06-12' }));
    expect(clockOf(story, 'S4-07/o1#1')).toMatchObject({ status: 'voided', lapsedAt: null });
  });
});

describe('到人核实期限', () => {
  const paid = [...TO_VERIFIED, pay({ w1: 10, w2: 20 }), pay({ w1: 5 })];

  test('each payment has three working days, met when its last item is verified or bounced', () => {
    const story = caseUnderLaw().given(...paid, verifyPaid('p1', ['w1']));
    expect(clockOf(story, 'S4-13/p1#1')).toMatchObject({ status: 'running', due: '2026-06-04', unit: 'hrss' });
    story.given(bounce('p1', 'w2'));
    expect(clockOf(story, 'S4-13/p1#1').status).toBe('met');
    expect(clockOf(story, 'S4-13/p2#1').status).toBe('running');
  });

  test('a voided payment asks for no verification; the voiding of a verification moves no other clock', () => {
    const story = caseUnderLaw().given(...paid, verify('w2'));
    const versionOf = (type: string) => story.log.findLast((event) => event.type === type)?.version ?? 0;
    story.given(voidEntry(versionOf('WageLineVerified')));
    expect(clockOf(story, 'S4-13/p2#1').status).toBe('running');
    story.given(voidEntry(versionOf('PaymentRecorded')));
    expect(clockOf(story, 'S4-13/p2#1')).toMatchObject({ status: 'ended', endedAs: 'voided' });
    expect(clockOf(story, 'S4-13/p1#1').status).toBe('running');
  });
});

describe('推送反馈期限', () => {
  test('it runs to the date of the form and only a final answer meets it', () => {
    const story = caseUnderLaw().given(...TO_FILED, push({ unit: 'transport' }), feedback('u1', 'extension'));
    expect(clockOf(story, 'S1-12/u1#1')).toMatchObject({ status: 'running', due: '2026-06-15', unit: 'transport' });
    expect(clockOf(story.given(feedback('u1', 'partial')), 'S1-12/u1#1').status).toBe('met');
  });

  test('a push for information has no clock', () => {
    expect(clocksOf(caseUnderLaw().given(...TO_FILED, push({ informationOnly: true })), 'S1-12')).toEqual([]);
  });
});

test('an archived case runs the clock of its file alone, whatever ran before, and none once it is filed', () => {
  const settled = [endLine('w1', 'settled'), endLine('w2', 'settled'), proposeClearing(), confirmClearing()];
  const story = caseUnderLaw().given(
    ...[...TO_OPENED, assignLead(), fileCase(), addParty('general'), verify('w1'), verify('w2'), determine()],
    ...[
      order(),
      serve(),
      push(),
      feedback('u1'),
      outcome('o1', 'withdrawn'),
      pay({ w1: 5 }),
      verifyPaid('p1', ['w1']),
      ...settled,
      conclude(),
      archive(),
    ],
  );
  const running = () =>
    Object.values(story.state.clocks)
      .filter(({ status }) => status === 'running' || status === 'paused')
      .map(({ ruleId, unit }) => [ruleId, unit]);
  expect(running()).toEqual([['S10-09-FILE', 'housing']]);
  story.given(fileDossier());
  expect(running()).toEqual([]);
});
