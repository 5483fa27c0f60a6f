import { describe, expect, it } from '@jest/globals';
import { canSeal, newKey, sealText, unsealText } from './seal.ts';

describe('草稿加密', () => {
  it('只有同一把密钥、同一处才读得出，改过的读不出', async () => {
    expect(canSeal()).toBe(true);
    const [key, other] = [await newKey(), await newKey()];
    const sealed = await sealText(key, '工人01 13800000001', 'clerk/draft-1');
    expect(new TextDecoder().decode(sealed.data)).not.toContain('工人01');
    expect(await unsealText(key, sealed, 'clerk/draft-1')).toBe('工人01 13800000001');
    expect(await unsealText(other, sealed, 'clerk/draft-1')).toBeNull();
    expect(await unsealText(key, sealed, 'clerk/draft-2')).toBeNull();
    const changed = new Uint8Array(sealed.data.slice(0));
    changed[0] = (changed[0] ?? 0) ^ 1;
    expect(await unsealText(key, { ...sealed, data: changed.buffer }, 'clerk/draft-1')).toBeNull();
  });

  it('密钥不能导出，同样的内容每次密文不同', async () => {
    const key = await newKey();
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
    const [one, again] = [await sealText(key, '同', 'p'), await sealText(key, '同', 'p')];
    expect([...new Uint8Array(one.data)]).not.toEqual([...new Uint8Array(again.data)]);
  });
});
