import { conflict, forbidden, missing, texts, unfit, type ProblemTexts } from './problem-text.ts';

/** What the public is told who acts with the code of a receipt. */
export const PUBLIC_PROBLEMS: ProblemTexts = {
  'site-unknown': missing('没有这个工地', '二维码没有对应的工地，可能没有扫全；可以直接填写工地的名字。'),
  'receipt-files-full': conflict('材料已满', '一件最多在网上交{most}个文件，其余的请交到承办单位的窗口。'),
  'check-too-often': texts(429)(
    '验证码发得太多',
    '这一件近一小时内发的验证码太多，请过一会儿再试，或者打承办单位的电话。',
  ),
  'check-wrong': unfit('验证码不对', '验证码不对，还可以试{left}次；收不到短信的，请核对手机号写对了没有。'),
  'check-ended': conflict('验证码不能用了', '验证码过了时间、试的次数太多或者已经用过，请再发一次。'),
  'check-needed': forbidden('请先验证手机号', '请先用登记时留的手机号接收验证码；验证后过了时间的，请再验证一次。'),
  'entry-unknown': missing(
    '二维码不能用了',
    '这个加入投诉的二维码没有开放、已经停用或者过了截止日；请向给您二维码的工作人员要新的，也可以自己投诉。',
  ),
  'not-answered-yet': conflict(
    '还没有办理结果',
    '这一件还在办理，没有告知办理结果；着急的可以“催一下”，有新材料的可以补充。',
  ),
};
