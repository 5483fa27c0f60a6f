import { CAUSE, FEEDBACK_MEASURE } from '@qingxin/domain';

/** What is put into one cell of part B: a word of a list, several of them, a day, a count of people, a sum in yuan, or text. */
export type AnswerKind = 'text' | 'code' | 'codes' | 'day' | 'count' | 'yuan';

export interface AnswerSpec {
  readonly label: string;
  readonly kind: AnswerKind;
  /** Of `code` and `codes`: what may be said, by the code it stands for. */
  readonly words?: Readonly<Record<string, string>>;
  /** Of a text: the most characters that are taken. */
  readonly most?: number;
  /** Lines of room to write on. */
  readonly lines?: number;
}

const text = (label: string, most = 100, lines = 1): AnswerSpec => ({ label, kind: 'text', most, lines });
const day = (label: string): AnswerSpec => ({ label, kind: 'day' });
const count = (label: string): AnswerSpec => ({ label, kind: 'count' });
const yuan = (label: string): AnswerSpec => ({ label, kind: 'yuan' });
const code = (label: string, words: Readonly<Record<string, string>>): AnswerSpec => ({ label, kind: 'code', words });

/** The cells of 附件1乙表 by the name under which they are found again in a filled sheet. */
export const ANSWER_FIELDS = {
  receivedOn: day('签收日期'),
  receivedBy: text('签收人'),
  acceptance: code('受理结论', { accepted: '受理', returned: '退回' }),
  handler: text('承办人'),
  returnedBecause: text('退回的理由和法律依据', 1000),
  findings: text('调查情况', 4000, 5),
  cause: code('成因', CAUSE),
  payer: text('清偿责任主体'),
  measures: { label: '处理措施', kind: 'codes', words: FEEDBACK_MEASURE },
  paperNumber: text('文书号'),
  measuresSaid: text('措施说明', 4000, 3),
  people: count('涉及人数'),
  fen: yuan('涉及金额（元）'),
  solvedPeople: count('解决人数'),
  solvedFen: yuan('解决金额（元）'),
  openPeople: count('未解决人数'),
  openFen: yuan('未解决金额（元）'),
  openBecause: text('未解决的原因', 1000, 2),
  proof: text('支付凭证'),
  transferredTo: code('移送机关', { police: '公安机关', court: '人民法院' }),
  transferredOn: day('移送日期'),
  toldOn: day('告知投诉人日期'),
  toldWay: code('告知方式', { voice: '电话', message: '短信', post: '邮寄', 'in-person': '当面' }),
  conclusion: code('结论', { done: '办结', partial: '阶段性' }),
  extendBy: count('申请延期工作日数'),
  head: text('负责人签字'),
  stampedOn: day('反馈日期（盖章）'),
} as const satisfies Readonly<Record<string, AnswerSpec>>;

export type AnswerField = keyof typeof ANSWER_FIELDS;

/** Which part B: of a push within a case, of a department step. */
export type AnsweredAs = 'push' | 'step';

const EXTENSION = { done: '办结', partial: '阶段性', extension: '申请延期' } as const;

export function answerSpec(field: AnswerField, as: AnsweredAs): AnswerSpec {
  return field === 'conclusion' && as === 'push'
    ? { ...ANSWER_FIELDS.conclusion, words: EXTENSION }
    : ANSWER_FIELDS[field];
}

/** The cells of part B line by line, as they are printed. */
export function answerRows(as: AnsweredAs): readonly (readonly AnswerField[])[] {
  const onlyOfPush = as === 'push';
  return [
    ['receivedOn', 'receivedBy'],
    ['acceptance', 'handler'],
    ['returnedBecause'],
    ['findings'],
    ['cause', 'payer'],
    ['measures', 'paperNumber'],
    ...(onlyOfPush ? [['measuresSaid'] as const] : []),
    ['people', 'fen'],
    ['solvedPeople', 'solvedFen'],
    ['openPeople', 'openFen'],
    ['openBecause'],
    ['proof'],
    ['transferredTo', 'transferredOn'],
    ['toldOn', 'toldWay'],
    onlyOfPush ? ['conclusion', 'extendBy'] : ['conclusion'],
    ['head', 'stampedOn'],
  ];
}
