import type { FeedbackEdition } from '@qingxin/domain';
import Type, { type TSchema } from 'typebox';
import { anything, day, flag, list, orNull, shape, text, whole } from './schemas.ts';

const words = (what: string): TSchema => Type.Optional(anything(`${what}：所述内容`));
const on = (what: string): TSchema => Type.Optional(day(what));

/** 附件1乙表 as it stands now; what was not said is left out. */
export const feedbackShape = shape(
  {
    edition: whole('版次，从1起；更正后为新的一版'),
    unit: text('反馈单位代码'),
    onPaper: flag('由提出单位凭纸质件代录'),
    document: orNull(text('纸质件')),
    reason: words('更正的理由'),
    locked: flag('已盖章；更正须重新盖章'),
    form: shape({
      receivedOn: on('签收日期'),
      receivedBy: words('签收人'),
      acceptance: Type.Optional(text('受理结论：accepted 受理、returned 退回')),
      returnedBecause: words('退回的理由和法律依据'),
      handler: words('承办人'),
      findings: words('调查情况'),
      cause: Type.Optional(text('成因')),
      payer: words('清偿责任主体（反馈单位的意见）'),
      measures: Type.Optional(list(text('措施'), '处理措施')),
      paperNumber: Type.Optional(text('文书号')),
      wages: Type.Optional(
        shape({
          people: whole('涉及人数'),
          fen: whole('涉及金额（分）'),
          solvedPeople: whole('解决人数'),
          solvedFen: whole('解决金额（分）'),
          openPeople: whole('未解决人数'),
          openFen: whole('未解决金额（分）'),
          openBecause: words('未解决的原因'),
        }),
      ),
      proof: Type.Optional(text('支付凭证')),
      transferred: Type.Optional(shape({ to: text('police 公安机关、court 人民法院'), on: day('移送日期') })),
      told: Type.Optional(shape({ on: day('告知日期'), way: text('方式') })),
      conclusion: text('结论：done 办结、partial 阶段性'),
      head: words('负责人'),
      stampedOn: on('盖章日期'),
      handedIn: Type.Optional(shape({ by: anything('提供纸质件的人：所述内容'), on: day('收到日期') })),
    }),
  },
  '附件1乙表',
);

export function feedbackView(edition: FeedbackEdition | undefined): object | null {
  return edition === undefined ? null : { ...edition, locked: edition.form.stampedOn !== undefined };
}
