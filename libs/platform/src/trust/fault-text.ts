import type { Fault } from '@qingxin/verifier';

const FAULTS: Readonly<Record<Fault['kind'], string>> = {
  unreadable: '内容不合格式',
  'unknown-algorithm': '校验算法不认识',
  'event-changed': '这一步的内容或者校验值被改动过',
  'event-missing': '缺少这一步',
  'event-out-of-order': '次序不对',
  'stream-swapped': '这是另一件事项的记录',
  'event-not-sealed': '与封存时的记录不一致（事后插入或者改写）',
  'stream-cut-short': '末尾被删去：封存时有这一步',
  'stream-missing': '缺少这件事项',
  'head-not-sealed': '事项的末尾与封存时不一致',
  'block-changed': '封存区块被改动过',
  'block-missing': '缺少封存区块',
  'root-replaced': '封存区块的根被替换：签名不符，或者与库外封存记录不一致',
  'key-unknown': '签名的密钥不在所给的公钥之内',
  'signature-wrong': '清单的签名不符',
  'file-changed': '文件与清单所列不一致',
  'file-missing': '缺少文件',
  'file-added': '文件不在清单之内',
  'evidence-changed': '证据材料与收入时不一致',
  'evidence-unknown': '没有哪一步列有这份证据材料',
  'read-changed': '这一条查看留痕与封存时不一致',
  'read-missing': '封存过的这一条查看留痕没有了',
  'read-added': '这一条查看留痕是封存以后插入的',
  'reads-not-sealed': '所存的查看留痕摘要与封存的根不一致',
  'stamp-unreadable': '时间戳读不出',
  'stamp-of-other': '时间戳不是这次封存的，或者不是对这次请求的答复',
  'stamp-signature-wrong': '时间戳的签名不符',
  'stamp-authority-unknown': '时间戳的签发者不在所给的机构证书之内，或者无权签发时间戳',
};

/** A fault in words: where, and what. */
export function faultText(fault: Fault): string {
  const { position, after, blockNo, streamId, version, read, file } = fault;
  const place = position !== null ? `总第 ${position} 步` : after !== null ? `总第 ${after} 步之后` : null;
  const where = [
    blockNo === null ? null : `第 ${blockNo} 号封存`,
    place,
    streamId === null ? null : `事项 ${streamId}${version === null ? '' : ` 第 ${version} 步`}`,
    read === null ? null : `查看留痕第 ${read} 条`,
    file,
  ].filter((part) => part !== null);
  return `${where.join('，')}：${FAULTS[fault.kind]}`;
}
