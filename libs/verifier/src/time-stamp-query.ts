import { hash, randomBytes } from 'node:crypto';
import { Integer, Null, OctetString } from 'asn1js';
import { AlgorithmIdentifier, MessageImprint, PKIStatus, TimeStampReq, TimeStampResp } from 'pkijs';

const SHA256 = '2.16.840.1.101.3.4.2.1';
const NONCE_BYTES = 8;

/** What an authority is asked (RFC 3161 §2.4.1): it learns a digest and nothing of what it is of. */
export function timeStampQuery(text: Buffer): { readonly query: Buffer; readonly nonce: string } {
  const bytes = randomBytes(NONCE_BYTES);
  // A positive number without a leading zero byte has one form only.
  bytes[0] = ((bytes[0] ?? 0) & 0x3f) | 0x40;
  const request = new TimeStampReq({
    messageImprint: new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: SHA256, algorithmParams: new Null() }),
      hashedMessage: new OctetString({ valueHex: new Uint8Array(hash('sha256', text, 'buffer')).buffer }),
    }),
    nonce: new Integer({ valueHex: new Uint8Array(bytes).buffer }),
    certReq: true,
  });
  return { query: Buffer.from(request.toSchema().toBER(false)), nonce: bytes.toString('hex') };
}

/** The token of an answer; null where the authority refused or this is no answer. */
export function tokenOfAnswer(answer: Buffer): Buffer | null {
  try {
    const { status, timeStampToken } = TimeStampResp.fromBER(new Uint8Array(answer));
    const isGranted = status.status === PKIStatus.granted || status.status === PKIStatus.grantedWithMods;
    if (!isGranted || timeStampToken === undefined) return null;
    return Buffer.from(timeStampToken.toSchema().toBER(false));
  } catch {
    return null;
  }
}
