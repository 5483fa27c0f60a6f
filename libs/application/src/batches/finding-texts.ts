/** What is wrong with a cell or a total, and what to do about it; never what stands there. */
const CELL_TEXTS: Readonly<Record<string, string>> = {
  'merged-cell': '单元格合并了：请取消合并，逐行填写',
  formula: '单元格是公式：请复制后选择性粘贴为数值',
  'cell-error': '单元格是错误值：请改为数值或者文字',
  'amount-unreadable': '金额读不出：请填写数字，单位为元，最多两位小数',
  'amount-not-positive': '金额须大于零',
  'amount-more-than-fen': '金额多于两位小数：请核实到分',
  'name-too-long': '姓名过长：一行只填一人',
  'name-unreadable': '姓名一栏是数字',
  'team-unreadable': '班组读不出：请填写文字，不超过50字',
  'line-unreadable': '工资明细编号读不出：请照抄系统中的编号',
  'bank-unreadable': '付款银行读不出：请填写文字',
  'serial-unreadable': '流水号读不出：请把该列设为文本，不超过100字',
  'id-unreadable': '身份证号不是18位或者15位',
  'id-as-number': '身份证号存成了数字，后几位已丢失：请把该列设为文本后重新填写',
  'serial-missing': '没有流水号',
  'serial-as-number': '流水号存成了数字，后几位已丢失：请把该列设为文本后重新填写',
  'day-missing': '没有支付日期',
  'day-unreadable': '支付日期读不出：请写成2022-06-08',
  'bank-missing': '没有付款银行：请在文件中填写，或者上传时注明',
  'days-unreadable': '出勤天数读不出：请填写数字，最多两位小数',
  'due-unreadable': '应发工资读不出：请填写数字，单位为元，最多两位小数',
  'deduction-unreadable': '扣款读不出：请填写数字，单位为元，没有扣款的填0或者留空',
  'signed-unreadable': '签字一栏读不出：请填写“是”或者“否”',
  'ticket-number-as-number': '工单编号存成了数字，后几位已丢失：请把该列设为文本后重新导出',
  'ticket-number-unreadable': '工单编号读不出：请填写文字，不超过100字',
  'moment-unreadable': '收到时间读不出：请写成2022-06-08 或者 2022-06-08 14:30',
  'limit-unreadable': '期限读不出：请写成2022-06-08',
  'phone-unreadable': '联系电话读不出：请把该列设为文本，不超过30字',
  'concealment-unreadable': '是否保密读不出：请填写“是”或者“否”',
  masked: '内容被渠道遮盖：请核实后填写；问不到的留空',
  'statement-unreadable': '诉求内容读不出：请填写文字，不超过一万字',
  'text-unreadable': '内容读不出：请填写文字，不超过200字',
  'urgency-unreadable': '是否紧急读不出：请填写“是”或者“否”；查明前按紧急对待',
  'people-unreadable': '人数读不出：请填写整数',
  'total-differs': '合计与各行之和不符：请核对是否漏行或者金额有误',
};

/** What speaks against a row as it stands to its file and its case. */
const ROW_TEXTS = {
  'name-missing': '没有姓名',
  'amount-missing': '没有金额',
  'name-twice': '与前面一行同名同班组：确是两人的注明理由，否则不予导入',
  'person-twice': '身份证号与前面一行相同：同一人只导入一次',
  'line-exists': '案内已有同名的工人：确是另一人的注明理由，否则不予导入',
  'line-not-found': '案内没有这个人：请先登记，或者写明工资明细编号',
  'line-ambiguous': '案内有几人同名：请写明班组或者工资明细编号',
  'line-unknown': '案内没有这个工资明细编号',
  'name-differs': '姓名与该工资明细的不同：确是同一人的注明理由',
  'line-ended': '该工资明细已经了结',
  'line-twice': '前面已有一行是同一人的',
  'line-overpaid': '支付额超过该工人尚未支付的工资',
  'slip-recorded': '案内已登记过这笔转账',
  'slip-twice': '文件内前面已有同一笔转账',
  'ticket-number-missing': '没有工单编号',
  'statement-missing': '没有诉求内容：至少写一句话',
  'received-after-list': '收到日期晚于清单日期：请核对',
  'number-twice': '文件内前面已有同一编号：请核对后不予导入',
  'ticket-elsewhere': '该编号由其他单位办理：请转治欠办登记催促，这里不予导入',
  'repeat-elsewhere': '重复的原工单由其他单位办理：请治欠办处理；确是另一事项的注明理由',
  'repeat-in-file': '重复的原工单在同一文件内：先导入原工单，再重新核对',
  'possible-same-matter': '同一人对同一用人单位已有未办结的件：写明是哪一件，或者注明是另一事项的理由',
  'same-as-closed': '写明的件不在本单位、已办结或者已退回渠道：请重新选择',
  'not-signed': '没有本人签字：补签后改为已签，或者注明照样导入的理由',
  'net-differs': '应发减扣款与实发不符：请核对后更正，或者注明照样导入的理由',
  'not-on-sheet': '当月工资支付表上没有这个人：写明对应的行；确是表外人员的注明理由',
  'beside-another-row': '同一笔支付的另一行没有被案件接受：处理该行后重新核对',
} as const;

export type RowFindingCode = keyof typeof ROW_TEXTS;

const TEXTS: Readonly<Record<string, string>> = { ...CELL_TEXTS, ...ROW_TEXTS };

/** Chinese sentence for a finding of a file; null for a refusal of the case itself, whose words are in the problem tables. */
export function findingText(code: string): string | null {
  return TEXTS[code] ?? null;
}
