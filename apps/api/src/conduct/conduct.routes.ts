import Type from 'typebox';
import type { RouteSpec } from '../http/route.ts';
import { matterRoutes } from '../matters/matter.routes.ts';
import {
  anything,
  cursor,
  day,
  emptyPage,
  flag,
  head,
  instant,
  limit,
  list,
  maskedField,
  matterId,
  orNull,
  shape,
  text,
  unitNamed,
  whole,
} from '../matters/schemas.ts';

const TAG = '反映公职人员或者单位问题';
const BASE = '/api/v1/conduct-reports';
/** Whoever may hold one; nobody because he looks over units. */
const READERS = ['officer', 'unit-head', 'accountability'] as const;
const STATUS = ['taken', 'passed', 'received', 'ended'] as const;
const STATUS_WORDS = 'taken 待转交、passed 已转交待接收、received 已接收、ended 已办结';

const facts = {
  status: text(STATUS_WORDS),
  about: text('handling 单位办事、discipline 人员违纪违法'),
  channel: text('visit 来访、phone 来电、letter 来信、web 网上、other 其他'),
  receivedOn: day('收到日期'),
  registeredAt: instant('登记时刻'),
  holder: unitNamed,
  body: unitNamed,
};

export const CONDUCT_LIST = {
  method: 'GET',
  path: BASE,
  tag: TAG,
  summary: '反映公职人员或者单位问题：只有本单位持有的和转交本单位的，新的在前；被反映的单位和其他单位没有',
  access: READERS,
  query: { status: Type.Enum([...STATUS], { description: STATUS_WORDS }), cursor, limit },
  answers: [
    emptyPage(
      shape({
        id: matterId,
        ...facts,
        anonymous: flag('匿名'),
        due: orNull(day('下一期限')),
        overdue: flag('已超期'),
      }),
      '反映件',
    ),
  ],
  problems: ['cursor-invalid'],
} as const satisfies RouteSpec;

export const CONDUCT_FIGURES = {
  method: 'GET',
  path: '/api/v1/conduct-figures',
  tag: TAG,
  summary: '反映件的数：持有单位看本单位未办结和超期的；领导小组只知道全区超期几件，不知道是哪一件、在哪个单位',
  access: [...READERS, 'leading-group'],
  answers: [
    {
      status: 200,
      words: '数',
      schema: shape({
        at: instant('业务时间'),
        open: orNull(whole('本单位未办结的；领导小组为空')),
        late: whole('其中超期的；领导小组为全区超期的，不含反映本单位的'),
      }),
      example: { at: '2022-05-18T01:00:00.000Z', open: 1, late: 0 },
    },
  ],
} as const satisfies RouteSpec;

const person = orNull(text('经办人'));

export const CONDUCT = {
  method: 'GET',
  path: `${BASE}/{id}`,
  tag: TAG,
  summary: '一件反映：反映什么、由谁持有、转交和接收、告知和结果；姓名电话默认遮盖',
  access: READERS,
  params: { id: matterId },
  answers: [
    {
      status: 200,
      words: '反映件',
      schema: shape({
        ...head,
        ...facts,
        takenBy: shape({ unit: unitNamed, person }),
        accusedUnit: unitNamed,
        official: orNull(shape({ name: maskedField, unit: unitNamed, post: orNull(anything('职务')) })),
        said: anything('反映的问题'),
        matter: orNull(anything('有关的件')),
        reporter: orNull(shape({ name: maskedField, phone: maskedField })),
        receipt: orNull(shape({ receivedOn: day('接收日期'), number: orNull(text('接收机关的登记号')) })),
        passes: list(
          shape({
            passId: text('转交编号'),
            from: unitNamed,
            to: unitNamed,
            passedOn: day('转交日期'),
            onPaper: flag('接收机关没有账号，书面转交'),
            reason: anything('为什么转给该机关'),
            document: orNull(text('函件')),
          }),
          '转交，依次',
        ),
        told: list(
          shape({
            what: text('received 接收情况、result 处理结果'),
            way: text('writing 书面、in-person 当面、phone 电话、message 短信'),
            on: day('告知日期'),
            words: anything('告知的内容'),
          }),
          '告知实名反映人，依次',
        ),
        ended: orNull(
          shape({
            outcome: text(
              'found 属实、partly-found 部分属实、not-found 不属实、not-taken 不予受理、with-body 由接收机关自行办理答复、mistaken 登记有误',
            ),
            on: day('办结日期'),
            words: anything('说明'),
          }),
        ),
        clocks: list(
          shape({
            title: text('名称'),
            source: text('依据'),
            unitName: orNull(text('责任单位')),
            due: orNull(day('到期日')),
            standing: text('running 进行中、near 临期、overdue 超期、ended 已结束'),
            remainingWorkingDays: orNull(whole('剩余工作日，负数为已超期的工作日')),
          }),
          '时限',
        ),
        bodies: list(
          shape({
            unit: text('单位代码'),
            name: text('单位'),
            phone: orNull(text('电话')),
            onPaper: flag('没有账号，书面转交'),
          }),
          '可以转交的机关，应当由其办理的在前；被反映的不在其中',
        ),
      }),
    },
  ],
  problems: ['not-found'],
} as const satisfies RouteSpec;

const { actions, timeline, reveal } = matterRoutes({ base: BASE, tag: TAG });

export const CONDUCT_MATTER = {
  actions: { ...actions, access: READERS },
  timeline: { ...timeline, access: READERS },
  reveal: { ...reveal, access: READERS },
} as const satisfies Readonly<Record<string, RouteSpec>>;
