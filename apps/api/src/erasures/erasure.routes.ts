import Type from 'typebox';
import type { RouteSpec } from '../http/route.ts';
import {
  anything,
  day,
  flag,
  instant,
  list,
  maskedField,
  orNull,
  shape,
  text,
  unitNamed,
  whole,
} from '../matters/schemas.ts';

const TAG = '个人信息与保存期限';
const BASE = '/api/v1/erasure';
/** Who may propose, decide or hold back; each is told of his own. */
const READERS = ['officer', 'unit-head', 'coordinator', 'leading-group', 'auditor'] as const;

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const matterName = Type.String({
  description: '投诉举报件、案件，例如 case-…',
  pattern: `^(complaint|case)-${UUID}$`,
});

const matter = shape({
  stream: text('件、案'),
  kind: text('complaint 投诉举报件、case 案件'),
  number: orNull(text('编号')),
});
const signed = shape({
  by: text('人员编号'),
  byShownAs: orNull(text('姓名或岗位')),
  unit: unitNamed,
  at: instant('时刻'),
});
const STATUS = 'proposed 待批准、approved 已批准待执行、refused 不予批准、withdrawn 已撤回、done 已执行';

const obstacle = shape({
  code: text('原因代码'),
  text: text('原因'),
  matter: orNull(text('件、案的编号；不能知道的为空')),
  until: orNull(day('保存至')),
});

const proposal = {
  id: text('提请编号'),
  kind: text('person 删除一人、matters 到期销毁'),
  ground: orNull(text('事由：retention-over 保存期限已满、request-upheld 本人申请成立、wrong-person 误录他人')),
  status: text(STATUS),
  matters: list(
    shape({
      matter,
      done: orNull(flag('已执行；尚未处理的为空')),
      leftFor: orNull(text('没有执行的原因')),
    }),
    '各件、案',
  ),
  proposed: signed,
  reason: anything('理由'),
  decided: orNull(signed),
  decidedFor: orNull(anything('不予批准、撤回的理由')),
  keys: whole('已经删除的密钥数'),
  doneAt: orNull(instant('执行完毕的时刻')),
  may: list(text('approve 批准、refuse 不予批准、withdraw 撤回'), '当前岗位可以办理什么'),
};

export const ERASURES = {
  method: 'GET',
  path: BASE,
  tag: TAG,
  summary: '删除、销毁的提请和暂缓：治欠办、领导小组、审计看全部，其他单位看本单位提出的；新的在前，不含姓名',
  access: READERS,
  answers: [
    {
      status: 200,
      words: '提请和暂缓',
      schema: shape({
        at: instant('业务时间'),
        proposals: list(shape(proposal), '提请'),
        holds: list(
          shape({
            id: text('暂缓编号'),
            matter,
            placed: signed,
            reason: anything('理由'),
            lifted: orNull(signed),
            liftedFor: orNull(anything('解除的理由')),
            mayLift: flag('当前岗位可以解除'),
          }),
          '暂缓销毁',
        ),
      }),
      example: { at: '2022-05-18T01:00:00.000Z', proposals: [], holds: [] },
    },
  ],
} as const satisfies RouteSpec;

export const ERASURE = {
  method: 'GET',
  path: `${BASE}/proposals/{proposal}`,
  tag: TAG,
  summary: '一项提请：涉及谁（遮盖）、哪些文字、遮盖后的内容，目前还有什么妨碍',
  access: READERS,
  params: { proposal: Type.String({ description: '提请编号', pattern: `^${UUID}$` }) },
  answers: [
    {
      status: 200,
      words: '提请',
      schema: shape({
        ...proposal,
        person: orNull(maskedField),
        texts: list(
          shape({ text: orNull(text('原文；已删除的为空')), copy: anything('遮盖后的内容') }),
          '写到本人的文字',
        ),
        obstacles: list(obstacle, '目前的妨碍'),
      }),
    },
  ],
  problems: ['not-found'],
} as const satisfies RouteSpec;

export const ERASURE_PERSON = {
  method: 'GET',
  path: `${BASE}/person`,
  tag: TAG,
  summary: '提请删除个人信息以前：件、案中有哪些人（遮盖）；选定一人的，还有什么妨碍、哪些文字和材料写到他',
  access: ['officer', 'unit-head', 'coordinator'],
  query: {
    matter: matterName,
    subject: Type.String({ description: '选定的人', pattern: `^${UUID}$` }),
    ground: Type.Enum(['retention-over', 'request-upheld', 'wrong-person'], {
      description: '事由：retention-over 保存期限已满、request-upheld 本人申请成立、wrong-person 误录他人',
    }),
  },
  answers: [
    {
      status: 200,
      words: '名单和妨碍',
      schema: shape({
        matter: orNull(matter),
        persons: list(
          shape({
            person: maskedField,
            phone: orNull(maskedField),
            isEmployer: flag('是用人单位、包工头'),
          }),
          '该件、案中的人',
        ),
        chosen: orNull(
          shape({
            subject: text('选定的人'),
            obstacles: list(obstacle, '妨碍'),
            files: list(
              shape({ matter, fileId: text('材料'), missing: text('还缺什么') }),
              '写到本人、原件尚未删除的材料',
            ),
            texts: list(
              shape({
                ...{ subject: text('文字编号'), matter, event: text('哪项记录') },
                ...{ text: text('原文'), names: flag('写有本人姓名、电话或者证件号，须遮盖') },
              }),
              '件、案中的文字',
            ),
            elsewhere: whole('在当前岗位看不到的件、案中，写有本人姓名的文字段数'),
          }),
        ),
      }),
      example: { matter: null, persons: [], chosen: null },
    },
  ],
  problems: ['not-found'],
} as const satisfies RouteSpec;

export const ERASURE_DUE = {
  method: 'GET',
  path: `${BASE}/due`,
  tag: TAG,
  summary: '到期可销毁：保存期限已满的案件和未并入案件的投诉举报件，期限从何而来，有什么妨碍；只看当前',
  access: ['coordinator', 'auditor'],
  answers: [
    {
      status: 200,
      words: '到期清单',
      schema: shape({
        at: instant('业务时间'),
        items: list(
          shape({
            matter,
            until: day('保存至'),
            because: list(text('期限从何而来'), '期限的推算'),
            complaints: whole('随案件销毁的投诉举报件'),
            obstacles: list(obstacle, '妨碍'),
            proposed: flag('已经提请'),
          }),
          '件、案，先到期的在前',
        ),
        total: whole('总数'),
      }),
      example: { at: '2022-05-18T01:00:00.000Z', items: [], total: 0 },
    },
  ],
} as const satisfies RouteSpec;
