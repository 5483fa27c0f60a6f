import type { SignalKind, StreamState, WarnedState } from '@qingxin/domain';
import Type from 'typebox';
import { only } from './asking.ts';
import type { CommandSpec } from './command-spec.ts';
import { documentId, freeText, localDay, localId, orNull, record, streamName } from './fields.ts';

type Payload = Readonly<Record<string, unknown>>;

export const warningId = localId('预警');

export const namedCase = ({ caseId }: Payload): Readonly<Record<string, string>> =>
  typeof caseId === 'string' ? { case: caseId } : {};

const warnedUnit = (state: StreamState, payload: Payload): string | null =>
  (state as StreamState & WarnedState).warnings[String(payload['warningId'])]?.unit ?? null;

/** Signals of one kind of record, the warning they raise and what came of it. */
export function warningSpecs<const K extends SignalKind>(kinds: readonly K[], description: string) {
  return {
    RecordSignal: {
      title: '登记预警信号',
      schema: record({
        kind: Type.Enum([...kinds], { description }),
        observedOn: localDay('发现日期'),
        note: orNull(freeText('情况', 2000)),
        document: orNull(documentId('证明材料')),
      }),
      example: { kind: 'bank-notice', observedOn: '2022-05-06', note: null, document: 'doc-1' },
    },
    SignForWarning: { title: '签收预警', schema: record({ warningId }), example: { warningId: 'w1' }, aim: warnedUnit },
    ConcludeWarning: {
      title: '登记预警核查结论',
      schema: record({
        warningId,
        result: Type.Enum(['arrears', 'risk', 'false-alarm'], { description: '真实欠薪、隐患、误报' }),
        visitedOn: localDay('到现场日期'),
        document: documentId('现场证明'),
        note: freeText('情况', 2000),
        caseId: orNull(streamName('case', '所建或者并入的欠薪案件')),
      }),
      asked: { caseId: only('result', 'arrears') },
      example: {
        ...{ warningId: 'w1', result: 'risk', visitedOn: '2022-05-06', document: 'doc-1', note: '已约谈负责人' },
        caseId: null,
      },
      aim: warnedUnit,
      factsIfThere: namedCase,
    },
  } as const satisfies Readonly<Record<string, CommandSpec>>;
}
