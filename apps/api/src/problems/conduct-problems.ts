import { conflict, forbidden, missing, type ProblemTexts, unfit } from './problem-text.ts';

/** Reports against officials and units. */
export const CONDUCT_PROBLEMS: ProblemTexts = {
  'conduct-exists': conflict('已经登记', '这件反映已经登记。'),
  'conduct-unknown': missing('没有这件反映', '没有这件反映，请核对编号。'),
  'conduct-over': conflict('已经办结', '这件反映已经办结；又有新的情况的，请重新登记。'),
  'conduct-against-nobody': unfit('没有写明反映谁', '请选择被反映的单位，或者写明被反映的人员和所在单位。'),
  'conduct-of-own-unit': forbidden(
    '请转信访局、纪委监委登记',
    '反映本单位或者本单位人员的，本单位不登记、不留存。请告知当事人直接向信访局或者纪委监委反映，也可以由本人在网上“反映公职人员和单位问题”直接提交；电话见公开电话。',
  ),
  'conduct-day-in-future': unfit('日期晚于今天', '收到、接收的日期不能晚于今天，请核对。'),
  'conduct-without-body': conflict(
    '没有可以受理的机关',
    '信访部门、纪检监察机关都是被反映的单位或者尚未设立，请向上级机关反映。',
  ),
  'conduct-on-paper-only': conflict(
    '暂不能网上受理',
    '受理机关还没有网上受理的岗位，请按公开电话联系信访局或者纪委监委当面、书面反映。',
  ),
  'conduct-not-for-unit': unfit('不能转给该单位', '反映件只转信访部门或者纪检监察机关，并且不能转给被反映的单位。'),
  'conduct-with-that-unit': conflict('已在该单位', '反映件已经由该单位持有，不必再转。'),
  'conduct-passed-on': conflict('已经转交', '反映件已经转交，等待接收机关接收；接收以后再办。'),
  'conduct-not-passed-on': conflict('没有待接收的转交', '这件反映没有待接收的转交。'),
  'conduct-received-on-paper': conflict('由转交单位登记回执', '接收机关没有账号，由转交单位凭回执登记接收。'),
  'conduct-signed-for-here': conflict('由接收机关接收', '接收机关有账号，由其在系统中接收。'),
  'conduct-received-before-passed-on': unfit('接收早于转交', '接收日期早于转交日期，请核对。'),
  'conduct-not-received': conflict('尚未接收', '受理机关接收以后才能告知、办结；登记有误的除外。'),
  'conduct-anonymous': conflict('匿名反映', '反映人没有留下姓名电话，无人可以告知。'),
  'conduct-reporter-not-told': conflict('尚未告知结果', '实名反映的，先把处理结果告知反映人并登记，再办结。'),
};
