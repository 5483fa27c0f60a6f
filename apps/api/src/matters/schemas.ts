import { DUTY_KIND_IDS } from '@qingxin/domain';
import Type, { type TProperties, type TSchema } from 'typebox';

/** Building stones of what reads answer: what is listed is there, and what is there is listed. */
export const text = (description: string): TSchema => Type.String({ description });
export const instant = (description: string): TSchema => Type.String({ description, format: 'date-time' });
export const day = (description: string): TSchema => Type.String({ description, format: 'date' });
export const whole = (description: string): TSchema => Type.Integer({ description });
export const flag = (description: string): TSchema => Type.Boolean({ description });
export const orNull = (schema: TSchema): TSchema => Type.Union([schema, Type.Null()]);
export const list = (items: TSchema, description: string): TSchema => Type.Array(items, { description });
export const shape = (properties: TProperties, description?: string): TSchema =>
  Type.Object(properties, description === undefined ? {} : { description });
export const anything = (description: string): TSchema => Type.Unknown({ description });

const UUID = '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$';
const DUTY_NAME = `^(${DUTY_KIND_IDS.join('|')})$`;

export const matterId = Type.String({ description: '事项编号', pattern: UUID });

export const dutyId = Type.String({ description: '常设工作的种类', pattern: DUTY_NAME });

/** A matter of whatever kind; a standing duty is named by its kind. */
export const anyMatterId = Type.String({
  description: '事项编号；常设工作为其种类',
  pattern: `${UUID}|${DUTY_NAME}`,
});

export const asOf = Type.String({
  description: '查看当时：只含该时刻之前发生的记录，带时区的时刻',
  pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,3})?)?(Z|[+-]\\d{2}:\\d{2})$',
  format: 'date-time',
});

export const cursor = Type.String({ description: '上一页答复中的翻页标记', minLength: 1, maxLength: 1000 });
export const contains = Type.String({ description: '登记号、工程项目或用人单位包含', minLength: 1, maxLength: 100 });
export const byDue = Type.Enum(['due'], {
  description: '排序：due 按下一期限从早到晚，没有期限的在后',
  'x-labels': { due: '下一期限' },
});
export const limit = Type.Integer({ description: '每页条数，缺省 50', minimum: 1, maximum: 200 });
export const unitId = Type.String({ description: '单位代码', pattern: '^[a-z0-9][a-z0-9-]{0,63}$' });

/** A personal field as it leaves the system. */
export const maskedField = shape(
  {
    subject: text('个人信息主体'),
    field: text('字段'),
    masked: orNull(text('遮盖后的内容，已依法删除时为空')),
    text: Type.Optional(orNull(text('全文：承办单位读所述内容，或本人在半小时内说明理由查看过；查看留痕'))),
  },
  '个人信息，默认遮盖',
);

export const warning = shape({ code: text('代码'), text: text('说明') });

export const unitNamed = orNull(shape({ unit: text('单位代码'), name: text('单位名称') }));

export const head = { id: matterId, version: whole('版本'), at: instant('查看时刻（业务时间）') };

export const stage = shape({ node: text('环节'), label: text('环节名称') });

/** Nodes and edges of the chart, as `positionView` gives them. */
export const position = {
  active: list(stage, '当前环节'),
  walked: list(
    shape({ from: text('从'), to: text('到'), label: text('条件'), at: orNull(instant('首次走过的时刻（业务时间）')) }),
    '走过的路径',
  ),
};

export const openTask = shape({
  taskId: text('待办编号'),
  kind: text('种类'),
  label: text('名称'),
  unit: text('单位代码'),
  unitName: orNull(text('单位')),
  key: orNull(text('所属的转送、责令、工单或部门环节')),
  role: text('由哪类岗位办理'),
  assignee: orNull(text('经办人编号')),
  assigneeShownAs: orNull(text('经办人')),
  openedAt: instant('产生的时刻'),
});

export const ladders = list(anything('督办层级'), '督办');

const listedFact = {
  ...{ factId: text('事由编号'), version: whole('记录的版本号，作废时填写'), voided: flag('已作废') },
  ...{ unit: text('责任单位代码'), unitName: orNull(text('责任单位')) },
  fact: text('repeat-arrears 重复欠薪、group-event 群体性事件、regime-breach 制度违反'),
  ...{ occurredOn: day('事由的发生日期'), earlierOn: orNull(day('前一次欠薪的日期')) },
  ...{ regime: orNull(text('违反的制度')), article: text('法律依据') },
  ...{ source: anything('来源'), document: text('证明材料') },
};

export const listedFacts = list(shape(listedFact), '登记的督办事由');

/** A page of a list with its total, both of one snapshot. */
export const pageShape = (row: TSchema, of: string): TSchema =>
  shape({ items: list(row, of), total: whole('总件数'), nextCursor: orNull(text('下一页的翻页标记')) });

/** What such a list answers when there is nothing in it. */
export const emptyPage = (row: TSchema, of: string) =>
  ({
    status: 200,
    words: '一页，件数与本页出自同一快照',
    schema: pageShape(row, of),
    example: { items: [], total: 0, nextCursor: null },
  }) as const;

/** One step of why a period ends on its day. */
export const derivation = list(
  shape({
    kind: text('步骤'),
    day: day('日期'),
    point: Type.Optional(text('计算口径的编号')),
    text: text('说明'),
  }),
  '推算过程',
);

/** Of a project or a company: what was told of it, and the warnings that came of it. */
export const warned = {
  signals: list(anything('信号'), '预警信号'),
  warnings: list(anything('预警'), '预警，附每一项分值'),
  falseAlarms: whole('误报次数'),
};

/** The earliest date by which something is owed in a matter, said as lists say dates. */
export const nextDue = orNull(
  shape({
    due: day('下一期限'),
    group: text('severe 严重超期、overdue 已超期、near 临期、later 未到期'),
    remainingWorkingDays: whole('剩余工作日，负数为已超过的工作日'),
    provisional: flag('放假安排未公布，到期日暂定'),
  }),
);
