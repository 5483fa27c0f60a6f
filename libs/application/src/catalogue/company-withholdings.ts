import type { WithheldArea } from '@qingxin/domain';
import Type from 'typebox';
import type { CommandSpec } from './command-spec.ts';
import { freeText, localId, orNull, reason, record, unitId } from './fields.ts';
import { proven, PROVEN } from './project-fields.ts';

const withholdingId = localId('限制措施');
const AREAS = [
  ...['government-funds', 'procurement', 'bidding', 'loans', 'market-access'],
  ...['tax-relief', 'awards', 'travel', 'sector-record'],
] as WithheldArea[];
const area = Type.Unsafe<WithheldArea>(
  Type.Enum(AREAS, {
    description: '政府资金支持、政府采购、招投标、融资贷款、市场准入、税收优惠、评优评先、交通出行、行业信用记录',
  }),
);

/** 联合惩戒: what each office withholds from a listed party. */
export const WITHHOLDING_SPECS = {
  AskToWithhold: {
    title: '请部门对失信主体采取限制措施',
    schema: record({ unit: unitId('部门'), area }),
    example: { unit: 'finance', area: 'government-funds' },
  },
  RecordWithholding: {
    title: '登记已采取的限制措施',
    schema: record({ withholdingId, note: orNull(freeText('说明', 1000)), ...proven('采取日期') }),
    example: { withholdingId: 'h1', note: null, ...PROVEN },
  },
  DeclineWithholding: {
    title: '说明不采取限制措施',
    schema: record({ withholdingId, reason: reason() }),
    example: { withholdingId: 'h1', reason: '该单位没有申请本部门资金' },
  },
  LiftWithholding: {
    title: '登记已解除的限制措施',
    schema: record({ withholdingId, ...proven('解除日期') }),
    example: { withholdingId: 'h1', ...PROVEN },
  },
} as const satisfies Readonly<Record<string, CommandSpec>>;
