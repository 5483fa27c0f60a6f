import { conflict, missing, unfit, type ProblemTexts } from './problem-text.ts';

const CLOCKS: ProblemTexts = {
  'clock-unknown': missing('没有这项时限', '该事项没有这项时限。'),
  'clock-not-running': conflict('时限已结束', '该时限已经结束，不能再变更。'),
  'clock-not-pausable': conflict('该时限不能中止', '该时限按小时或按书面日期计算，不能中止。'),
  'time-of-day-missing': unfit('发生日期须有时刻', '该时限按小时计算，只写日期不能判断是否按时，请写明时刻。'),
  'approver-not-entitled': conflict(
    '批准人无权决定',
    '延期由规则指明的单位负责人（推送反馈为推送单位，也可为治欠办协调员）决定，须由其本人批准，或者附其签字材料。',
  ),
  'no-extension-requested': conflict('没有延期申请', '该时限没有待决定的延期申请。'),
  'requester-not-in-unit': unfit('申请人不在责任单位', '延期须由承担该时限的单位的人员申请。'),
  'lapse-not-questioned': conflict('无须复核', '该超期没有因日历、规则变化或者更正而需要复核。'),
  'recount-differs': conflict('与试算不符', '该事项在试算之后有变化，时限与试算结果不符；请重新试算后再批准。'),
  'lapse-not-historical': conflict('不是历史超期', '只有存量接管前已经超期的时限才须认定，该时限不是。'),
  'historical-lapse-confirmed': conflict('已经认定', '该历史超期已经认定，请在历史记录中查看结论。'),
  'clock-without-date': unfit('时限没有截止日期', '文书没有写明截止日期，无法计算时限。'),
  'extension-not-provided': conflict('该时限不得延期', '法律没有规定该时限可以延期。'),
  'extension-already-requested': conflict('已申请延期', '该时限已有等待决定的延期申请。'),
  'extension-used-up': conflict('延期次数已用完', '该时限已按规定延期，不得再延期。'),
  'extension-above-cap': unfit('延期超过上限', '延期不得超过 {cap} {unit}。'),
  'extension-late': unfit('已过期，不得延期', '延期须在届满前决定；发生日期已在届满之后。'),
  'extension-before-start': unfit('延期日期早于起算日', '延期决定的日期不能早于起算日。'),
  'extension-not-allowed': unfit('该时限不得延期', '按小时计算的时限不得延期。'),
  'pause-not-allowed': unfit('该时限不得中止', '按小时计算的时限不得中止。'),
  'pause-late': unfit('已过期，不得中止', '中止须在届满前决定；发生日期已在届满之后。'),
  'pause-before-start': unfit('中止日期早于起算日', '中止日期不能早于起算日。'),
  'pause-overlap': unfit('中止期间重叠', '两次中止的期间不能重叠。'),
  'already-paused': unfit('已经中止', '该时限已在中止，恢复后才能再次中止。'),
  'resume-before-pause': unfit('恢复早于中止', '恢复日期不能早于中止日期。'),
};

const COUNTING: ProblemTexts = {
  'amount-invalid': unfit('期间数额不正确', '期间和延期的数额应为不小于 1 的整数，且在可计算范围内。'),
  'looks-too-long': unfit('期间过长', '查看留痕按人、按事项的统计一次不超过 92 天，请缩短后再试。'),
  'date-invalid': unfit('日期不存在', '所填日期或时刻不存在，或超出可计算的年份。'),
  'date-order': unfit('日期先后颠倒', '结束日期不能早于开始日期。'),
  'start-needs-time': unfit('起算须有时刻', '按小时计算的时限，起算须写明带时区的时刻。'),
  'unit-missing': unfit('未指明期间单位', '请指明工作日、日历日、月、年或小时。'),
};

const RULES: ProblemTexts = {
  'suppose-one-thing': unfit('一次只作一项假设', '请在规则版本、施行日期和移交之中只选一项。'),
  'acceptance-unknown': unfit(
    '没有这次移交',
    '该事项没有可以这样推演的移交：没有交出，没有回音，或者交出当日已经办理。',
  ),
  'rule-unknown': unfit('没有这条规则', '规则库中没有这条规则。'),
  'rule-not-in-force': unfit('规则当时未生效', '规则 {rule} 在起算日没有生效的版本。'),
  'rule-without-period': unfit('规则没有固定期间', '规则 {rule} 的截止日期由文书写明，不能推算。'),
  'rule-owner-unknown': unfit('规则的责任单位无法确定', '规则 {rule} 的责任单位无法确定，请检查规则库。'),
  'rule-parameter-missing': unfit('规则缺少参数', '规则 {rule} 没有写明办理所需的数值。'),
  'parameter-unknown': unfit('规则没有这个参数', '规则 {rule} 没有参数 {name}；可改的参数见该规则的说明。'),
  'parameter-out-of-bounds': unfit('参数超出范围', '规则 {rule} 的参数 {name} 应在 {least} 至 {most} 之间。'),
  'parameter-unchanged': unfit('没有变化', '所提内容与规则 {rule} 现行版本的数值相同，请写明要改的数值。'),
  'rule-predicate-unknown': unfit('规则的条件无法识别', '规则使用了系统不认识的条件，请检查规则库。'),
  'rule-row-edited': conflict('规则内容不得改动', '规则 {rule} 第 {version} 版已经采用，不得改动，请另立新版本。'),
  'rule-version-known': conflict('规则版本已存在', '该规则的这一版本已经存在。'),
  'rule-version-out-of-order': conflict('版本号不连续', '规则 {rule} 的下一版应为第 {next} 版。'),
  'rule-statutory': conflict('法定期限不由本区修改', '规则 {rule} 为法定期限，随版本更新，不能由治欠办提出修改。'),
  'rule-effective-in-past': unfit('生效日期已过', '生效日期 {from} 已过；规则变更只对今天及以后起算的期限生效。'),
  'rule-not-after-version': unfit(
    '生效日期早于现行版本',
    '规则 {rule} 的现行版本自 {from} 起生效，新版本须在其后生效。',
  ),
  'rule-row-unsound': unfit('规则不成立', '所提规则有 {count} 处不成立：{flaws}。'),
  'proposal-known': conflict('提案编号已存在', '该规则修改提案已经提出。'),
  'proposal-unknown': missing('没有这项提案', '没有这项规则修改提案。'),
};

