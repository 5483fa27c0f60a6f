import { parseArgs } from 'node:util';
import { textOfBlock } from '@qingxin/verifier';
import { besideStack } from '../beside-stack.ts';
import { type Command, parsed } from '../command.ts';
import { sealed } from '../sealing.ts';

const HELP = `qx seal [--json]

封存上次以来新增的日志：算出区块的根，签名，记入库外封存记录（QINGXIN_ANCHORS 所指的文件夹，默认数据目录的 anchors）。
每天自动封存一次；导出卷包以前也先封存。封存记录和公钥（anchors.jsonl、keys.jsonl）应当交另一个单位保存或者公布。

  --json   机器可读`;

export const seal: Command = {
  name: 'seal',
  summary: '封存日志，记入库外封存记录',
  help: HELP,
  async run(args, out) {
    const { json } = parsed(() => parseArgs({ args: [...args], options: { json: { type: 'boolean' } } })).values;
    return besideStack(out, async (place) => {
      const result = await sealed(place, out);
      if (result === null) return 1;
      const { block } = result;
      if (json === true) out.print(block === null ? 'null' : textOfBlock(block));
      else if (block === null) out.print('上次封存以来没有新增');
      else {
        out.print(
          `第 ${block.blockNo} 号封存：总第 ${block.firstPosition} 步至第 ${block.lastPosition} 步，根 ${block.root.toString('hex')}`,
        );
      }
      return 0;
    });
  },
};
