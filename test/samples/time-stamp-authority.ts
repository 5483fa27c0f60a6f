import { webcrypto } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Integer, ObjectIdentifier, OctetString, UTCTime, Utf8String } from 'asn1js';
import {
  AlgorithmIdentifier,
  Attribute,
  AttributeTypeAndValue,
  BasicConstraints,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  Extension,
  ExtKeyUsage,
  id_eContentType_TSTInfo,
  IssuerAndSerialNumber,
  MessageImprint,
  PKIStatus,
  PKIStatusInfo,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
  TimeStampReq,
  TimeStampResp,
  TSTInfo,
} from 'pkijs';

/** What an authority does wrong, for tests that must see it. */
export type Wrong = 'imprint' | 'nonce' | 'signature' | 'usage' | 'refused' | null;

type Keys = webcrypto.CryptoKeyPair;

const SHA256 = '2.16.840.1.101.3.4.2.1';
const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' };
const YEAR_MS = 365 * 86_400_000;

/** A time-stamp authority of RFC 3161 on loopback, with a root of its own. */
export class TimeStampAuthority {
  wrong: Wrong = null;
  /** Queries that came. */
  asked = 0;
  readonly #signer: { readonly keys: Keys; readonly certificate: Certificate };
  readonly #mail: { readonly keys: Keys; readonly certificate: Certificate };
  readonly #root: Certificate;
  #server: Server | null = null;

  private constructor(parts: {
    readonly signer: { readonly keys: Keys; readonly certificate: Certificate };
    readonly mail: { readonly keys: Keys; readonly certificate: Certificate };
    readonly root: Certificate;
  }) {
    this.#signer = parts.signer;
    this.#mail = parts.mail;
    this.#root = parts.root;
  }

  static async create(name: string): Promise<TimeStampAuthority> {
    const rootKeys = await newKeys();
    const root = await certificateOf({ name: `${name}根`, keys: rootKeys, by: null, purpose: null });
    const signed = async (of: string, purpose: string) => {
      const keys = await newKeys();
      const by = { keys: rootKeys, certificate: root };
      return { keys, certificate: await certificateOf({ name: of, keys, by, purpose }) };
    };
    return new TimeStampAuthority({
      root,
      signer: await signed(name, '1.3.6.1.5.5.7.3.8'),
      mail: await signed(`${name}邮件`, '1.3.6.1.5.5.7.3.4'),
    });
  }

  /** DER of the certificate that whoever checks has from elsewhere. */
  get certificate(): Buffer {
    return Buffer.from(this.#root.toSchema(true).toBER(false));
  }

  get pem(): string {
    const lines = this.certificate.toString('base64').match(/.{1,64}/g) ?? [];
    return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
  }

  /** Its address. */
  async open(): Promise<string> {
    this.#server = createServer((request, response) => {
      const pieces: Buffer[] = [];
      request.on('data', (piece: Buffer) => pieces.push(piece));
      request.on('end', () => {
        this.answer(Buffer.concat(pieces)).then(
          (answer) => response.writeHead(200, { 'content-type': 'application/timestamp-reply' }).end(answer),
          () => response.writeHead(500).end(),
        );
      });
    });
    await new Promise<void>((resolve) => this.#server?.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/tsa`;
  }

  async close(): Promise<void> {
    const server = this.#server;
    this.#server = null;
    if (server === null) return;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }

  async answer(query: Buffer): Promise<Buffer> {
    this.asked += 1;
    if (this.wrong === 'refused') return derOf(new TimeStampResp({ status: new PKIStatusInfo({ status: 2 }) }));
    const { messageImprint, nonce } = TimeStampReq.fromBER(new Uint8Array(query));
    const other = new MessageImprint({
      hashAlgorithm: new AlgorithmIdentifier({ algorithmId: SHA256 }),
      hashedMessage: new OctetString({ valueHex: new Uint8Array(32).fill(7).buffer }),
    });
    const info = new TSTInfo({
      ...{ version: 1, policy: '1.2.3.4.1', serialNumber: new Integer({ value: this.asked }), genTime: new Date() },
      messageImprint: this.wrong === 'imprint' ? other : messageImprint,
      ...(this.wrong === 'nonce' ? { nonce: new Integer({ value: 7 }) } : nonce === undefined ? {} : { nonce }),
    });
    const token = await this.#signed(info.toSchema().toBER(false));
    return derOf(
      new TimeStampResp({ status: new PKIStatusInfo({ status: PKIStatus.granted }), timeStampToken: token }),
    );
  }

  async #signed(info: ArrayBuffer): Promise<ContentInfo> {
    const { keys, certificate } = this.wrong === 'usage' ? this.#mail : this.#signer;
    const digest = await webcrypto.subtle.digest('SHA-256', info);
    const { issuer, serialNumber } = certificate;
    const attributes = [
      new Attribute({
        type: '1.2.840.113549.1.9.3',
        values: [new ObjectIdentifier({ value: id_eContentType_TSTInfo })],
      }),
      new Attribute({ type: '1.2.840.113549.1.9.5', values: [new UTCTime({ valueDate: new Date() })] }),
      new Attribute({ type: '1.2.840.113549.1.9.4', values: [new OctetString({ valueHex: digest })] }),
    ];
    const signed = new SignedData({
      version: 3,
      encapContentInfo: new EncapsulatedContentInfo({
        eContentType: id_eContentType_TSTInfo,
        eContent: new OctetString({ valueHex: info }),
      }),
      signerInfos: [
        new SignerInfo({
          version: 1,
          sid: new IssuerAndSerialNumber({ issuer, serialNumber }),
          signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes }),
        }),
      ],
      certificates: [certificate],
    });
    // By a key that is not that of the certificate.
    const by = this.wrong === 'signature' ? (await newKeys()).privateKey : keys.privateKey;
    await signed.sign(by, 0, 'SHA-256');
    return new ContentInfo({ contentType: ContentInfo.SIGNED_DATA, content: signed.toSchema(true) });
  }
}

async function newKeys(): Promise<Keys> {
  return webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
}

interface ToCertify {
  readonly name: string;
  readonly keys: Keys;
  /** Null: by itself. */
  readonly by: { readonly keys: Keys; readonly certificate: Certificate } | null;
  readonly purpose: string | null;
}

let serial = 0;

async function certificateOf({ name, keys, by, purpose }: ToCertify): Promise<Certificate> {
  const certificate = new Certificate();
  certificate.version = 2;
  certificate.serialNumber = new Integer({ value: (serial += 1) });
  certificate.subject.typesAndValues.push(
    new AttributeTypeAndValue({ type: '2.5.4.3', value: new Utf8String({ value: name }) }),
  );
  certificate.issuer = by?.certificate.subject ?? certificate.subject;
  certificate.notBefore.value = new Date(Date.now() - YEAR_MS);
  certificate.notAfter.value = new Date(Date.now() + YEAR_MS);
  const usage = new ExtKeyUsage({ keyPurposes: purpose === null ? [] : [purpose] });
  const constraints = new BasicConstraints({ cA: true });
  certificate.extensions = [
    purpose === null
      ? new Extension({ extnID: '2.5.29.19', critical: true, extnValue: constraints.toSchema().toBER(false) })
      : new Extension({ extnID: '2.5.29.37', critical: true, extnValue: usage.toSchema().toBER(false) }),
  ];
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey);
  await certificate.sign((by?.keys ?? keys).privateKey, 'SHA-256');
  return certificate;
}

function derOf(response: TimeStampResp): Buffer {
  return Buffer.from(response.toSchema().toBER(false));
}
