import { describe, expect, test } from '@jest/globals';
import {
  bad,
  batch,
  type BatchStep,
  did,
  good,
  MONTH_PROJECT,
  receiveOfMonth,
  rowOf,
  slipOf,
} from '../testing/batch.ts';
import {
  BUILDER,
  CLIENT,
  describeParties,
  STRANGER,
  TEAM,
  WITH_CONTRACTORS,
  withContractors,
} from '../testing/contractors.ts';
import { HOUSING } from '../testing/district.ts';
import { contract, project, type ProjectStep, register } from '../testing/project.ts';
import { JANUARY, sheet, worker } from '../testing/wage-sheets.ts';
import type { Actor } from '../kernel/actor.ts';
import { batchRelations } from './relations.ts';
import type { SheetHead } from './targets.ts';

const HANDED = { handedOn: '2026-02-05' } as const;
const OF_TEAM: SheetHead = { keptBy: 'subcontractor', keeper: '示例分包01', ...HANDED };
const OF_BUILDER: SheetHead = { keptBy: 'general-contractor', keeper: '示例总包01', ...HANDED };
const OF_UNRECORDED: SheetHead = { keptBy: 'subcontractor', keeper: '示例分包02', ...HANDED };
const CELLS = { hundredthDays: null, dueFen: 500_000, deductedFen: 0, signed: true };
const ROWS = [4, 5].map((row) => rowOf(row, { sheet: CELLS }));

const story = () => batch(undefined, WITH_CONTRACTORS);
const built = (...steps: readonly ProjectStep[]) =>
  project(WITH_CONTRACTORS).given(register(), describeParties(), contract(), JANUARY, ...steps).state;
const PROJECT = built();
const WITH_LINES = built(sheet([worker('工人01', 500_000)]));
const sends = (by: Actor, sheetOf: SheetHead, state = PROJECT) =>
  receiveOfMonth(state, { sheet: sheetOf }, ROWS, { by });
const facts = { target: { stream: MONTH_PROJECT, version: PROJECT.version, fact: PROJECT } };
const does = (
  type: 'FixBatchRow' | 'CheckBatch' | 'DropBatchRow' | 'DiscardBatch' | 'AcceptBatch',
  by: Actor,
  data = {},
): BatchStep => {
  const command = { type, data: { checked: [], row: 4, reason: '重复', fen: 1, ...data } };
  return { command: command, facts, by };
};

describe('参建单位提交工资支付表、代发凭证', () => {
  test('由监管该项目的单位接收，写明由谁提交；确认是该单位的待办', () => {
    story()
      .when(sends(TEAM, OF_TEAM))
      .then(
        ['FileReceived', { unit: 'housing', from: 'team', number: '区住建局项登〔2026〕1号' }],
        ['BatchRowsRead'],
        ['TaskOpened', { kind: 'accept-batch', unit: 'housing', role: 'officer' }],
      );
    const own = story().given(sends(HOUSING, OF_TEAM));
    expect(own.state.received).not.toHaveProperty('from');
  });

  test('提交本单位的；总包可以提交各分包的，建设单位没有工资支付表', () => {
    for (const [by, head] of [
      [BUILDER, OF_BUILDER],
      [BUILDER, OF_TEAM],
      [BUILDER, OF_UNRECORDED],
    ] as const)
      story()
        .when(sends(by, head))
        .then(['FileReceived', { from: 'builder', unit: 'housing' }], ['BatchRowsRead'], ['TaskOpened']);
    for (const [by, head] of [
      [TEAM, OF_BUILDER],
      [TEAM, OF_UNRECORDED],
      [TEAM, { ...OF_TEAM, keptBy: 'general-contractor' }],
      [TEAM, { ...OF_TEAM, keeper: '示例分包99' }],
      [BUILDER, { ...OF_BUILDER, keeper: '示例分包99' }],
      [CLIENT, { ...OF_BUILDER, keeper: '示例建设单位01' }],
      [CLIENT, OF_TEAM],
    ] as const)
      story().when(sends(by, head)).thenRefused('sheet-of-another-contractor');
  });

  test('代发凭证由总包提交', () => {
    const slips = (by: Actor) => receiveOfMonth(WITH_LINES, { payment: { throughAccount: true } }, [slipOf(4)], { by });
    story()
      .when(slips(BUILDER))
      .then(['FileReceived', { from: 'builder' }], ['BatchRowsRead'], ['TaskOpened']);
    for (const by of [TEAM, CLIENT]) story().when(slips(by)).thenRefused('slips-of-general-contractor');
  });

  test('不是其项目的，等于没有这个项目；监理不是参建单位，终止接入的也不是', () => {
    story().when(sends(STRANGER, OF_TEAM)).thenRefused('not-found');
    const ended = { ...WITH_CONTRACTORS, organisation: withContractors(WITH_CONTRACTORS.organisation, 'team') };
    batch(undefined, ended).when(sends(TEAM, OF_TEAM)).thenRefused('not-found');
  });

  test('确认以前由提交的单位更正、删行、作废；确认以后不能再改', () => {
    const found = [bad(4, 'not-signed'), good(5)];
    const open = () => {
      const step = sends(TEAM, OF_TEAM);
      const received = step.command as { readonly data: object };
      return story().given({
        ...step,
        command: { ...step.command, data: { ...received.data, checked: found } },
      } as BatchStep);
    };
    open()
      .when(does('FixBatchRow', TEAM, { checked: [good(4)] }))
      .then(['BatchRowFixed'], ['BatchRowsChecked'], ['TaskCompleted']);
    open()
      .when(does('DropBatchRow', TEAM))
      .then(['BatchRowDropped', { row: 4 }], ['TaskCompleted']);
    open().when(does('DiscardBatch', TEAM)).then(['BatchDiscarded'], ['TaskCompleted'], ['TaskCompleted']);
    const taken = open().given(does('AcceptBatch', HOUSING, { checked: found }));
    for (const type of ['FixBatchRow', 'CheckBatch', 'DropBatchRow'] as const)
      taken.when(does(type, TEAM, { checked: [] })).thenRefused('batch-taken-over');
    taken.when(does('DiscardBatch', TEAM)).thenRefused('batch-accepted');
    taken.when(does('DropBatchRow', HOUSING)).then(['BatchRowDropped', { row: 4 }], ['TaskCompleted']);
  });

  test('只有提交的单位与文件有关，终止接入以后就没有了', () => {
    const { state } = story().given(sends(TEAM, OF_TEAM));
    const { organisation } = WITH_CONTRACTORS;
    const relations = (unit: string, view = organisation) => batchRelations(state, unit, view);
    expect([relations('team'), relations('builder'), relations('housing'), relations('transport')]).toEqual([
      ['contractor'],
      [],
      ['holder'],
      [],
    ]);
    expect(relations('team', withContractors(organisation, 'team'))).toEqual([]);
    expect(batchRelations(story().given(sends(HOUSING, OF_TEAM)).state, 'team', organisation)).toEqual([]);
  });

  test('案件的文件不由参建单位提交', () => {
    const target = { kind: 'case', stream: 'case-1', party: null, payment: null } as const;
    const given = { kind: 'worker-list', document: 'd', original: null, fileHash: 'a', rows: ROWS } as const;
    story()
      .when(did('ReceiveBatch', { ...given, checked: [], slipKeys: {}, target }, { by: TEAM }))
      .thenRefused('not-found');
  });
});
