import { call, type QueryOf } from '../api/client.ts';
import { publicTexts } from '../messages/public.ts';

type Extension = NonNullable<QueryOf<'POST /api/v1/public/receipts/{code}/evidence-files'>['extension']>;

const MOST_BYTES = 50 * 2 ** 20;

/** What a telephone makes; the service looks at the content itself. */
const TAKEN: readonly Extension[] = [
  ...(['jpg', 'jpeg', 'png', 'heic', 'mp3', 'm4a', 'amr', 'wav', 'mp4', 'mov', '3gp', 'pdf'] as const),
];

const BY_TYPE: Readonly<Record<string, Extension>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/heic': 'heic',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/x-m4a': 'm4a',
  'audio/amr': 'amr',
  'audio/wav': 'wav',
  'video/mp4': 'mp4',
  'video/quicktime': 'mov',
  'application/pdf': 'pdf',
};

type Named = Pick<File, 'name' | 'type' | 'size'>;

/** By its name; cameras and messengers give some without an ending. */
export function extensionOf({ name, type }: Named): Extension | null {
  const [, ending = ''] = /\.([a-z0-9]{2,4})$/i.exec(name) ?? [];
  return TAKEN.find((known) => known === ending.toLowerCase()) ?? BY_TYPE[type] ?? null;
}

/** Why a file cannot be taken, in words; null: it can. */
export function refusalOf(file: Named): string | null {
  if (extensionOf(file) === null) return publicTexts.form.fileKind(file.name);
  return file.size > MOST_BYTES ? publicTexts.form.fileSize(file.name) : null;
}

/** How many files of the person the complaint has now. */
export async function upload(code: string, file: File): Promise<number> {
  const extension = extensionOf(file);
  if (extension === null) throw new Error('a file that was refused is not sent');
  const { body } = await call('POST /api/v1/public/receipts/{code}/evidence-files', {
    params: { code },
    query: { extension },
    body: file,
    headers: { 'content-type': 'application/octet-stream' },
  });
  return body.files;
}
