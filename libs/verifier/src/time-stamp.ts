import { hash } from 'node:crypto';
import { Certificate, ContentInfo, type ExtKeyUsage, id_eContentType_TSTInfo, SignedData, TSTInfo } from 'pkijs';
import { sealText, type SealedBlock } from './block.ts';
import { objectOf, wholeOf } from './block-text.ts';
import { type Fault, type FaultKind, faultOf } from './report.ts';

/** What a time-stamp authority (RFC 3161) has signed about one seal. */
export interface TimeStamp {
  readonly blockNo: number;
  /** That was sent with the query, in lower-case hexadecimal without leading zeros; the token repeats it. */
  readonly nonce: string;
  /** The token as it came: CMS, DER. */
  readonly token: Buffer;
}

/** What the stamps of a log say together. */
export interface StampReport {
  readonly faults: readonly Fault[];
  /** Tokens that hold. */
  readonly stamped: number;
  /** The last of them: the time is the authority's. Null without one. */
  readonly last: { readonly blockNo: number; readonly at: string; readonly authority: string } | null;
  /** Whether each was followed to a certificate that the reader has. */
  readonly compared: boolean;
}

const SHA256 = '2.16.840.1.101.3.4.2.1';
const EXTENDED_KEY_USAGE = '2.5.29.37';
const TIME_STAMPING = '1.3.6.1.5.5.7.3.8';
const NONCE = /^(?:0|[1-9a-f][0-9a-f]{0,63})$/;

/** One line of `timestamps.jsonl`. */
export function textOfTimeStamp({ blockNo, nonce, token }: TimeStamp): string {
  return JSON.stringify({ blockNo, nonce, token: token.toString('base64') });
}

/** Reads such a line; null when it is not one. */
export function timeStampOfText(line: string): TimeStamp | null {
  const fields = objectOf(line);
  const [blockNo, nonce, token] = [wholeOf(fields?.['blockNo']), fields?.['nonce'], fields?.['token']];
  if (blockNo === null || typeof nonce !== 'string' || !NONCE.test(nonce) || typeof token !== 'string') return null;
  return { blockNo, nonce, token: Buffer.from(token, 'base64') };
}

/**
 * Checks stamps against the seals that they are of.
 * @param authorities certificates (DER) that the reader has from elsewhere; none: chains are not followed and the report says so
 */
export async function faultsOfTimeStamps(
  stamps: readonly TimeStamp[],
  blocks: readonly SealedBlock[],
  authorities: readonly Buffer[],
): Promise<StampReport> {
  const known = new Map(blocks.map((block) => [block.blockNo, block]));
  const faults: Fault[] = [];
  let [stamped, last]: [number, StampReport['last']] = [0, null];
  for (const stamp of stamps) {
    const { blockNo } = stamp;
    const block = known.get(blockNo);
    const found = block === undefined ? 'stamp-of-other' : await stampedTime(stamp, sealText(block), authorities);
    if (typeof found === 'string') faults.push(faultOf(found, { blockNo, position: block?.firstPosition ?? null }));
    else {
      stamped += 1;
      if (blockNo >= (last?.blockNo ?? 0)) last = { blockNo, ...found };
    }
  }
  return { faults, stamped, last, compared: authorities.length > 0 };
}

/** The time that a token proves for a text and who says so, or what is wrong with it. */
export async function stampedTime(
  { nonce, token }: Pick<TimeStamp, 'nonce' | 'token'>,
  text: Buffer,
  authorities: readonly Buffer[],
): Promise<{ readonly at: string; readonly authority: string } | FaultKind> {
  const read = readToken(token);
  if (read === null) return 'stamp-unreadable';
  const { signed, info } = read;
  const { hashAlgorithm, hashedMessage } = info.messageImprint;
  const imprint = Buffer.from(hashedMessage.getValue());
  if (hashAlgorithm.algorithmId !== SHA256 || !imprint.equals(hash('sha256', text, 'buffer'))) return 'stamp-of-other';
  if (hexOf(info.nonce?.valueBlock.valueHexView) !== nonce) return 'stamp-of-other';
  const signer = await signerOf(signed, text);
  if (signer === null) return 'stamp-signature-wrong';
  if (!mayStamp(signer)) return 'stamp-authority-unknown';
  if (authorities.length > 0 && !(await isKnown(signed, text, authorities))) return 'stamp-authority-unknown';
  return { at: info.genTime.toISOString(), authority: nameOf(signer) };
}

function readToken(token: Buffer): { readonly signed: SignedData; readonly info: TSTInfo } | null {
  try {
    const content = ContentInfo.fromBER(new Uint8Array(token));
    const signed = new SignedData({ schema: content.content });
    const { eContentType, eContent } = signed.encapContentInfo;
    if (eContentType !== id_eContentType_TSTInfo || eContent === undefined || signed.signerInfos.length !== 1)
      return null;
    return { signed, info: TSTInfo.fromBER(eContent.getValue()) };
  } catch {
    return null;
  }
}

/** The certificate in the token by whose key it is signed; null when the signature is not by it. */
async function signerOf(signed: SignedData, text: Buffer): Promise<Certificate | null> {
  try {
    const { signatureVerified, signerCertificate } = await signed.verify({
      ...{ signer: 0, data: bytesOf(text), checkChain: false, extendedMode: true },
    });
    return signatureVerified === true ? (signerCertificate ?? null) : null;
  } catch {
    return null;
  }
}

/** As it was when the token was made: certificates of authorities run out, tokens stay. */
async function isKnown(signed: SignedData, text: Buffer, authorities: readonly Buffer[]): Promise<boolean> {
  try {
    const trustedCerts = authorities.map((der) => Certificate.fromBER(new Uint8Array(der)));
    const { signerCertificateVerified } = await signed.verify({
      ...{ signer: 0, data: bytesOf(text), checkChain: true, trustedCerts, extendedMode: true },
    });
    return signerCertificateVerified === true;
  } catch {
    return false;
  }
}

/** RFC 3161 §2.3: a key that stamps is for nothing else. */
function mayStamp({ extensions }: Certificate): boolean {
  const usage = extensions?.find(({ extnID }) => extnID === EXTENDED_KEY_USAGE)?.parsedValue as ExtKeyUsage | undefined;
  return usage?.keyPurposes.length === 1 && usage.keyPurposes[0] === TIME_STAMPING;
}

function nameOf({ subject }: Certificate): string {
  return subject.typesAndValues.map(({ value }) => String(value.valueBlock.value)).join('，');
}

function hexOf(bytes: Uint8Array | undefined): string {
  return Buffer.from(bytes ?? [])
    .toString('hex')
    .replace(/^0+(?=.)/, '');
}

function bytesOf(text: Buffer): ArrayBuffer {
  return new Uint8Array(text).buffer;
}
