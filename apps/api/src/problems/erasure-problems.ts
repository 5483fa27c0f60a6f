import { conflict, forbidden, missing, type ProblemTexts, unfit } from './problem-text.ts';

/** 个人信息删除、到期销毁、暂缓销毁. */
export const ERASURE_PROBLEMS: ProblemTexts = {
  'erasure-known': conflict('已经提请', '这个编号的提请或者暂缓已经登记。'),
  'erasure-unknown': missing('没有这项提请', '没有这项删除、销毁提请，请核对。'),
  'erasure-decided': conflict('已经决定', '这项提请已经批准、退回或者撤回；需要的，另行提请。'),
  'erasure-of-another': forbidden('由提请人撤回', '提请由提出的人撤回；治欠办另一人可以不予批准。'),
  'erasure-of-another-unit': forbidden(
    '不由本单位提请',
    '删除个人信息由承办、牵头或者立案单位提请，也可以由治欠办提请。',
  ),
  'erasure-person-unknown': unfit('该件中没有此人', '所选的人不在该件、案中，请从名单中重新选择。'),
  'erasure-proposed-already': conflict('已有提请', '已有一项同样的提请尚未办结，请等其决定、执行。'),
  'erasure-done-already': conflict('已经销毁', '该件、案的材料已经按期销毁。'),
  'erasure-matter-open': conflict('尚未办结', '{matter}尚未办结归档，办结归档以后再提请；确属误录他人的，按误录提请。'),
  'erasure-wages-unpaid': conflict('工资尚未付清', '{matter}还有工资没有付清或者为失联人员保管，付清以后再提请。'),
  'erasure-dispute-open': conflict('还有程序未完', '{matter}还有异议、复核、仲裁、诉讼等程序未完，结束以后再提请。'),
  'erasure-not-filed': conflict('案卷尚未入档', '{matter}尚未入档，没有保管期限；请先办理案卷入档。'),
  'erasure-for-good': conflict('永久保存', '{matter}的案卷永久保管，不销毁；确属误录他人的，按误录提请。'),
  'erasure-term-runs': conflict('保存期限未满', '{matter}须保存至{until}，期满后再提请。'),
  'erasure-held': conflict('已暂缓销毁', '{matter}已被暂缓销毁，由提出暂缓的单位解除以后再提请。'),
  'erasure-files-left': conflict(
    '还有材料写到本人',
    '{matter}还有材料涉及本人：请由一人收入遮盖副本，再由治欠办另一人依法删除原件，然后提请。',
  ),
  'erasure-texts-left': unfit(
    '还有文字写到本人',
    '还有{texts}段文字写有本人姓名、电话或者证件号，请逐段写明遮盖后的内容。',
  ),
  'erasure-text-unknown': unfit('文字不属于该件', '所列文字有的不在本人所在的件、案中，请重新选择。'),
  'erasure-told-by-name': unfit('不要写出本人', '理由和遮盖后的文字中不要写出本人的姓名、电话、证件号。'),
  'erasure-goes-with-case': conflict('随案件销毁', '{matter}已并入案件，随案件一并到期销毁，请按案件提请。'),
  'hold-placed-already': conflict('已经暂缓', '本单位已对该件、案提出暂缓销毁，解除以前不必再提。'),
  'hold-unknown': missing('没有这项暂缓', '没有这项暂缓销毁，请核对。'),
  'hold-lifted': conflict('已经解除', '这项暂缓销毁已经解除。'),
  'hold-of-another-unit': forbidden('由提出的单位解除', '暂缓销毁由提出的单位解除。'),
};
