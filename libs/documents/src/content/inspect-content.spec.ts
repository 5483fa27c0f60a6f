import { describe, expect, test } from '@jest/globals';
import { type Part, zip } from '../testing/zip.ts';
import { ContentRefused } from './content-source.ts';
import { CONTENT_TYPES } from './content-types.ts';
import { inspectContent } from './inspect-content.ts';

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
const part = (name: string, content = ''): Part => ({ name, content: Buffer.from(content) });
const TYPES = part('[Content_Types].xml', '<Types/>');
const archive = (...parts: readonly Part[]): Buffer => Buffer.from(zip([TYPES, ...parts]));
const box = (major: string, ...others: string[]): Buffer =>
  Buffer.concat([
    Buffer.from([0, 0, 0, 16 + 4 * others.length]),
    latin(`ftyp${major}\0\0\0\0${others.join('')}`),
    latin('mdat'),
  ]);

function inspect(extension: string, bytes: Buffer): Promise<string> {
  const read = (start: number, length: number) => Promise.resolve(bytes.subarray(start, start + length));
  return inspectContent(extension, { size: bytes.length, read });
}

async function refusal(extension: string, bytes: Buffer): Promise<string> {
  const error: unknown = await inspect(extension, bytes).catch((caught: unknown) => caught);
  if (error instanceof ContentRefused) return error.code;
  throw new Error(`not refused: ${String(error)}`);
}

const GOOD: Readonly<Record<string, Buffer>> = {
  pdf: latin('%PDF-1.7\n'),
  ofd: archive(part('OFD.xml')),
  docx: archive(part('word/document.xml')),
  xlsx: archive(part('xl/workbook.xml')),
  csv: Buffer.from('姓名,金额\r\n工人01,8200'),
  txt: Buffer.from('现场情况说明', 'utf8'),
  jpg: latin('\u00ff\u00d8\u00ff\u00e0'),
  jpeg: latin('\u00ff\u00d8\u00ff\u00e1'),
  png: latin('\u0089PNG\r\n\u001a\n'),
  heic: box('heic', 'mif1'),
  mp3: latin('ID3\u0004'),
  m4a: box('M4A '),
  amr: latin('#!AMR\n'),
  wav: latin('RIFF\u0000\u0000\u0000\u0000WAVEfmt '),
  mp4: box('isom', 'mp42'),
  mov: box('qt  '),
  '3gp': box('3gp4'),
};

describe('the type that content and name both say', () => {
  test.each(CONTENT_TYPES.map(({ extension, mediaType }) => [extension, mediaType]))(
    '%s',
    async (extension, mediaType) => {
      expect(await inspect(extension, GOOD[extension] ?? Buffer.alloc(0))).toBe(mediaType);
    },
  );

  test.each([
    ['a brand that is only among the compatible ones', 'mp4', box('XAVC', 'mp42')],
    ['MPEG audio without a tag', 'mp3', latin('\u00ff\u00fb\u0090\u0000')],
    ['a name in capitals', 'PDF', GOOD['pdf']],
    ['text in GB 18030', 'csv', Buffer.from([0xb9, 0xa4, 0xc8, 0xcb, 0x2c, 0x31])],
  ])('%s', async (_, extension, bytes) => {
    await expect(inspect(extension, bytes ?? Buffer.alloc(0))).resolves.toMatch(/\//);
  });

  test('no content passes for another type', async () => {
    const families = [
      ['jpg', 'jpeg'],
      ['csv', 'txt'],
      ['mp4', 'm4a', 'mp3'],
    ];
    for (const [extension, bytes] of Object.entries(GOOD)) {
      const others = CONTENT_TYPES.filter(
        (type) =>
          type.extension !== extension && !families.some((of) => of.includes(extension) && of.includes(type.extension)),
      );
      for (const other of others)
        expect([other.extension, await refusal(other.extension, bytes)]).toEqual([other.extension, 'content-differs']);
    }
  });
});

describe('what is not taken', () => {
  test.each([
    ['a kind nobody needs', 'exe', latin('MZ'), 'content-not-taken'],
    ['a page', 'html', latin('<html>'), 'content-not-taken'],
    ['a drawing that a browser runs', 'svg', latin('<svg>'), 'content-not-taken'],
    ['a program under another name', 'pdf', latin('MZ\u0090\u0000'), 'content-active'],
    ['a script under another name', 'txt', latin('#!/bin/sh'), 'content-active'],
    ['a page as text', 'txt', latin('  <!DOCTYPE html><p>'), 'content-active'],
    ['a drawing as text', 'csv', latin('<svg onload=alert(1)>'), 'content-active'],
    ['something else than it says', 'png', latin('%PDF-1.7'), 'content-differs'],
    ['a PDF that begins with something else', 'pdf', latin('x%PDF-1.7'), 'content-differs'],
    ['bytes as text', 'txt', latin('a\u0000b'), 'content-differs'],
    ['an old workbook', 'xlsx', latin('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1'), 'content-old-office'],
    ['macros', 'docx', archive(part('word/document.xml'), part('word/vbaProject.bin')), 'content-active'],
    [
      'an embedded object',
      'xlsx',
      archive(part('xl/workbook.xml'), part('xl/embeddings/oleObject1.bin')),
      'content-active',
    ],
    ['an archive cut off', 'docx', archive(part('word/document.xml')).subarray(0, 60), 'content-broken'],
    ['another archive', 'docx', archive(part('readme.txt')), 'content-differs'],
  ])('%s', async (_, extension, bytes, code) => {
    expect(await refusal(extension, bytes)).toBe(code);
  });

  test('macros that only the list of types tells of', async () => {
    const types = part(
      '[Content_Types].xml',
      '<Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>',
    );
    expect(await refusal('docx', Buffer.from(zip([types, part('word/document.xml')])))).toBe('content-active');
  });

  test('an archive that would swell: by what it says, and by what its list unpacks to', async () => {
    const bomb = { ...part('word/media/a.bin', 'x'), size: 600 * 2 ** 20 };
    expect(await refusal('docx', archive(part('word/document.xml'), bomb))).toBe('content-swells');
    const zeros = part('word/media/a.bin', '0'.repeat(5_000_000));
    expect(await refusal('docx', archive(part('word/document.xml'), zeros))).toBe('content-swells');
  });

  test('an encrypted part', async () => {
    const locked = { ...part('word/document.xml', 'x'), flags: 1 };
    expect(await refusal('docx', archive(locked))).toBe('content-old-office');
  });
});
