import { beforeAll, describe, expect, test } from '@jest/globals';
import { stampedTime, timeStampOfText, timeStampQuery, textOfTimeStamp, tokenOfAnswer } from '@qingxin/verifier';
import { TimeStampAuthority, type Wrong } from '../../samples/time-stamp-authority.ts';

const TEXT = Buffer.from('qingxin-seal-1\n1\n00\n2026-03-02T01:02:03.456Z\n');

let authority: TimeStampAuthority;
let other: TimeStampAuthority;

beforeAll(async () => {
  authority = await TimeStampAuthority.create('时间戳机构');
  other = await TimeStampAuthority.create('另一机构');
});

async function stamp(wrong: Wrong = null) {
  authority.wrong = wrong;
  const { query, nonce } = timeStampQuery(TEXT);
  const token = tokenOfAnswer(await authority.answer(query));
  return token === null ? null : { nonce, token };
}

describe('a time stamp', () => {
  test('tells when a seal was there at the latest, and who says so', async () => {
    const made = await stamp();
    if (made === null) throw new Error('refused');
    const line = timeStampOfText(textOfTimeStamp({ blockNo: 4, ...made }));
    expect(line).toEqual({ blockNo: 4, ...made });
    for (const authorities of [[], [authority.certificate], [other.certificate, authority.certificate]]) {
      expect(await stampedTime(made, TEXT, authorities)).toEqual({
        at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        authority: '时间戳机构',
      });
    }
  });

  test.each([
    ['imprint', 'stamp-of-other'],
    ['nonce', 'stamp-of-other'],
    ['signature', 'stamp-signature-wrong'],
    ['usage', 'stamp-authority-unknown'],
  ] as const)('with a wrong %s is told to be %s', async (wrong, fault) => {
    const made = await stamp(wrong);
    if (made === null) throw new Error('refused');
    expect(await stampedTime(made, TEXT, [authority.certificate])).toBe(fault);
  });

  test('is of its own seal, by an authority that is known, and whole', async () => {
    const made = await stamp();
    if (made === null) throw new Error('refused');
    expect(await stampedTime(made, Buffer.from('another'), [])).toBe('stamp-of-other');
    expect(await stampedTime({ ...made, nonce: '7' }, TEXT, [])).toBe('stamp-of-other');
    expect(await stampedTime(made, TEXT, [other.certificate])).toBe('stamp-authority-unknown');
    expect(await stampedTime({ ...made, token: made.token.subarray(0, -9) }, TEXT, [])).toBe('stamp-unreadable');
    expect(await stamp('refused')).toBeNull();
    expect(tokenOfAnswer(Buffer.from('<html>'))).toBeNull();
  });
});
