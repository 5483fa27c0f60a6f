import { parseArgs } from 'node:util';
import { FileKeyRing, keysLeftToWrap, retireWrappingKeys, rewrapKeys, SealKeys } from '@qingxin/event-store';
import { openKeyRing, readSealFolders } from '@qingxin/platform';
import { besideStack, type Place, withDatabase } from '../beside-stack.ts';
import { type Command, type Output, parsed, UsageError } from '../command.ts';

const HELP = `qx rotate-keys [--retire | --seal]

更换包裹密钥：新增一把，把每个人、每份材料的密钥改由新密钥包裹。密文和日志都不变，系统照常使用。
中途停下的，再运行一次就接着做，不会另增一把。

  --retire   全部改由新密钥包裹以后，把旧的包裹密钥文件去掉；此后的备份须用新密钥，旧备份须连同旧密钥另存
  --seal     更换封存密钥：此后的封存用新密钥签名，旧的公钥继续公布；之后请重启工作进程`;

const SAY_EVERY = 5_000;

export const rotateKeys: Command = {
  name: 'rotate-keys',
  summary: '更换包裹密钥或封存密钥',
  help: HELP,
  async run(args, out) {
    const options = { retire: { type: 'boolean' }, seal: { type: 'boolean' } } as const;
    const { retire = false, seal = false } = parsed(() => parseArgs({ args: [...args], options })).values;
    if (retire && seal) throw new UsageError('--retire 和 --seal 请分开做');
    return besideStack(out, (place) => {
      if (seal) return Promise.resolve(sealKeyRotated(place, out));
      return retire ? retired(place, out) : wrapped(place, out);
    });
  },
};

function sealKeyRotated({ home }: Place, out: Output): number {
  const { keyId } = SealKeys.rotate(readSealFolders(home).keys);
  out.print(`新的封存密钥 ${keyId}；重启工作进程以后，封存由它签名，公钥随下一次封存公布`);
  return 0;
}

/** A key that is there already and has not wrapped everything is one at which the last run stopped. */
async function wrapped(place: Place, out: Output): Promise<number> {
  return withDatabase(place.databaseUrl, out, async ({ sql }) => {
    await openKeyRing(place.keyFolder, sql);
    const ring = FileKeyRing.open(place.keyFolder);
    const left = await keysLeftToWrap(sql, ring);
    const { id } = left > 0 ? ring.current() : ring.rotate();
    let said = 0;
    const done = await rewrapKeys(sql, ring, (count) => {
      if (count - said < SAY_EVERY) return;
      said = count;
      out.note(`已改由第 ${id} 号包裹密钥包裹 ${count} 个`);
    });
    out.print(`第 ${id} 号包裹密钥：改包裹 ${done} 个，旧密钥仍在；备份密钥以后，可用 --retire 去掉旧密钥`);
    return 0;
  });
}

async function retired(place: Place, out: Output): Promise<number> {
  return withDatabase(place.databaseUrl, out, async ({ sql }) => {
    const ring = await openKeyRing(place.keyFolder, sql);
    const left = await keysLeftToWrap(sql, ring);
    if (left > 0) {
      out.note(`还有 ${left} 个没有改由新密钥包裹，先运行 qx rotate-keys`);
      return 1;
    }
    const gone = retireWrappingKeys(place.keyFolder);
    out.print(gone.length === 0 ? '没有旧的包裹密钥' : `已去掉旧的包裹密钥：第 ${gone.join('、')} 号`);
    return 0;
  });
}
