import type { CaseCommand } from '@qingxin/domain';
import Type from 'typebox';
import type { CommandSpec } from './command-spec.ts';
import { documentId, fen, freeText, localDay, localId, orNull, personal, reason, record } from './fields.ts';

type DataOf<T extends CaseCommand['type']> = Extract<CaseCommand, { type: T }>['data'];

const fateId = localId('责任主体变化');

/** A party that has died, is held, was struck off or is bankrupt. */
export const CASE_DEBTOR_SPECS = {
  RecordPartyFate: {
    title: '登记责任主体死亡、在押、注销、吊销、破产',
    schema: Type.Unsafe<DataOf<'RecordPartyFate'>>(
      record({
        partyId: localId('当事人'),
        fate: Type.Enum(['dead', 'detained', 'deregistered', 'licence-revoked', 'bankrupt'], {
          description: '已死亡、在押、已注销、营业执照已吊销、破产已受理',
        }),
        since: localDay('发生日期，以文书为准'),
        source: freeText('消息来源', 300),
        document: documentId('死亡证明、羁押通知、登记信息、法院裁定等'),
        claimBy: Type.Optional(localDay('债权申报截止日，以法院公告、通知为准；只在破产时填写')),
      }),
    ),
    example: {
      ...{ partyId: 'party-1', fate: 'bankrupt', since: '2022-06-01', source: '法院公告', document: 'doc-1' },
      claimBy: '2022-08-01',
    },
  },
  AnswerPartyFate: {
    title: '确定责任主体由谁承受、向谁送达',
    schema: Type.Unsafe<DataOf<'AnswerPartyFate'>>(
      record({
        fateId,
        way: Type.Enum(['represented', 'not-needed'], { description: '已确定承受人、不需要' }),
        successor: Type.Optional(
          Type.Enum(
            ['heirs', 'estate-administrator', 'custody', 'agent', 'liquidators', 'shareholders', 'administrator'],
            { description: '继承人、遗产管理人、看守所（监狱）转交、委托代理人、清算组、股东、破产管理人' },
          ),
        ),
        name: Type.Optional(personal('name', '承受人、转交单位的姓名或者名称', 100)),
        reason: reason('依据；不需要的写明理由'),
        document: orNull(documentId('证明材料；已确定承受人的必填')),
      }),
    ),
    example: {
      ...{ fateId: 'f1', way: 'represented', successor: 'administrator', name: '示例律师事务所' },
      ...{ reason: '法院指定破产管理人', document: 'doc-2' },
    },
  },
  AnswerClaims: {
    title: '登记破产债权核对、申报结果',
    schema: Type.Unsafe<DataOf<'AnswerClaims'>>(
      record({
        fateId,
        answer: Type.Enum(['listed', 'declared', 'none'], { description: '已列入管理人清单、已申报、不需要' }),
        amountFen: orNull(fen('列入清单、申报的数额；不需要的为空')),
        reason: orNull(reason('不需要申报的理由')),
        document: documentId('管理人清单、申报回执'),
      }),
    ),
    example: { fateId: 'f1', answer: 'listed', amountFen: 780_000, reason: null, document: 'doc-3' },
  },
} as const satisfies Readonly<Record<string, CommandSpec>>;
