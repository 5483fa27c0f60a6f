/** `1.2 MB`, as the system of the office shows it. @param size bytes */
export function sizeText(size: number): string {
  if (size < 1024) return `${size} B`;
  const kilo = size / 1024;
  return kilo < 1024 ? `${Math.round(kilo)} KB` : `${(kilo / 1024).toFixed(1)} MB`;
}

/** Name without its extension, and the extension in lower case; null where the name has none. */
export function partsOfName(name: string): { readonly title: string; readonly extension: string | null } {
  const found = /^(.+)\.([A-Za-z0-9]{1,5})$/.exec(name);
  if (found === null) return { title: name, extension: null };
  return { title: found[1] ?? name, extension: (found[2] ?? '').toLowerCase() };
}

/** Above this a browser should not hold a whole file in memory to count its hash. */
const MOST = 200 * 1024 * 1024;

/**
 * SHA-256 of a file as this computer sees it, in hexadecimal; null where the browser has no means for it: it came without TLS, or
 * the file is too large.
 */
export async function sha256Of(file: Blob): Promise<string | null> {
  const subtle = (crypto as { readonly subtle?: SubtleCrypto }).subtle;
  if (subtle === undefined || file.size > MOST) return null;
  const digest = await subtle.digest('SHA-256', await file.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const BY_EXTENSION: Readonly<Record<string, string>> = {
  jpg: 'photo',
  jpeg: 'photo',
  png: 'photo',
  heic: 'photo',
  mp3: 'audio',
  m4a: 'audio',
  amr: 'audio',
  wav: 'audio',
  mp4: 'video',
  mov: 'video',
  '3gp': 'video',
};

const BY_WORD: readonly (readonly [RegExp, string])[] = [
  [/工资表/, 'wage-sheet'],
  [/考勤/, 'attendance'],
  [/劳动合同/, 'labour-contract'],
  [/欠条|结算/, 'wage-settlement'],
  [/名册|名单/, 'worker-list'],
  [/流水|回单/, 'bank-record'],
  [/分包|施工合同/, 'works-contract'],
  [/身份证/, 'identity'],
  [/送达/, 'service-proof'],
  [/笔录/, 'party-statement'],
];

/** The kind a file most likely is, by what it is called; whoever takes it in decides. */
export function likelyKind(name: string): string | undefined {
  const byWord = BY_WORD.find(([words]) => words.test(name))?.[1];
  return byWord ?? BY_EXTENSION[partsOfName(name).extension ?? ''];
}
