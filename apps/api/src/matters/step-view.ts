import {
  type DueAct,
  dueActOf,
  isAnswer,
  type OrganisationView,
  stepGraph,
  type SteppedState,
  type StepState,
  unitOf,
} from '@qingxin/domain';
import { feedbackShape, feedbackView } from './feedback-shape.ts';
import type { Names } from './labels.ts';
import { day, flag, list, orNull, shape, text, unitNamed, whole } from './schemas.ts';
import { named } from './complaint-view.ts';

const outcome = shape({
  outcome: text('结果代码'),
  label: text('结果'),
  asks: list(text('dueOn 下一步的期限、amountFen 金额、reason 理由、officers 承办人员'), '须写明的内容'),
  overdue: flag('期限届满后才能选'),
  feedback: flag('承办单位以此答复，须填写附件1乙表'),
});

const dueAct = shape({
  act: text('动作代码'),
  label: text('现在应办'),
  unit: text('由哪个单位办理或者代录'),
  unitName: orNull(text('单位')),
  onPaper: flag('该单位不登录本系统，由请求单位凭纸质材料代录'),
  documented: flag('须附文书'),
  notBy: orNull(text('不得由办理这一动作的人办理')),
  outcomes: list(outcome, '可选的结果'),
});

/** One department step in full: who asked whom, what is due now and how it can end. */
export const stepShape = shape({
  stepKey: text('环节编号'),
  kind: text('环节'),
  title: text('环节名称'),
  source: text('依据'),
  urgent: flag('紧急'),
  requesting: unitNamed,
  target: unitNamed,
  others: list(unitNamed, '参与的其他单位'),
  since: text('上一动作的日期或时刻'),
  dueOn: orNull(day('现在应办的动作写明的期限')),
  sums: list(shape({ label: text('结果'), amountFen: whole('金额合计（分）') }), '写明的金额'),
  due: orNull(dueAct),
  acts: list(
    shape({
      version: whole('记录的版本号，作废时写明'),
      label: text('动作'),
      outcome: text('结果'),
      at: text('办理日期或时刻'),
      feedback: orNull(feedbackShape),
    }),
    '已办的动作，按先后；录错的从最后一个起逐个作废',
  ),
  outcome: orNull(text('结束时的结果')),
});

export function stepViews(state: SteppedState, organisation: OrganisationView, names: Names): readonly object[] {
  return Object.values(state.steps).map((step) => {
    const graph = stepGraph(step.kind);
    const ends = Object.values(graph?.acts ?? {})
      .flatMap(({ outcomes }) => outcomes[step.outcome ?? ''] ?? [])
      .filter(({ next }) => next === 'end');
    return {
      stepKey: step.key,
      kind: step.kind,
      title: graph?.label ?? '其他环节',
      source: graph?.source ?? '',
      urgent: step.urgent,
      requesting: named(step.requestingUnit, names),
      target: named(step.targetUnit, names),
      others: Object.values(step.parties).map((unit) => named(unit, names)),
      since: step.since,
      dueOn: step.dueOn,
      sums: Object.entries(step.sums).map(([key, amountFen]) => ({ label: sumLabel(step, key), amountFen })),
      due: dueView(step, organisation, names),
      acts: step.acts.map(({ version, act, outcome: name, at, feedback }) => {
        const known = graph?.acts[act];
        const said = { label: known?.label ?? act, outcome: known?.outcomes[name]?.label ?? name };
        return { version, ...said, at, feedback: feedbackView(feedback) };
      }),
      outcome: step.outcome === null ? null : (ends.at(-1)?.label ?? step.outcome),
    };
  });
}

/** `<act>/<outcome>` in words. */
function sumLabel({ kind }: StepState, key: string): string {
  const [act = '', name = ''] = key.split('/');
  const known = stepGraph(kind)?.acts[act];
  return `${known?.label ?? act}：${known?.outcomes[name]?.label ?? name}`;
}

function dueView(step: StepState, organisation: OrganisationView, names: Names): object | null {
  const due = dueActOf(step, organisation);
  if (due === null) return null;
  const { documented, notBy, label } = due.act;
  return {
    ...{ act: due.name, label, unit: due.unit, unitName: names.unit(due.unit) },
    ...{ onPaper: due.onPaper, documented, notBy: notBy ?? null, outcomes: outcomesOf(step, due) },
  };
}

function outcomesOf(step: StepState, { name: act, act: { by, outcomes } }: DueAct): readonly object[] {
  const graph = stepGraph(step.kind);
  const unit = unitOf(by, step);
  return Object.entries(outcomes).map(([outcome, { label, asks, overdue }]) => ({
    outcome,
    label,
    asks: asks ?? [],
    overdue: overdue ?? false,
    feedback: graph !== undefined && isAnswer(graph, { act, outcome }, step, unit),
  }));
}
