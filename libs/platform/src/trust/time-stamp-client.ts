import { stampedTime, timeStampQuery, type TimeStamp, tokenOfAnswer } from '@qingxin/verifier';

const PATIENCE_MS = 15_000;
const MOST_BYTES = 2 ** 20;

/** The authority did not answer, refused, or answered with something else than was asked for. */
export class TimeStampRefused extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.name = 'TimeStampRefused';
    this.code = code;
  }
}

/**
 * Asks a time-stamp authority (RFC 3161 over HTTP) about a text, of which it learns the digest alone.
 * @param authorities certificates (DER) of which one must have issued the authority's; none: any is taken
 * @throws TimeStampRefused
 */
export async function askTimeStamp(
  url: string,
  text: Buffer,
  authorities: readonly Buffer[],
): Promise<Pick<TimeStamp, 'nonce' | 'token'>> {
  const { query, nonce } = timeStampQuery(text);
  const token = tokenOfAnswer(await answerOf(url, query));
  if (token === null) throw new TimeStampRefused('stamp-refused');
  const found = await stampedTime({ nonce, token }, text, authorities);
  if (typeof found === 'string') throw new TimeStampRefused(found);
  return { nonce, token };
}

async function answerOf(url: string, query: Buffer): Promise<Buffer> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query' },
      body: new Uint8Array(query),
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (!response.ok) throw new TimeStampRefused(`http-${response.status}`);
    const pieces: Uint8Array[] = [];
    let size = 0;
    for await (const piece of (response.body ?? []) as AsyncIterable<Uint8Array>) {
      size += piece.length;
      if (size > MOST_BYTES) throw new TimeStampRefused('answer-too-large');
      pieces.push(piece);
    }
    return Buffer.concat(pieces);
  } catch (error) {
    throw error instanceof TimeStampRefused ? error : new TimeStampRefused('no-connection');
  }
}
