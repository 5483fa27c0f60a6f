import { conflict, forbidden, missing, unfit, type ProblemTexts } from './problem-text.ts';

/** Organisation and number registers. */
export const DISTRICT_PROBLEMS: ProblemTexts = {
  'unit-known': conflict('单位已存在', '该单位编号已经使用。'),
  'unit-kind-unknown': unfit('单位类别不对', '没有这种单位类别。'),
  'unit-name-missing': unfit('缺少单位名称', '请填写单位名称。'),
  'post-known': conflict('岗位已存在', '该岗位编号已经使用。'),
  'post-unknown': missing('没有这个岗位', '没有这个岗位。'),
  'roles-incompatible': unfit('角色不能兼任', '系统管理员、审计员各自单独设岗，不得与其他角色并在一个岗位。'),
  'appoints-himself': forbidden('不能任命本人', '管理员不能给自己登记任职，请由另一名管理员办理。'),
  'role-unknown': unfit('没有这种角色', '所填角色不存在。'),
  'already-appointed': conflict('已经任职', '该人在这段时间已任此岗位。'),
  'not-appointed': conflict('没有任职', '该人目前不在此岗位任职。'),
  'number-unknown': missing('没有这个编号', '该登记簿没有给出过这个编号。'),
  'number-already-voided': conflict('编号已作废', '该编号已经作废。'),
};
