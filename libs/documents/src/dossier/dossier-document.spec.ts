import { deflateSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { lockedPdf, pageTexts, placeOf, somePdf, somePng } from '../testing/pdf.ts';
import { dossierDocument } from './dossier-document.ts';
import type { Dossier, EnclosedFile, Enclosure } from './dossier.ts';

const paper = (title: string, text: string): Enclosure => ({
  ...{ number: '潞治欠〔2022〕1号', author: '区人社局', title, on: '2022年5月10日' },
  content: { kind: 'paper', blocks: [{ kind: 'text', text }] },
});

const enclosed = (title: string, extension: string, content: EnclosedFile['content'] | Uint8Array): Enclosure => ({
  ...{ number: null, author: null, title, on: null },
  content: {
    kind: 'file',
    file: {
      ...{ extension, sha256: 'ab'.repeat(32), size: 12, place: '证据材料第1号' },
      content: content instanceof Uint8Array ? () => Promise.resolve(content) : content,
    },
  },
});

const dossier = (enclosures: readonly Enclosure[], more: Partial<Dossier> = {}): Dossier => ({
  ...{ title: '某公司拖欠工资案', number: '潞治欠〔2022〕1号', volume: '正卷', part: { no: 1, of: 1 } },
  cover: [
    ['立案日期', '2022年5月10日'],
    ['归档地点', '区人社局档案室'],
  ],
  ...{ enclosures, notes: ['本卷由系统按登记的事实生成。'], hash: 'cd'.repeat(32), demo: false },
  printedAt: '2022-06-01T01:30:00.000Z',
  ...more,
});

describe('one volume of a case file', () => {
  test('has its cover, its list with the page of each part, the parts with continuous numbers, and its last sheet', async () => {
    const long = Array.from({ length: 120 }, (_, line) => `第${line + 1}行`).join('\n');
    const scan = await somePdf(['scan-a', 'scan-b']);
    const printed = await dossierDocument(
      dossier([paper('投诉登记表', long), enclosed('劳动合同', 'pdf', scan), paper('结案报告', '工资已经付清。')]),
    );
    const pages = await pageTexts(printed.bytes);
    expect(printed.firstPages).toEqual([1, 4, 6]);
    expect(printed.pages).toBe(6);
    expect(pages).toHaveLength(6 + 3);
    const [cover = '', index = ''] = pages;
    expect(cover).toContain('某公司拖欠工资案');
    for (const fact of ['（正卷）', '归档地点区人社局档案室', '本册3件，6页', '打印时间：2022年6月1日09:30']) {
      expect(cover).toContain(fact);
    }
    expect(index).toContain('序号文号责任者题名日期页号');
    expect(index).toContain('1潞治欠〔2022〕1号区人社局投诉登记表2022年5月10日1');
    expect(index).toContain('2劳动合同4');
    expect(index).toContain('结案报告2022年5月10日6');
    expect(pages[2]).toContain('第1行');
    expect(pages[4]).toContain('第120行');
    expect(pages[5]).toBe('scan-a4');
    expect(pages[6]).toBe('scan-b5');
    expect(pages.at(-1)).toContain('卷内文件材料3件，6页。');
    expect(pages.at(-1)).toContain('cd'.repeat(32));
  });

  test('bears its numbers at the outer upper corner, of a scan that lies on its side too', async () => {
    const scan = await somePdf(['across'], { turned: 90 });
    const { bytes } = await dossierDocument(
      dossier([paper('一', '甲'), paper('二', '乙'), enclosed('三', 'pdf', scan)]),
    );
    const [right, upper] = await placeOf(bytes, 3, '1');
    expect(right).toBeGreaterThan(540);
    expect(upper).toBeGreaterThan(790);
    const [left] = await placeOf(bytes, 4, '2');
    expect(left).toBeLessThan(50);
    // Turned by a quarter to the right: what is its upper edge is stored at the left, its right end above.
    const [x, y] = await placeOf(bytes, 5, '3');
    expect(x).toBeLessThan(50);
    expect(y).toBeGreaterThan(780);
  });

  test('names a file that cannot be put in, with the reason, and goes on', async () => {
    const locked = await lockedPdf();
    const scan = await somePdf(['whole']);
    const { bytes, listed } = await dossierDocument(
      dossier([
        enclosed('加密件', 'pdf', locked),
        enclosed('残件', 'pdf', Buffer.from('%PDF-1.7 nothing')),
        enclosed('工资表', 'xlsx', scan),
        enclosed('收回件', 'pdf', 'withheld'),
        enclosed('好件', 'pdf', scan),
      ]),
    );
    expect(listed).toEqual({ 0: 'encrypted', 1: 'damaged', 2: 'not-printable', 3: 'withheld' });
    const pages = await pageTexts(bytes);
    expect(pages[2]).toContain('文件加密，打不开');
    expect(pages[2]).toContain('ab'.repeat(32));
    expect(pages[2]).toContain('证据材料第1号');
    expect(pages[6]).toBe('whole5');
  });

  test('does not unpack what was made to swell', async () => {
    const packed = deflateSync(Buffer.alloc(80 * 2 ** 20)).toString('latin1');
    const bomb = `%PDF-1.7\n1 0 obj\n<</Type /ObjStm /Filter /FlateDecode /N 1 /First 4 /Length ${packed.length}>>\nstream\n${packed}\nendstream\nendobj\n`;
    const { listed } = await dossierDocument(dossier([enclosed('膨胀件', 'pdf', Buffer.from(bomb, 'latin1'))]));
    expect(listed).toEqual({ 0: 'swells' });
  });

  test('gives a picture a page, and leaves out one that is too large to unpack', async () => {
    const { listed, pages } = await dossierDocument(
      dossier([
        enclosed('照片', 'png', somePng(40, 20)),
        enclosed('大图', 'png', somePng(40, 20).with(16, 0xff)),
        enclosed('坏图', 'jpg', Buffer.from([0xff, 0xd8, 0xff, 0])),
      ]),
    );
    expect(pages).toBe(3);
    expect(listed).toEqual({ 1: 'picture-too-large', 2: 'damaged' });
  });

  test('shows a character that the font has not as its code', async () => {
    const { bytes } = await dossierDocument(dossier([paper('证明', '𠮷某、喆、堃\u0007')]));
    expect((await pageTexts(bytes))[2]).toContain('[U+20BB7]某、喆、堃1'.slice(0, -1));
  });

  test('of the same facts is the same bytes, but for the line that says when it was printed', async () => {
    const one = dossier([paper('一', '甲')]);
    const [first, again] = [await dossierDocument(one), await dossierDocument(one)];
    expect(Buffer.from(first.bytes).equals(Buffer.from(again.bytes))).toBe(true);
    const later = await dossierDocument({ ...one, printedAt: '2022-07-01T01:30:00.000Z' });
    const [before, after] = [await pageTexts(first.bytes), await pageTexts(later.bytes)];
    expect(after.map((page) => page.replace('2022年7月1日', '2022年6月1日'))).toEqual(before);
  });

  test('of a demonstration says so on every page, those of scans too', async () => {
    const scan = await somePdf(['scan']);
    const { bytes } = await dossierDocument(dossier([paper('一', '甲'), enclosed('二', 'pdf', scan)], { demo: true }));
    for (const page of await pageTexts(bytes)) expect(page).toContain('演示环境打印，不作档案使用');
  });

  test('cuts a cell that is longer than a page into rows that fit', async () => {
    const rows = [['甲', Array.from({ length: 200 }, (_, line) => `说明${line}`).join('\n')]];
    const columns = [
      { title: '项', share: 1 },
      { title: '说明', share: 3 },
    ];
    const { bytes } = await dossierDocument(
      dossier([{ ...paper('长表', ''), content: { kind: 'paper', blocks: [{ kind: 'table', columns, rows }] } }]),
    );
    const pages = (await pageTexts(bytes)).slice(2, -1);
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) expect(page).toContain('项说明');
    expect(pages.join('')).toContain('说明199');
  });
});
