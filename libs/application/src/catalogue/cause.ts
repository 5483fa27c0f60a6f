import type { Cause } from '@qingxin/domain';
import Type from 'typebox';

const CAUSES = [
  ...['illegal-award', 'resold-contract', 'illegal-subcontract', 'attached-licence', 'price-unpaid'],
  ...['dispute', 'no-funds', 'absconded', 'misused', 'other'],
] as Cause[];

/** 成因 of the arrears. */
export const cause = Type.Unsafe<Cause>(
  Type.Enum(CAUSES, {
    description: '违法发包、转包、违法分包、挂靠、拖欠工程款、结算争议、资金不到位、逃匿、挪用、其他',
  }),
);
