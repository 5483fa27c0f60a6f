import Type from 'typebox';
import type { RouteSpec } from '../http/route.ts';
import { READERS } from '../matters/matter.routes.ts';
import {
  anyMatterId,
  cursor,
  day,
  flag,
  instant,
  limit,
  list,
  orNull,
  shape,
  text,
  unitId,
  whole,
} from '../matters/schemas.ts';
import { RUNG_ITEM } from '../supervision/supervision.routes.ts';
import { GROUP_COUNTS, INBOX_ITEM } from './inbox.routes.ts';

export const UNIT_DESK = {
  method: 'GET',
  path: '/api/v1/units/{unit}/desk',
  tag: '待办',
  summary: '一个单位一屏：哪些归我、哪些超期、对我的督办措施、我报了什么；各单位只看本单位的',
  access: READERS,
  params: { unit: unitId },
  query: {
    since: Type.String({ description: '已办自哪一天起，缺省三十天前', format: 'date' }),
    cursor,
    limit,
  },
  answers: [
    {
      status: 200,
      words: '本单位的一屏；翻页标记用于已办',
      schema: shape({
        at: instant('业务时间'),
        unit: text('单位代码'),
        unitName: orNull(text('单位')),
        counts: GROUP_COUNTS,
        late: list(INBOX_ITEM, '已超期的待办，最久的在前'),
        mine: list(INBOX_ITEM, '未超期的待办，最先到期的在前'),
        measures: list(RUNG_ITEM, '尚未解除的督办、约谈、通报、问责'),
        measureCount: whole('措施件数'),
        since: day('已办自哪一天起'),
        done: list(
          shape({
            id: anyMatterId,
            matterKind: text('事项种类'),
            number: orNull(text('登记号')),
            label: text('办了什么'),
            key: orNull(text('环节、推送、文书等的编号')),
            project: orNull(text('工程项目')),
            endedAt: instant('办结、报送的时刻'),
            urgent: flag('紧急'),
          }),
          '已办结、已报送的，最近的在前',
        ),
        doneCount: whole('已办件数'),
        nextCursor: orNull(text('下一页的翻页标记')),
      }),
      example: {
        ...{ at: '2022-05-11T01:30:00.000Z', unit: 'finance', unitName: '区财政局' },
        counts: { severe: 0, overdue: 0, near: 0, later: 0, paused: 0 },
        ...{ late: [], mine: [], measures: [], measureCount: 0, since: '2022-04-11', done: [], doneCount: 0 },
        nextCursor: null,
      },
    },
  ],
  problems: ['cursor-invalid', 'not-permitted', 'unit-unknown'],
} as const satisfies RouteSpec;
