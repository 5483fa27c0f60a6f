import { calendarStanding, type CalendarBatchResult, type CommandHandler, IncidentList } from '@qingxin/application';
import type { ComplaintState } from '@qingxin/domain';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CalendarWatch } from '../../apps/worker/src/calendar/calendar-watch.ts';
import { doorFixture, type DoorFixture, newComplaint, person, registration } from './door/door-fixture.ts';

/** An invented notice; that of 2027 was not published when this was written. */
const NOTICE = {
  year: 2027,
  notice: '国办发明电〔2026〕99号',
  publishedOn: '2026-11-05',
  daysOff: (
    '2027-01-01 2027-02-05 2027-02-08 2027-02-09 2027-02-10 2027-02-11 2027-02-12 2027-04-05 2027-05-03 2027-05-04 ' +
    '2027-05-05 2027-06-09 2027-09-15 2027-10-01 2027-10-04 2027-10-05 2027-10-06 2027-10-07'
  ).split(' '),
  makeupDays: ['2027-01-31', '2027-02-20', '2027-05-08', '2027-09-26', '2027-10-09'],
};

let fixture: DoorFixture;
const counted: CalendarBatchResult[] = [];

beforeAll(async () => {
  fixture = await doorFixture();
});

afterAll(() => fixture?.close());

function watch(handler: Pick<CommandHandler, 'handle'> = fixture.door.handler): CalendarWatch {
  const onError = (error: unknown) => {
    throw error;
  };
  const pace = { busyMs: 10, idleMs: 10 };
  const { sql } = fixture.db.appDatabase;
  return new CalendarWatch({ handler, sql, onError, pace, onCounted: (result) => counted.push(result) });
}

const at = (instant: string) => {
  fixture.clock.instant = instant;
};

/** Received by 人社, which takes it as its own. */
async function received(): Promise<string> {
  const stream = newComplaint();
  const more = { decision: 'handle', reason: '属本单位', units: [] };
  await fixture.send(stream, 'RegisterComplaint', registration(), person('hrss01'));
  await fixture.send(stream, 'DecideFirstContact', more, person('hrss01'));
  return stream;
}

async function stateOf(stream: string): Promise<ComplaintState> {
  return (await fixture.door.journal.open(stream)).state as ComplaintState;
}

const acceptance = async (stream: string) => (await stateOf(stream)).clocks['S2-01#1'];
const standing = () => calendarStanding(fixture.db.appDatabase.sql);

describe('a holiday notice', () => {
  let open: string;
  let late: string;
  let stuck: string;

  test('moves the due day of an open clock once the worker has seen it', async () => {
    at('2027-02-03T01:00:00.000Z');
    await watch().look();
    [late, open, stuck] = [await received(), await received(), await received()];
    at('2027-02-13T01:00:00.000Z');
    const clockActor = { id: 'system:complaint-workflow', unit: null, post: null, roles: ['system'] } as const;
    await fixture.send(late, 'LapseClocks', {}, clockActor);
    expect(await acceptance(late)).toMatchObject({ status: 'lapsed', due: '2027-02-12' });
    expect(await acceptance(open)).toMatchObject({ status: 'running', due: '2027-02-12' });
    at('2027-02-12T01:00:00.000Z');
    expect((await fixture.send('calendar', 'ImportHolidayNotice', NOTICE, person('office01'))).events).toEqual([
      'CalendarRevised',
    ]);
    expect(await standing()).toMatchObject({ done: false });
  });

  test('a stream that fails is shown and holds up no other', async () => {
    const { handler } = fixture.door;
    const failing: Pick<CommandHandler, 'handle'> = {
      handle: (envelope, actor) =>
        envelope.stream === stuck ? Promise.reject(new Error('torn')) : handler.handle(envelope, actor),
    };
    await watch(failing).look();
    expect(counted.at(-1)?.failed).toEqual([stuck]);
    expect(await acceptance(open)).toMatchObject({ status: 'running', due: '2027-02-18', provisional: false });
    expect(await standing()).toMatchObject({ done: false });
    const shown = await new IncidentList(fixture.db.appDatabase.sql).open({ limit: 10 });
    expect(shown).toMatchObject([{ workflowId: 'calendar-batch', stream: stuck, code: 'failed' }]);
  });

  test('a lapse it would have spared becomes work for the 治欠办 and nothing else', async () => {
    const { clocks, tasks } = await stateOf(late);
    expect(clocks['S2-01#1']).toMatchObject({ status: 'lapsed', questioned: { due: '2027-02-18' } });
    expect(Object.values(tasks).filter(({ kind }) => kind === 'review-lapse')).toMatchObject([
      { unit: 'office', status: 'open' },
    ]);
  });

  test('a worker that starts again finishes what is left, and then nothing is done twice', async () => {
    const again = watch();
    again.start();
    const until = performance.now() + 10_000;
    while ((await standing())?.done !== true && performance.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await again.stop();
    expect(await standing()).toMatchObject({ left: 0, done: true });
    expect(await acceptance(stuck)).toMatchObject({ due: '2027-02-18' });
    expect(await new IncidentList(fixture.db.appDatabase.sql).open({ limit: 10 })).toEqual([]);
    const versions = async () => [await stateOf(open), await stateOf(late)].map(({ version }) => version);
    const before = await versions();
    expect(await watch().look()).toBe(0);
    expect(await versions()).toEqual(before);
  });
});
