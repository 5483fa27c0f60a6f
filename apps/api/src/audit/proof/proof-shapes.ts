import { flag, instant, list, orNull, shape, text, whole } from '../../matters/schemas.ts';

export const sealedBlock = orNull(
  shape({
    ...{ blockNo: whole('封存号'), firstPosition: whole('自总第几步'), lastPosition: whole('至总第几步') },
    ...{
      streams: whole('当时的事项数'),
      root: text('根，SHA-256 十六进制'),
      sealedAt: instant('封存时刻，按本机时钟'),
    },
    ...{ keyId: text('封存所用的公钥'), reads: orNull(whole('一并封存的查看留痕条数，早先的封存为空')) },
  }),
);

export const anchorsShape = shape({
  blocks: whole('库外封存记录的条数'),
  standing: text('none 没有、agree 与最近一次封存一致、behind 尚未写入、differ 不一致'),
});

export const faultList = list(
  shape({ kind: text('代码'), text: text('在哪里、是什么') }),
  '不一致之处，从最早的起，最多 20 处',
);

export const lastCheckShape = orNull(
  shape({
    ...{ at: instant('核验完成的时刻，按本机时钟'), events: whole('核验的步数'), found: whole('不一致的处数') },
    ...{ whole: flag('没有不一致'), first: orNull(text('最早的一处')), verdict: text('结论') },
    ...{ brokenSince: orNull(instant('自哪一次核验起不一致')), todo: orNull(text('怎么办')) },
  }),
);

export const askedShape = orNull(
  shape({
    ...{ at: instant('要求核验的时刻'), byShownAs: orNull(text('要求的人')) },
    running: flag('工作进程正在核验；否则等待'),
  }),
);
