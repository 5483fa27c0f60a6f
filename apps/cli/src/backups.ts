import { type BackupProblem, BackupRefused } from '@qingxin/infra';
import type { Output } from './command.ts';

const REFUSALS: Readonly<Record<BackupProblem, (path: string) => string>> = {
  'backup-incomplete': (path) => `${path} 里没有完整的备份（没有 manifest.json）：备份没有做完，或者文件夹不对`,
  'backup-damaged': (path) => `备份的文件与清单不符，不能用它恢复：${path}`,
  'target-not-empty': (path) => `目标不是空的，未作任何改动：${path}。请换一个新的文件夹（QINGXIN_HOME）或空的数据库`,
  'anchors-missing': (path) => `${path} 里没有删除登记（erasures.jsonl）：没有它，已删除的个人信息会随备份回来`,
  'keys-missing': (path) => `${path} 里没有密钥（keys 文件夹）：没有密钥，个人信息和证据材料都打不开`,
  'keys-not-apart': (path) => `密钥不能与备份放在一起，存放的文件夹也只能本人可读：${path}`,
};

/** Says why a backup or restore was refused; anything else is thrown on. */
export async function saidWhenRefused(out: Output, act: () => Promise<number>): Promise<number> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof BackupRefused)) throw error;
    out.note(REFUSALS[error.code](error.path));
    return 1;
  }
}
