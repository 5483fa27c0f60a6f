import { conflict, missing, type ProblemTexts, unfit } from './problem-text.ts';

export const DUTY_PROBLEMS: ProblemTexts = {
  'duty-unknown': missing('没有这项常设工作', '没有这一种常设工作，请从列表中选择。'),
  'duty-not-started': conflict('尚未启动', '这项常设工作尚未启动，请由治欠办按部署文件启动。'),
  'duty-started': conflict('已经启动', '这项常设工作已经启动，不必重复启动。'),
  'duty-stopped': conflict('已经停止', '这项常设工作已经停止，没有下一期可以停止。'),
  'duty-start-passed': unfit('启动日期已过', '常设工作最早从办理当日起算，请填写今天或者以后的日期。'),
  'duty-end-passed': unfit('停止日期已过', '最后一日不能早于办理当日，请填写今天或者以后的日期。'),
  'period-unknown': conflict('没有这一期', '这一期尚未开始报送，请核对期次。'),
  'no-report-owed': conflict('没有待报送的', '这项常设工作没有尚未报送的期次；内容有误的请办理更正。'),
  'report-not-owed': conflict('不需要报送', '所填单位在这一期没有报送任务，请核对单位和期次。'),
  'report-filed-already': conflict('已经报送', '这一期已经报送；内容有误的请办理更正。'),
  'report-released': conflict('免予报送', '该单位已撤并，这一期免予报送。'),
  'report-not-filed': conflict('尚未报送', '这一期尚未报送，请先报送。'),
  'report-before-period': unfit('报送日期有误', '报送日期不能早于这一期的第一日。'),
  'report-of-another-needs-document': unfit('缺少报送材料', '代其他单位录入的，请附上该单位的纸质材料。'),
  'no-report-to-acknowledge': conflict('没有待签收的', '这一期没有本单位尚未签收的报送。'),
  'figure-unknown': unfit('数字项目有误', '所填的数字项目不属于这项常设工作，请按所列项目填写。'),
  'figure-missing': unfit('缺少数字', '请填写{figure}，没有的填0。'),
  'zero-report-not-provided': unfit('不能零报告', '这项常设工作不接受零报告，请填写实际情况。'),
  'zero-report-with-figures': unfit('零报告带有数字', '零报告的各项数字应当为0；有情况的请按实际报送。'),
  'report-of-noughts': unfit('各项均为零', '各项数字均为0的，请选择零报告并说明如何排查。'),
};
