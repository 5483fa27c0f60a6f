import { describe, expect, test } from '@jest/globals';
import { applied, batch, type BatchStep, did, good, ORGANISATION, rowOf, ticketRow } from '../testing/batch.ts';
import { CLERK, COORDINATOR, district, HOUSING, SECOND_COORDINATOR } from '../testing/district.ts';
import type { BatchPayload } from './draft.ts';
import type { Unit } from '../organisation/view.ts';
import { backlogFindings, type BacklogSaid, unitNamed } from './backlog.ts';

const TODAY = '2026-06-15';

const SAID: BacklogSaid = {
  ...{ oldNumber: '旧-1', channel: 'visit', firstUnit: '区人社局', holder: '区人社局', keptOn: null, sentOn: null },
  ...{ signedOn: null, acceptedOn: null, filedOn: null, filingNumber: null, creditCode: null, verifiedFen: null },
  ...{ verifiedOn: null, extendedOn: null, extendedDays: null, extensionNumber: null, orderNumber: null },
  ...{ orderOn: null, payBy: null, paidFen: null, paidOn: null, paidProof: null, standing: null },
};

function found(more: Partial<BacklogSaid>, receivedAt: string | null = '2026-03-02'): readonly string[] {
  const cells = { ...SAID, ...more };
  const organisation = district();
  const [hrss, housing, outside] = ['hrss', 'housing', 'next-district'].map((id) => organisation.unit(id));
  const byName = new Map([
    ['区人社局', hrss],
    ['区住建局', housing],
    ['邻区', outside],
  ]);
  const named = (text: string | null) => (text === null ? null : (byName.get(text) ?? null));
  return backlogFindings(cells, receivedAt, { first: named(cells.firstUnit), holder: named(cells.holder) }, TODAY);
}

const AWAY = { holder: '区住建局', sentOn: '2026-03-03' };

describe('存量件的核对', () => {
  test('a row that contradicts nothing comes in, however little it says', () => {
    expect(found({})).toEqual([]);
    expect(found({ holder: null })).toEqual([]);
    expect(found({ ...AWAY, signedOn: '2026-03-04', acceptedOn: '2026-03-09', standing: '未办结' })).toEqual([]);
    const filed = { acceptedOn: '2026-03-09', filedOn: '2026-03-09', filingNumber: '监立3' };
    const order = { orderNumber: '监令5', orderOn: '2026-04-01', payBy: '2026-07-01' };
    const extended = { extendedOn: '2026-05-20', extendedDays: 30, extensionNumber: '延4' };
    expect(found({ ...filed, ...order, ...extended, verifiedFen: 1, verifiedOn: '2026-03-12' })).toEqual([]);
    expect(found({ acceptedOn: TODAY })).toEqual([]);
  });

  test.each<readonly [string, Partial<BacklogSaid>, string]>([
    ['no unit was asked first', { firstUnit: null, holder: null }, 'first-unit-missing'],
    ['a unit that the district has not', { firstUnit: '某某科', holder: null }, 'unit-not-found'],
    ['a unit outside the district', { firstUnit: '邻区', holder: null }, 'unit-outside'],
    [
      'a unit outside the district that has it now',
      { holder: '邻区', sentOn: '2026-03-03', signedOn: '2026-03-04' },
      'unit-outside',
    ],
    ['no channel', { channel: null }, 'channel-missing'],
    ['a day that is to come', { acceptedOn: '2026-06-16' }, 'day-in-future'],
    ['an acceptance before the receipt', { acceptedOn: '2026-03-01' }, 'days-out-of-order'],
    ['a sign-for before the dispatch', { ...AWAY, signedOn: '2026-03-02' }, 'days-out-of-order'],
    [
      'an acceptance before the sign-for',
      { ...AWAY, signedOn: '2026-03-09', acceptedOn: '2026-03-08' },
      'days-out-of-order',
    ],
    ['首问分办 after the acceptance', { keptOn: '2026-03-10', acceptedOn: '2026-03-09' }, 'days-out-of-order'],
    [
      'a pay-by date before the order',
      { acceptedOn: '2026-03-09', orderNumber: '5', orderOn: '2026-04-02', payBy: '2026-04-01' },
      'days-out-of-order',
    ],
    [
      'an extension before the acceptance',
      { acceptedOn: '2026-03-09', extendedOn: '2026-03-08', extendedDays: 30, extensionNumber: '延4' },
      'days-out-of-order',
    ],
    ['another unit and no dispatch', { holder: '区住建局' }, 'sent-missing'],
    ['an acceptance and no sign-for', { ...AWAY, acceptedOn: '2026-03-09' }, 'sign-for-missing'],
    [
      'a filing on another day than the acceptance',
      { acceptedOn: '2026-03-09', filedOn: '2026-03-10' },
      'filed-on-another-day',
    ],
    [
      'a filing by another unit than 人社',
      { ...AWAY, signedOn: '2026-03-04', acceptedOn: '2026-03-09', filedOn: '2026-03-09' },
      'filed-by-another-unit',
    ],
    ['a filing and no acceptance', { filedOn: '2026-03-10' }, 'accepted-missing'],
    [
      'an extension and no acceptance',
      { extendedOn: '2026-05-20', extendedDays: 30, extensionNumber: '延4' },
      'accepted-missing',
    ],
    [
      'an extension without its number',
      { acceptedOn: '2026-03-09', extendedOn: '2026-05-20', extendedDays: 30 },
      'extension-incomplete',
    ],
    ['half an extension', { acceptedOn: '2026-03-09', extendedOn: '2026-05-20' }, 'extension-incomplete'],
    ['an order without its number', { payBy: '2026-06-20' }, 'order-incomplete'],
    ['a verified sum without its day', { verifiedFen: 100 }, 'verified-incomplete'],
    ['money without proof', { paidFen: 100 }, 'paid-without-proof'],
    ['a matter that is over', { standing: '已结案' }, 'matter-ended'],
  ])('%s keeps the row back', (_, more, finding) => {
    expect(found(more)).toEqual([finding]);
  });

  test('without the day of receipt nothing can be counted', () => {
    expect(found({}, null)).toEqual(['received-missing']);
  });

  test('a unit is meant by its name, with or without the district, or by its id; an ambiguous name means none', () => {
    const organisation = district();
    const { name } = organisation.unit('housing') ?? { name: '' };
    const short = name.replace(/^(?:..区|区)/, '');
    expect([name, ` ${name} `, short, 'housing'].map((text) => unitNamed(text, organisation)?.id)).toEqual(
      Array.from({ length: 4 }, () => 'housing'),
    );
    expect(unitNamed('某某科', organisation)).toBeNull();
    const { units } = organisation;
    const among = (...more: readonly Unit[]) => ({ ...organisation, units: [...units, ...more] });
    const [housing] = units.filter(({ id }) => id === 'housing') as [Unit];
    expect(unitNamed(short, among({ ...housing, id: 'housing-2' }))).toBeNull();
    expect(unitNamed(short, among({ ...housing, id: 'housing-2', active: false }))?.id).toBe('housing');
    expect(unitNamed(null, organisation)).toBeNull();
  });
});

