import { conflict, forbidden, missing, unfit, type ProblemTexts } from './problem-text.ts';

/** Organisation and number registers. */
export const DISTRICT_PROBLEMS: ProblemTexts = {
  'unit-known': conflict('单位已存在', '该单位编号已经使用。'),
  'unit-kind-unknown': unfit('单位类别不对', '没有这种单位类别。'),
  'unit-name-missing': unfit('缺少单位名称', '请填写单位名称。'),
  'post-known': conflict('岗位已存在', '该岗位编号已经使用。'),
  'post-unknown': missing('没有这个岗位', '没有这个岗位。'),
  'roles-incompatible': unfit('角色不能兼任', '系统管理员、审计员各自单独设岗，不得与其他角色并在一个岗位。'),
  'merger-unknown': missing('没有这次单位合并', '没有提出过这次单位合并。'),
  'merger-decided': conflict('单位合并已有结果', '这次单位合并已经确认、完成或者不予确认，请刷新后查看。'),
  'merger-day-past': unfit('承接日期已过', '承接日期须是今天或者以后的日期。'),
  'merger-into-itself': unfit('两个单位相同', '被合并的单位和承接单位须是两个单位。'),
  'merger-of-such-unit': conflict(
    '该单位不能这样合并',
    '人社局、治欠办、领导小组、区外单位不能并入其他单位；本区只有一个的部门合并后须仍有同类单位。请改用变更单位或者先增加同类单位。',
  ),
  'merger-under-way': conflict('单位已在合并', '其中一个单位已有待确认或者正在承接的合并，请先办完该次合并。'),
  'merger-not-approved': conflict('单位合并尚不能承接', '单位合并须经第二人确认，并到承接日期后办理。'),
  'successor-stands-back': conflict(
    '承接单位应当回避',
    '承接单位对该事项应当回避，请由治欠办另行确定承办或者牵头单位。',
  ),
  'trace-back-before-merger': conflict('倒查尚未结束', '被合并单位的人员还有倒查稿待说明，请先结束倒查。'),
  'appoints-himself': forbidden('不能任命本人', '管理员不能给自己登记任职，请由另一名管理员办理。'),
  'role-unknown': unfit('没有这种角色', '所填角色不存在。'),
  'already-appointed': conflict('已经任职', '该人在这段时间已任此岗位。'),
  'not-appointed': conflict('没有任职', '该人目前不在此岗位任职。'),
  'contractor-known': conflict('代码已使用', '该代码已经用于一个单位或者参建单位，请另选一个。'),
  'company-admitted': conflict('已经接入', '这家用人单位已经接入，不必重复；可以在它名下增加岗位。'),
  'contractor-unknown': missing('没有这个参建单位', '没有这个项目参建单位，请核对代码。'),
  'contractor-access-ended': conflict('接入已经终止', '该参建单位的接入已经终止；需要恢复的，请用另一个代码重新接入。'),
  'post-of-contractor': unfit('参建单位的岗位只有一种角色', '参建单位的岗位只能是“参建单位”角色，请改正。'),
  'role-of-contractor': unfit('角色只用于参建单位', '“参建单位”角色只能用于已接入的项目参建单位的岗位，请改正。'),
  'number-unknown': missing('没有这个编号', '该登记簿没有给出过这个编号。'),
  'number-already-voided': conflict('编号已作废', '该编号已经作废。'),
};