const CALENDAR: ProblemTexts = {
  'calendar-year-twice': unfit('年份重复', '日历中 {year} 年出现了两次。'),
  'calendar-day-conflict': unfit('日期自相矛盾', '{day} 不能既放假又上班。'),
  'calendar-day-outside-year': unfit('日期不属于该年', '{day} 不属于 {year} 年的安排。'),
  'notice-already-imported': conflict('通知已导入', '该年的放假通知已经导入，内容没有变化。'),
  'notice-year-published': conflict(
    '该年已有放假通知',
    '{year} 年已按 {notice} 执行；修改的，请在“所修改的通知”写明该文号。',
  ),
  'notice-revises-nothing': unfit('没有可修改的通知', '{year} 年还没有放假通知，不必写明所修改的通知。'),
  'notice-not-published-yet': unfit('公布日期在今天之后', '公布日期 {publishedOn} 在今天之后，只能录入已公布的通知。'),
  'notice-not-tried': unfit('须先试算', '批准前须对该通知试算完毕，并在批准时写明这次试算；日历已变的，请重新试算。'),
  'notice-too-many-days': unfit('放假天数过多', '{year} 年的通知列出 {days} 个休息日，请核对。'),
  'notice-malformed': unfit('通知内容有误', '放假通知缺少字段或格式不对。'),
  'notice-number-invalid': unfit('通知文号有误', '放假通知的文号格式不对。'),
  'notice-year-invalid': unfit('通知年份有误', '放假通知的年份或公布日期不对。'),
  'notice-day-outside-year': unfit('日期不属于该年', '{day} 不属于 {year} 年的放假安排。'),
  'notice-day-twice': unfit('日期重复', '{day} 在通知中出现了两次。'),
  'notice-makeup-on-weekday': unfit('调休上班日不是周末', '{day} 本来就是工作日，不能列为调休上班日。'),
  'notice-makeup-on-statutory-day': unfit('法定节假日不能上班', '{day} 是法定节假日，不能列为调休上班日。'),
  'notice-statutory-day-missing': unfit('遗漏法定节假日', '通知没有把法定节假日 {day} 列为放假。'),
};

const RECOUNTS: ProblemTexts = {
  'recount-known': conflict('试算已提出', '该试算已经提出。'),
  'recount-over': conflict('批次已结束', '该批次已经批准、执行完毕或者撤销，不能再变更。'),
  'recount-not-ready': conflict('尚不能提请执行', '试算完成、尚未提请或者被退回的批次才能提请执行。'),
  'recount-not-ordered': conflict('尚未提请执行', '该批次没有等待批准的执行。'),
  'recount-of-notice': conflict('放假通知不另行执行', '放假通知批准后，在办时限自行按新日历推算，不必执行批次。'),
  'recount-without-clocks': unfit('没有可试算的时限', '规则 {rule} 没有按旧版本计算的时限。'),
  'recount-unit-not-concerned': unfit(
    '该单位没有即时超期的时限',
    '试算中单位 {unit} 没有改用后即超期的时限，不必列出。',
  ),
  'recount-moves-nothing': unfit('没有可改用的时限', '试算中没有可以改用新版规则的时限。'),
  'recount-rule-not-approved': conflict(
    '规则尚未批准',
    '规则 {rule} 的这一版尚未批准或者内容已变，请批准后再提请执行。',
  ),
  'recount-rule-replaced': conflict('规则已有更新的版本', '规则 {rule} 已有更新的版本，请按新版本重新试算。'),
  'recount-rule-not-in-force': conflict('规则尚未生效', '规则 {rule} 自 {from} 起生效，生效后重新试算再提请执行。'),
};

export const TIME_PROBLEMS: ProblemTexts = { ...CLOCKS, ...COUNTING, ...RULES, ...CALENDAR, ...RECOUNTS };
