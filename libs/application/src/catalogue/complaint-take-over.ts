import type { PaperCourse, PaperFacts } from '@qingxin/domain';
import type { TSchema } from 'typebox';
import type { CommandSpec } from './command-spec.ts';
import {
  count,
  documentId,
  fen,
  freeText,
  instant,
  localDay,
  orNull,
  paperNumber,
  record,
  streamName,
  unitId,
} from './fields.ts';
import { INTAKE_SPECS } from './complaint-intake.ts';

const paper = record({
  number: orNull(paperNumber('原编号')),
  handledBy: orNull(freeText('经办', 200)),
  note: orNull(freeText('备注', 2000)),
  order: orNull(
    record({
      number: paperNumber('责令支付文书号'),
      on: orNull(localDay('责令日期')),
      payBy: orNull(localDay('责令支付期限')),
    }),
  ),
  paid: orNull(record({ fen: fen('接管前已付'), on: orNull(localDay('支付日期')), document: paperNumber('支付凭证') })),
} satisfies { readonly [F in keyof PaperFacts]: TSchema });

const course = record({
  kept: orNull(record({ on: orNull(localDay('首问分办日期')) })),
  handedOn: orNull(
    record({ toUnit: unitId('现承办单位'), on: localDay('转送日期'), signedOn: orNull(localDay('签收日期')) }),
  ),
  accepted: orNull(record({ on: localDay('受理日期'), filingNumber: orNull(paperNumber('立案文号')) })),
  verified: orNull(record({ on: localDay('核实日期'), fen: fen('核实金额') })),
  extended: orNull(
    record({
      on: localDay('延期批准日期'),
      workingDays: count('延期工作日', 365),
      document: documentId('延期批准文书'),
    }),
  ),
} satisfies { readonly [F in keyof PaperCourse]: TSchema });

const { schema, example, number, fills } = INTAKE_SPECS.RegisterComplaint;

/** Sent by the delivery of an accepted file alone: it has no address of its own. */
export const TAKE_OVER_SPECS = {
  TakeOverComplaint: {
    title: '接管存量件',
    opens: true,
    composed: true,
    fills,
    number,
    schema: record({
      ...schema.properties,
      receivedAt: instant('当事人提出的时刻'),
      batch: streamName('batch', '存量清单'),
      paper,
      course,
    }),
    example: {
      ...example,
      receivedAt: '2026-03-02T00:00:00+08:00',
      batch: 'batch-6f1cfa6e-93b1-4a1f-8bb0-1f2f0e6b1c11',
      paper: { number: '旧-17', handledBy: null, note: null, order: null, paid: null },
      course: {
        ...{ kept: null, handedOn: { toUnit: 'housing', on: '2026-03-03', signedOn: '2026-03-04' } },
        ...{ accepted: { on: '2026-03-06', filingNumber: null }, verified: null, extended: null },
      },
    },
  },
} as const satisfies Readonly<Record<string, CommandSpec>>;
