import { yuan } from '@qingxin/documents';
import {
  CASE_TASK_KINDS,
  COMPLAINT_TASK_KINDS,
  type ForLeaders,
  GRADE_REASONS,
  NODES,
  type RedCase,
  RUNG,
} from '@qingxin/domain';

export const rungWord = (rung: RedCase['rung']): string | null => (rung === null ? null : RUNG[rung]);

export function reasonsOf({ reasons }: Pick<RedCase, 'reasons'>): readonly string[] {
  return reasons.map((reason) => GRADE_REASONS[reason] ?? reason);
}

export function stageOf({ nodes }: Pick<RedCase, 'nodes'>): string {
  return nodes.map((node) => NODES[node]).join('、');
}

/** One line on a red case; nobody is named in it. */
export function lineOf(red: RedCase): string {
  const rung = rungWord(red.rung);
  return [
    ...(red.project === null ? [] : [red.project]),
    `${red.people} 人、${yuan(red.fen)} 元未了结`,
    ...(red.reasons.length === 0 ? [] : [reasonsOf(red).join('、')]),
    `在${stageOf(red)}环节`,
    ...(red.clearBy === null
      ? ['未定清零时限']
      : [`清零时限 ${red.clearBy}${red.daysOver > 0 ? `，已超 ${red.daysOver} 日` : ''}`]),
    ...(red.overdueClocks === 0 ? [] : [`${red.overdueClocks} 个时限超期`]),
    ...(rung === null ? [] : [`已到${rung}`]),
  ].join('；');
}

export function leaderWords({ because, kind, task }: ForLeaders): string {
  switch (because) {
    case 'task': {
      const kinds = kind === 'case' ? CASE_TASK_KINDS : COMPLAINT_TASK_KINDS;
      return kinds[task ?? '']?.label ?? '待领导小组办理';
    }
    case 'designate':
      return '退回后待指定承办单位';
    case 'no-lead':
      return '案件尚未明确牵头单位';
    case 'past-clearing':
      return '超过清零时限仍未清零';
    default:
      return because satisfies never;
  }
}