const CELLS = { ...SAID, handledBy: null, note: null };
const ROW = { ...ticketRow(2), backlog: CELLS };
const MEANT = {
  fate: 'registered',
  complaint: null,
  ticketId: null,
  possible: [],
  units: { first: 'hrss', holder: null },
};
const CHECKED = [
  good(2, { meaning: MEANT as NonNullable<BatchPayload<'ReceiveBatch'>['checked'][number]['meaning']> }),
];

function receive(by = COORDINATOR): BatchStep {
  const file = {
    kind: 'backlog',
    document: 'old-list',
    original: null,
    fileHash: 'a'.repeat(64),
    slipKeys: {},
  } as const;
  const target = { kind: 'backlog', stream: 'organisation' } as const;
  return did('ReceiveBatch', { ...file, rows: [ROW], checked: CHECKED, target }, { by, facts: ORGANISATION });
}

const then = (type: 'FixBatchRow' | 'AcceptBatch', data: object, by = COORDINATOR): BatchStep =>
  did(type, { checked: CHECKED, ...data }, { facts: ORGANISATION, by });

describe('存量清单', () => {
  test('is brought in by the 治欠办 alone', () => {
    for (const by of [CLERK, HOUSING]) batch().when(receive(by)).thenRefused('not-found');
    batch()
      .when(receive())
      .then(['FileReceived', { number: '存量接管' }], ['BatchRowsRead'], ['TaskOpened']);
  });

  test('is accepted by another person than whoever brought it or put something in it right', () => {
    batch().given(receive()).when(then('AcceptBatch', {})).thenRefused('accepted-by-same-person');
    batch()
      .given(receive(), then('FixBatchRow', { row: 2, backlog: { keptOn: '2026-03-03' } }, SECOND_COORDINATOR))
      .when(then('AcceptBatch', {}, SECOND_COORDINATOR))
      .thenRefused('accepted-by-same-person');
  });

  test('gives the reason of its late entries itself, and asks for none', () => {
    const story = batch()
      .given(receive())
      .when(then('AcceptBatch', {}, SECOND_COORDINATOR));
    story.then(
      ['BatchAccepted', { lateReason: '存量接管：启用系统以前的办理情况', parts: [{ id: 'p1', rows: [2] }] }],
      ['TaskCompleted'],
    );
    story.given(applied('p1', [2]));
    expect(story.state.rows[2]?.status).toBe('applied');
  });

  test('is put right cell by cell; what is not said stays', () => {
    const story = batch().given(receive(), then('FixBatchRow', { row: 2, backlog: { keptOn: '2026-03-03' } }));
    expect(story.state.rows[2]?.backlog).toEqual({ ...CELLS, keptOn: '2026-03-03' });
  });

  test('no other file has these columns', () => {
    const list = did(
      'ReceiveBatch',
      {
        ...{ kind: 'channel-tickets', document: 'd', original: null, fileHash: 'a'.repeat(64), slipKeys: {} },
        ...{ rows: [ticketRow(2), rowOf(3)], checked: [good(2), good(3)] },
        target: { kind: 'channel', stream: 'organisation', channel: 'visit', unit: 'hrss', day: '2026-06-15' },
      },
      { facts: ORGANISATION },
    );
    const fix = did('FixBatchRow', { checked: [], row: 2, backlog: { keptOn: null } }, { facts: ORGANISATION });
    batch().given(list).when(fix).thenRefused('row-without-backlog');
  });
});
