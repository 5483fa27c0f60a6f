import type { SetAsideReason } from './message-list.ts';

/** What messages are about, by the kind that the outbox has. */
const KINDS: Readonly<Record<string, string>> = {
  'hand-off': '转送待签收',
  'joint-handling': '会办',
  'acknowledge-circular': '通报待签收',
  'report-follow-up': '承诺、交办事项',
  designation: '指定承办',
  push: '信息推送',
  'duty-report': '常设工作报送',
  warning: '预警',
  emergency: '应急呼叫',
  reminder: '到期提醒',
  'rung-E1': '催办',
  'rung-E2': '督办',
  'rung-E3': '约谈',
  'rung-E4': '通报',
  'rung-E5': '问责建议',
  'receipt-check': '验证码',
  'entrant-known': '重复登记提示',
};

/** Why an attempt failed. Codes of the network itself are Node's, e.g. ECONNREFUSED. */
const CODES: Readonly<Record<string, string>> = {
  'phone-missing': '没有可用的手机号',
  'evidence-scan-unavailable': '扫描程序没有完成扫描',
  'stamp-refused': '时间戳机构没有签发',
  'stamp-unreadable': '答复的时间戳读不出',
  'stamp-of-other': '答复的时间戳不是所请求的',
  'stamp-signature-wrong': '答复的时间戳签名不符',
  'stamp-authority-unknown': '时间戳的签发者不在所设的机构证书之内',
  'answer-too-large': '答复过大',
  'smtp-535': '邮件服务器不接受登录',
  'no-way-out': '没有配置通往接收方的发送方式',
  'http-410': '接收方不再接收这类通知',
  'no-answer': '接收方没有在规定时间内应答',
  'recipient-missing': '没有写明接收方',
  unexpected: '发送出错，查看工作进程日志',
};

export const SET_ASIDE_LABELS: Readonly<Record<SetAsideReason, string>> = {
  'told-otherwise': '已用其他方式告知',
  'no-longer-needed': '已不需要告知',
  'recipient-ended': '接收单位已撤并',
  'sent-again': '已另行发出',
};

export const messageKindWords = (kind: string): string => KINDS[kind] ?? '通知';

export function deliveryWords(code: string): string {
  if (Object.hasOwn(CODES, code)) return CODES[code] ?? code;
  const mail = /^smtp-(\d+)$/.exec(code)?.[1];
  if (mail !== undefined) return `邮件服务器没有接收（${mail}）`;
  const status = /^http-(\d+)$/.exec(code)?.[1];
  return status === undefined ? '连不上对方' : `对方没有接收（HTTP ${status}）`;
}
