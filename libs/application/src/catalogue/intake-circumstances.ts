import type { DemandSaid, Foreman, IntakeCircumstances } from '@qingxin/domain';
import Type from 'typebox';
import { channel, demandKind, month } from './complaint-fields.ts';
import { completed, fen, list, orUnknown, personal } from './fields.ts';
import { labels } from './labels.ts';

const demandSaid = completed<DemandSaid>()(
  {
    kind: demandKind,
    amountFen: orUnknown(fen('数额')),
    months: orUnknown(list(month, '月份', 120)),
  },
  { description: '诉求分项' },
);

const foreman = completed<Foreman>()(
  {
    name: Type.Optional(orUnknown(personal('name', '班组长、包工头姓名或称呼', 50))),
    phone: Type.Optional(orUnknown(personal('phone', '班组长、包工头电话', 30))),
  },
  { person: true, description: '班组长、包工头' },
);

const need = Type.Enum(['legal-aid', 'relief'], {
  description: '需要的帮助',
  ...labels({ 'legal-aid': '法律援助', relief: '生活救助' }),
});

/** What the form asks beside the persons, in its order (practice, "Intake"). */
export const circumstances = completed<IntakeCircumstances>()(
  {
    demands: Type.Optional(list(demandSaid, '诉求分项', 20)),
    foreman: Type.Optional(orUnknown(foreman)),
    otherChannels: Type.Optional(orUnknown(list(channel, '已经向哪里反映过', 16))),
    proceedings: Type.Optional(
      Type.Enum(['none', 'arbitration', 'suit', 'unknown'], {
        description: '是否已申请仲裁、起诉',
        ...labels({ none: '没有', arbitration: '已申请仲裁', suit: '已起诉', unknown: '不详' }),
      }),
    ),
    needs: Type.Optional(orUnknown(list(need, '需要的帮助', 2))),
    truthStated: Type.Optional(
      Type.Enum(['signed', 'fingerprint', 'orally', 'not-yet'], {
        description: '属实声明',
        ...labels({ signed: '已签名', fingerprint: '已按手印', orally: '口头确认', 'not-yet': '尚未确认' }),
      }),
    ),
  },
  { description: '登记表所问的其他情况' },
);
