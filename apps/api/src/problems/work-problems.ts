import { conflict, forbidden, missing, unfit, type ProblemTexts } from './problem-text.ts';

/** Tasks and the ladder. */
export const WORK_PROBLEMS: ProblemTexts = {
  'task-unknown': missing('没有这项待办', '该事项没有这项待办。'),
  'task-already-claimed': conflict('待办已被领取', '该待办已由本单位其他经办人领取，可与其协商放回或由负责人指派。'),
  'task-already-ended': conflict('待办已经结束', '该待办已经完成或者取消。'),
  'task-not-claimed': conflict('待办尚未领取', '该待办目前无人领取。'),
  'task-of-another': forbidden('待办由他人办理', '该待办已由其他经办人领取，您不能代为放回或者完成。'),
  'task-needs-its-act': conflict('须办理相应事项', '“{kind}”随相应的办理动作自动完成，不能直接勾销。'),
  'task-for-another-role': forbidden('待办由其他岗位办理', '该待办须由本单位负责人、治欠办或领导小组等指定岗位办理。'),
  'assignee-without-role': unfit('被指派人岗位不符', '被指派人在该单位的岗位不能办理这项待办。'),
  'assignee-not-in-unit': unfit('被指派人不在本单位', '被指派人目前不在该待办所属单位任职。'),
  'approver-is-requester': forbidden('申请人不得自己批准', '批准人和申请人不能是同一人。'),
  'approval-without-document': unfit('缺少审批材料', '代录他人批准的，须附审批表扫描件。'),
  'change-unknown': missing('没有这项变更', '本事项没有这项待确认的变更。'),
  'change-already-decided': conflict('该变更已有决定', '该变更已经确认或不同意，不能重复决定。'),
  'no-change-requested': conflict('没有待确认的变更', '本事项没有等待另一人确认的变更。'),
  'signer-not-in-office': unfit('签字人不在岗', '纸面提出人目前没有任职，请核对签字人。'),
  'ladder-unknown': missing('没有这条督办层级', '该单位在本事项下没有督办层级。'),
  'rung-unknown': missing('没有这级措施', '该督办层级没有这级措施。'),
  'rung-already-decided': conflict('该措施已有决定', '该措施已经发出、暂缓或不发，不能重复决定。'),
  'rung-not-issued': conflict('该措施尚未发出', '措施尚未发出，不能回复或解除。'),
  'rung-not-answered': conflict('该措施尚未回复', '责任单位尚未回复，不能审核。'),
  'rung-already-answered': conflict('已经回复', '该催办已经回复；办结后自动解除。'),
  'rung-decided-elsewhere': forbidden(
    '该措施不由本单位决定',
    '督办由治欠办决定，约谈及以上由领导小组决定；被督办单位不得决定或者解除对自己的措施。',
  ),
  'served-before-proposed': unfit('发出日期早于提请', '措施不能在提请之前发出，请核对发生日期。'),
  'rung-of-another-issuer': forbidden('须由发出单位解除', '该措施由其他单位发出，应由发出单位解除。'),
  'postponed-into-past': unfit('暂缓日期须晚于今天', '暂缓截止日期须晚于办理当日。'),
};
