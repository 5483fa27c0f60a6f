import type { ClaimantParticulars, Sealed } from '@qingxin/domain';
import Type, { type TUnsafe } from 'typebox';
import { completed, count, fen, localDay, orUnknown, personal } from './fields.ts';
import { labels } from './labels.ts';

/** A personal text of which a form takes only some. */
function personalOf(field: string, description: string, pattern: string): TUnsafe<Sealed> {
  return Type.Unsafe<Sealed>(Type.String({ description, maxLength: 20, pattern, 'x-personal': field }));
}

const answered = (description: string) =>
  Type.Enum(['yes', 'no', 'unknown'], { description, ...labels({ yes: '是', no: '否', unknown: '不详' }) });

/** The form in its order (practice, "Intake"); who somebody is is sealed with his name, how he worked is not. */
export const particulars = completed<ClaimantParticulars>()(
  {
    sex: Type.Optional(orUnknown(personalOf('sex', '性别（男、女）', '^(男|女)$'))),
    age: Type.Optional(orUnknown(personalOf('age', '年龄', '^[1-9][0-9]?$'))),
    job: Type.Optional(orUnknown(personal('job', '工种', 100))),
    address: Type.Optional(orUnknown(personal('address', '住址', 300))),
    presence: Type.Optional(
      Type.Enum(['on-site', 'left', 'unknown'], {
        description: '是否仍在工地',
        ...labels({ 'on-site': '仍在工地', left: '已离开', unknown: '不详' }),
      }),
    ),
    workedFrom: Type.Optional(orUnknown(localDay('上工日期'))),
    workedTo: Type.Optional(orUnknown(localDay('离工日期'))),
    payBy: Type.Optional(
      Type.Enum(['day', 'piece', 'month', 'unknown'], {
        description: '计酬方式',
        ...labels({ day: '按日', piece: '按件、按量', month: '按月', unknown: '不详' }),
      }),
    ),
    rateFen: Type.Optional(orUnknown(fen('单价'))),
    halfDays: Type.Optional(orUnknown(count('出勤的半天数', 7320, 0))),
    paidFen: Type.Optional(orUnknown(fen('已支付'))),
    lastUnpaidPayDay: Type.Optional(orUnknown(localDay('最近一次应发未发的日期'))),
    contract: Type.Optional(answered('是否签订劳动合同')),
    realNameRegistered: Type.Optional(answered('是否实名制登记')),
    cardHeld: Type.Optional(answered('工资卡、社保卡是否被扣押')),
  },
  { description: '登记表所问的本人情况' },
);
