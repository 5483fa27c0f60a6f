import { dutyKindOf, periodWords } from '@qingxin/domain';
import type { References } from '../reference/reference-book.ts';

export interface MessageFacts {
  readonly kind: string;
  /** Number of the complaint or case; null when there is none yet. */
  readonly number: string | null;
  readonly payload: Readonly<Record<string, unknown>>;
}

const RUNGS: Readonly<Record<string, string>> = {
  'rung-E1': '催办',
  'rung-E2': '督办',
  'rung-E3': '约谈',
  'rung-E4': '通报',
  'rung-E5': '问责建议',
};

/** What the liaison reads: the matter's number, what is asked and by when. Never who complained or about whom. */
export function messageText({ kind, number, payload }: MessageFacts, district: References): string {
  const field = (name: string): string => {
    const value = payload[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  const matter = number === null ? '一件事项' : `“${number}”`;
  const unitName = (id: string) => district.organisation.unit(id)?.name ?? id;
  switch (kind) {
    case 'hand-off':
      return `${unitName(field('from'))}转来${matter}，请登录签收或者退回。`;
    case 'joint-handling':
      return `你单位为${matter}的会办单位，请登录反馈办理情况或者意见。`;
    case 'acknowledge-circular':
      return `有通报${matter}发给你单位，请登录查看并签收。`;
    case 'report-follow-up':
      return `${matter}有由你单位办理的承诺、交办事项，请登录查看并按期报告。`;
    case 'designation':
      return `治欠办已指定你单位承办${matter}，请及时办理。`;
    case 'push':
      if (field('feedbackBy') === '') return `收到信息推送${matter}，供知悉，不要求反馈。`;
      return `收到信息推送${matter}，请于${dayForPeople(field('feedbackBy'))}前反馈（附件1乙表）。`;
    case 'entrant-known':
      return `您已经在${matter}的投诉人名单里，不用再扫码登记。回执码${field('receipt')}，凭它查进度；不是您本人登记的，请告诉承办单位。`;
    case 'duty-report':
      return `请登录报送${dutyName(field('stream'))}（${periodWords(field('period'))}）。`;
    case 'reminder':
      return `${matter}的“${ruleTitle(field('clockId'), district)}”将到期，请及时办理。`;
    case 'warning':
      return `${matter}有欠薪预警派给你单位，请登录签收并核查。`;
    case 'emergency':
      return '有突发事件需要你单位值班人员处置，请立即登录签收。';
    default:
      break;
  }
  const measure = RUNGS[kind];
  if (measure === undefined) return field('text') || `${matter}有需要你单位办理的事项，请登录查看。`;
  const paper = field('number') === '' ? '' : `（${field('number')}）`;
  return `${matter}已发出${measure}${paper}，请于${dayForPeople(field('answerBy'))}前办理并回复。`;
}

/** `2026年7月10日`. */
export function dayForPeople(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** What the person reads who holds a receipt. */
export function checkText({ number, payload }: MessageFacts, digits: string): string {
  const matter = number === null ? '您的投诉' : `“${number}”`;
  return `验证码${digits}，${String(payload['minutes'])}分钟内有效，用于在网上办理${matter}。工作人员不会向您要验证码，请勿告诉他人。`;
}

function dutyName(stream: string): string {
  return dutyKindOf(stream)?.label ?? '常设工作';
}

/** A clock is named after its rule: `<ruleId>[/<key>]#<n>`. */
function ruleTitle(clockId: string, { rules }: References): string {
  const id = clockId.split(/[/#]/)[0] ?? '';
  return rules.rows.find((row) => row.id === id)?.title ?? '一项时限';
}
