import {
  conflict,
  forbidden,
  malformed,
  missing,
  type ProblemTexts,
  texts,
  unavailable,
  unfit,
} from './problem-text.ts';

/** Evidence files: what is sent, what stands in the matter, what the store gives back. */
export const EVIDENCE_PROBLEMS: ProblemTexts = {
  'evidence-empty': unfit('文件是空的', '文件中没有内容，请核对后再上传。'),
  'evidence-infected': unfit(
    '文件含有病毒',
    '病毒扫描发现这个文件有害，没有收下；请换一份干净的文件，并检查提供文件的设备。',
  ),
  'evidence-scan-unavailable': unavailable(
    '病毒扫描暂时不可用',
    '已配置的病毒扫描没有应答，文件没有收下；请稍后再试，仍不成功的请联系管理员。',
  ),
  'evidence-too-large': texts(413)('文件过大', '这一类文件最大{mostMegabytes}兆字节，请压缩或者分成几个文件后再上传。'),
  'evidence-matter-full': conflict('材料已满', '该事项的材料合计已达上限，请联系管理员调整后再上传。'),
  'evidence-share-full': conflict(
    '网上提交的材料已满',
    '该事项通过网络提交的材料合计已达上限；还有材料的，请直接交给承办或者监管的单位，由其收入。',
  ),
  'upload-broken-off': malformed('上传中断', '文件没有传完，请检查网络后重新上传。'),
  'content-not-taken': unfit('不接受这一类文件', '请上传文档、图片、录音或者录像；旧式文件请另存为新格式。'),
  'content-differs': unfit('文件与扩展名不符', '文件的内容与扩展名不一致，请核对文件，按原有格式上传。'),
  'content-active': unfit(
    '文件含有程序',
    '文件是程序、网页，或者带有宏和嵌入对象，不能作为材料收入；请另存为不含宏的文件后再上传。',
  ),
  'content-old-office': unfit('文件格式较旧或者已加密', '请取消密码，另存为新格式后再上传。'),
  'content-swells': unfit('文件展开后过大', '文件展开后的内容远大于文件本身，请删去无关内容后另存再上传。'),
  'content-broken': unfit('文件已损坏', '文件打不开，请重新保存后再上传。'),
  'evidence-not-uploaded': unfit(
    '没有这个上传的文件',
    '您没有为该事项上传这个文件，或者上传后超过十二小时没有收入，请重新上传。',
  ),
  'evidence-unknown': missing('没有这份材料', '该事项没有这份材料，请核对编号。'),
  'evidence-kind-unknown': unfit('材料种类不正确', '没有这个材料种类，或者该种类目前不再使用，请重新选择。'),
  'evidence-obtained-in-future': unfit('取得日期有误', '取得日期晚于今天，请核对。'),
  'evidence-attached': conflict('已经收入', '这个文件已经收入该事项，不必重复。'),
  'evidence-twice': conflict('已有相同的材料', '该事项已有内容完全相同的材料，请直接引用；原有的不对的，先提请作废。'),
  'evidence-locked': conflict('案卷已归档', '案件已经归档，材料不能增加或者作废；有新的情况请先重新启动办理。'),
  'evidence-withdrawn': conflict('材料已作废', '这份材料已经作废。'),
  'evidence-erased': conflict('原件已依法删除', '这份材料的原件已依法删除，请查看遮盖副本。'),
  'evidence-of-another-unit': forbidden('不是本单位收入的材料', '材料由收入的单位或者治欠办提请作废。'),
  'withdrawal-asked': conflict('已经提请作废', '这份材料已提请作废，等待确认。'),
  'withdrawal-not-asked': conflict('没有提请作废', '没有人提请这份材料作废，或者已有决定。'),
  'withdrawal-undecided': conflict('材料作废尚未确认', '还有提请作废的材料没有确认，确认后再归档。'),
  'redacted-copy-missing': conflict('没有遮盖副本', '删除原件前，须先将遮盖副本作为新版本收入。'),
  'redacted-of-nothing': unfit('没有写明原件', '遮盖副本须写明是哪一份材料的新版本。'),
  'earlier-version-unknown': unfit('没有原版本', '该事项没有所写的原版本，请核对编号。'),
  'earlier-version-replaced': conflict('已有新版本', '所写的版本已有新版本，请在最新的版本上更新。'),
  'person-unknown': unfit('没有这个人', '材料涉及的人中有系统没有登记的，请核对。'),
  'document-unknown': unfit('没有这份材料', '所引用的文件不是该事项的材料：请先上传并收入，或者填写纸质材料的编号。'),
  'document-withdrawn': conflict('材料不能引用', '所引用的材料已经作废或者删除，请改用有效的材料。'),
  'evidence-not-readable': forbidden(
    '无权查看材料原件',
    '材料原件只向收入单位、现承办和现办理的单位、治欠办和审计人员开放。',
  ),
  'evidence-kept-secret': forbidden(
    '保密材料',
    '材料涉及要求保密的人员：请先在该事项中说明理由查看其姓名（没有姓名的查看证件号码或者电话），查看留痕；有效时间内可以下载材料原件。',
  ),
  'evidence-store-unavailable': unavailable(
    '材料存储暂时不可用',
    '材料存储暂时无法连接，文件没有收到或者不能发出；请稍后再试，仍不成功的请联系管理员。',
  ),
  'evidence-missing': texts(500)(
    '材料原件缺失',
    '存储中找不到这份材料的原件，已记录并提示管理员；请联系管理员从备份恢复。',
  ),
  'evidence-altered': texts(500)(
    '材料原件与收入时不符',
    '这份材料的原件与收入时不一致，为防误用没有发出，已记录并提示管理员；请联系管理员从备份恢复。',
  ),
};
