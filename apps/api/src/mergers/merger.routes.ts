import type { RouteSpec } from '../http/route.ts';
import { day, flag, list, orNull, shape, text, unitId, unitNamed, whole } from '../matters/schemas.ts';

const common = { method: 'GET', tag: '机构人员', access: ['administrator', 'coordinator', 'auditor'] } as const;

const matter = {
  ...{ matterKind: text('事项种类'), matterKindName: text('事项种类名称'), matterId: text('事项编号') },
};

export const MERGERS = {
  ...common,
  path: '/api/v1/mergers',
  summary: '单位合并：谁提出、谁确认、承接了多少事项、还有哪些没有承接，最新的在前',
  answers: [
    {
      status: 200,
      words: '单位合并',
      schema: shape({
        version: whole('机构版本'),
        mergers: list(
          shape({
            mergerId: text('合并编号'),
            from: unitNamed,
            to: unitNamed,
            on: day('承接日期'),
            reason: text('理由'),
            document: text('批准合并的文号'),
            status: text('proposed 待确认、approved 已确认、begun 承接中、done 已完成、rejected 不予确认'),
            statusName: text('状态'),
            proposedBy: text('提出人员编号'),
            proposedByShownAs: orNull(text('提出人员')),
            approvedBy: orNull(text('确认人员编号')),
            approvedByShownAs: orNull(text('确认人员')),
            moved: whole('已经承接的事项'),
            left: list(shape({ ...matter, code: orNull(text('原因代码')), words: text('原因') }), '没有承接的事项'),
            own: flag('由本人提出，须另一人确认'),
          }),
          '合并',
        ),
      }),
    },
  ],
} as const satisfies RouteSpec;

export const MERGER_PREVIEW = {
  ...common,
  path: '/api/v1/units/{unit}/merger-preview',
  summary: '单位合并前的清单：承接哪些事项、待办、时限、措施、责任书和人员，哪些须另行办理',
  params: { unit: unitId },
  query: { into: unitId },
  answers: [
    {
      status: 200,
      words: '清单',
      schema: shape({
        from: unitNamed,
        to: unitNamed,
        matters: whole('有其职责的事项'),
        parts: list(
          shape({ part: text('职责'), name: text('职责名称'), matters: whole('事项') }),
          '按职责，一件事项可有几项',
        ),
        tasks: whole('未办待办'),
        letters: whole('责任书所列的在建项目'),
        shifts: whole('尚未结束的值班班次，由承接单位重新报送值班表'),
        reports: whole('尚未报送的常设工作，原单位撤销后不再报送'),
        posts: list(
          shape({ post: text('岗位代码'), title: text('岗位'), people: list(text('人员'), '在任人员') }),
          '转入承接单位的岗位和人员',
        ),
        items: orNull(
          list(
            shape({ ...matter, number: orNull(text('编号')), parts: list(text('职责名称'), '职责') }),
            '事项清单，最多二百件；管理员不看事项，为空',
          ),
        ),
      }),
    },
  ],
  problems: ['not-found'],
} as const satisfies RouteSpec;
