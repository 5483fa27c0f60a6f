import { conflict, missing, unfit, type ProblemTexts } from './problem-text.ts';

/** A party that has died, is held, was struck off or is bankrupt. */
export const DEBTOR_PROBLEMS: ProblemTexts = {
  'fate-unknown': missing('没有这项登记', '本案没有登记过这项责任主体变化。'),
  'fate-known': conflict('已经登记', '该责任主体的这项变化已经登记，尚待确定承受人。'),
  'fate-answered': conflict('已经确定', '这项变化由谁承受已经确定；登记有误的，请提请作废。'),
  'no-fate-open': conflict('没有待确定的变化', '本案没有等待确定承受人的责任主体变化。'),
  'fate-open': conflict(
    '责任主体变化尚未处理',
    '责任主体死亡、在押、注销、吊销、破产的，确定由谁承受、核对或者申报债权后才能归档。',
  ),
  'fate-of-person': unfit('不是自然人', '死亡、在押只登记自然人；单位的请登记注销、吊销或者破产。'),
  'fate-of-company': unfit('不是单位', '注销、吊销、破产只登记单位；自然人的请登记死亡或者在押。'),
  'fate-in-future': unfit('日期晚于办理日期', '发生日期不能晚于办理日期，请按文书核对。'),
  'fate-reason-missing': unfit('未写依据', '请写明依据；不需要确定承受人的，写明理由。'),
  'claims-day-missing': unfit('未填申报期限', '破产的须填写人民法院公告、通知写明的债权申报截止日。'),
  'claims-day-not-asked': unfit('不用填申报期限', '债权申报截止日只在破产时填写。'),
  'successor-missing': unfit('未写承受人', '已确定承受人的，须写明是谁、姓名或者名称；不需要的请选不需要并写明理由。'),
  'successor-not-asked': unfit('不用填承受人', '不需要确定承受人的，不填承受人。'),
  'successor-wrong': unfit(
    '承受人不符',
    '这种变化由法律另定承受人：死亡为继承人、遗产管理人，在押由羁押场所转交或者由委托代理人，注销、吊销为清算组、股东，破产为管理人。',
  ),
  'claims-not-open': conflict('没有待申报的债权', '该项登记没有等待核对、申报的债权。'),
  'no-claims-open': conflict('没有待申报的债权', '本案没有等待核对、申报的破产债权。'),
  'claims-amount-wrong': unfit('数额填写有误', '已列入清单、已申报的须填写数额；不需要的不填。'),
  'claims-reason-wrong': unfit('理由填写有误', '不需要申报的须写明理由；已列入清单、已申报的不填。'),
  'addressee-not-in-custody': unfit('未登记在押', '由羁押场所转交送达的，请先登记该责任主体在押。'),
};
