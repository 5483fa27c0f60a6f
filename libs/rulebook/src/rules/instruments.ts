/** Full names of the instruments that rows cite, so that an article reads the same everywhere. */
export const WAGE_REGULATION = '《保障农民工工资支付条例》（国务院令第724号）';
export const INSPECTION_REGULATION = '《劳动保障监察条例》（国务院令第423号）';
export const INSPECTION_RULES = '《关于实施〈劳动保障监察条例〉若干规定》（劳动保障部令第25号）';
export const PETITION_REGULATION = '《信访工作条例》';
export const LISTING_RULES = '《拖欠农民工工资失信联合惩戒对象名单管理暂行办法》（人社部令第45号）';
export const TRANSFER_REGULATION = '《行政执法机关移送涉嫌犯罪案件的规定》（国务院令第310号）';
export const ACCOUNT_RULES = '《工程建设领域农民工工资专用账户管理暂行办法》（人社部发〔2021〕53号）';
export const DEPOSIT_RULES = '《工程建设领域农民工工资保证金规定》（人社部发〔2021〕65号）';
export const PENALTY_LAW = '《中华人民共和国行政处罚法》';
export const COERCION_LAW = '《中华人民共和国行政强制法》';
export const REVIEW_LAW = '《中华人民共和国行政复议法》';
export const ADMINISTRATIVE_SUIT_LAW = '《中华人民共和国行政诉讼法》';
export const CIVIL_PROCEDURE_LAW = '《中华人民共和国民事诉讼法》';
export const ARBITRATION_LAW = '《中华人民共和国劳动争议调解仲裁法》';
export const ARBITRATION_RULES = '《劳动人事争议仲裁办案规则》（人社部令第33号）';
export const BANKRUPTCY_LAW = '《中华人民共和国企业破产法》';
export const LEGAL_AID_LAW = '《中华人民共和国法律援助法》';
export const MEDIATION_LAW = '《中华人民共和国人民调解法》';
export const PUBLICATION_RULES = '《重大劳动保障违法行为社会公布办法》（人社部令第29号）';
export const SMALL_FIRMS_REGULATION = '《保障中小企业款项支付条例》（国务院令第802号）';

export const EMERGENCY_LAW = '《中华人民共和国突发事件应对法》（2024年修订）';

/** 区里自定：no article stands behind the number. */
export const DISTRICT = '本区根治欠薪工作领导小组办公室自定（潞州政办发〔2022〕10号未规定期限）';

/** Days from which the instruments, in the text that the rows quote, have been in force. */
export const IN_FORCE = {
  wages: '2020-05-01',
  inspection: '2004-12-01',
  inspectionRules: '2005-02-01',
  petitions: '2022-05-01',
  listing: '2022-01-01',
  publication: '2017-01-01',
  transfer: '2020-08-07',
  accounts: '2021-07-07',
  deposit: '2021-11-01',
  penalty: '2021-07-15',
  coercion: '2012-01-01',
  review: '2024-01-01',
  administrativeSuit: '2017-07-01',
  civilProcedure: '2024-01-01',
  publicSuits: '2018-03-02',
  arbitration: '2008-05-01',
  arbitrationRules: '2017-07-01',
  legalAid: '2022-01-01',
  mediation: '2011-01-01',
  smallFirms: '2025-06-01',
  crime: '2011-05-01',
  crimeInterpretation: '2013-01-23',
  assessment: '2023-09-21',
  /** The notice of the district, from which its own numbers run. */
  district: '2022-03-15',
} as const;

export const CRIMINAL_LAW = '《中华人民共和国刑法》';
export const CRIME_INTERPRETATION =
  '《最高人民法院关于审理拒不支付劳动报酬刑事案件适用法律若干问题的解释》（法释〔2013〕3号）';
