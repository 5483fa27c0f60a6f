import Type from 'typebox';
import type { RouteSpec } from '../../http/route.ts';
import { AUDITORS } from '../audit-askers.ts';
import { day, derivation, flag, instant, list, matterId, orNull, shape, text, whole } from '../../matters/schemas.ts';

const clockSide = shape({
  ruleVersion: whole('规则版本'),
  start: text('起算'),
  due: orNull(day('到期日，中止期间为空')),
  result: text('结果'),
  doneOn: orNull(day('办理日')),
  derivation,
});

const clock = shape({
  ...{ clockId: text('时限编号'), title: text('规则名称'), source: text('依据') },
  ...{ unit: text('责任单位代码'), unitName: orNull(text('责任单位')) },
  ...{ differs: flag('推演与实际不同'), was: clockSide, would: orNull(clockSide) },
  unknown: orNull(text('无法推定的原因')),
});

const rungSide = shape({
  at: instant('提出时间'),
  status: text('状态'),
  servedOn: orNull(day('送达日')),
});

const rung = shape({
  ...{ ladderKey: text('督办对象的编号'), rungId: text('措施编号'), label: text('措施') },
  ...{ unit: text('单位代码'), unitName: orNull(text('单位')) },
  verdict: Type.Enum(['same', 'moved', 'never', 'new', 'undecided'], {
    description: 'same 没有差别、moved 时间或者状态不同、never 不会发生、new 会新提出、undecided 无法推定',
  }),
  verdictLabel: text('与实际的差别'),
  ...{ was: orNull(rungSide), would: orNull(rungSide) },
});

const ruleChoice = shape({
  ...{ ruleId: text('规则编号'), title: text('规则名称') },
  versions: list(
    shape({
      ...{ version: whole('版本'), from: day('生效日期'), text: text('大意') },
      used: flag('本件实际用过这一版'),
    }),
    '版本',
  ),
});

const acceptanceChoice = shape({
  ...{ clockId: text('时限编号'), title: text('规则名称') },
  ...{ unit: text('接收单位代码'), unitName: orNull(text('接收单位')) },
  ...{ handedOn: day('交出日'), takenOn: day('签收、受理或者退回日'), workingDays: whole('相隔的工作日') },
});

/** What an auditor supposes of one matter, beside its replay and for the same readers. */
export function counterfactualRoute(base: 'complaints' | 'cases') {
  return {
    method: 'GET',
    tag: '审计',
    access: AUDITORS,
    params: { id: matterId },
    problems: ['not-found', 'suppose-one-thing', 'rule-unknown', 'acceptance-unknown'],
    path: `/api/v1/audit/${base}/{id}/counterfactual`,
    summary:
      '假设推演：同一段记录，假设某条规则用另一版、全部规则按另一日的版本，或者某次移交在交出当日即办理，给出时限和督办的差别；不写入任何记录，不作为认定依据',
    query: {
      rule: Type.String({ description: '规则编号，与 version 同用', pattern: '^[A-Z][A-Z0-9-]{1,39}$' }),
      version: Type.Integer({ description: '规则的版本', minimum: 1, maximum: 100_000 }),
      day: Type.String({ description: '全部规则按该日施行的版本', format: 'date' }),
      acceptance: Type.String({ description: '移交的时限编号，取自 choices', minLength: 1, maxLength: 300 }),
    },
    answers: [
      {
        status: 200,
        words: '可作的假设，以及所作假设的推演结果；没有假设时只给出可作的假设',
        schema: shape({
          ...{ id: matterId, at: instant('推演到的时刻（业务时间）'), number: orNull(text('编号')) },
          choices: shape({
            rules: list(ruleChoice, '本件用到、且不止一版的规则'),
            acceptances: list(acceptanceChoice, '交出当日没有办理的移交'),
          }),
          result: orNull(
            shape({
              supposed: text('所作的假设'),
              differs: flag('有差别'),
              summary: list(text('一条差别'), '差别，以文字表述'),
              clocks: list(clock, '时限'),
              rungs: list(rung, '督办'),
            }),
          ),
        }),
        example: {
          ...{ id: '0b5f6e0e-2f0f-5a53-9d0c-52f9a1c1d0e7', at: '2022-05-11T01:30:00.000Z', number: null },
          ...{ choices: { rules: [], acceptances: [] }, result: null },
        },
      },
    ],
  } as const satisfies RouteSpec;
}
