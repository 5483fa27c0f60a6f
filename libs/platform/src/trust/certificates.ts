import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';

const PEM = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

/** The certificates of a PEM file, each as DER. @throws Error for a file that cannot be read or has none */
export function certificatesIn(path: string): readonly Buffer[] {
  const found = readFileSync(path, 'utf8').match(PEM) ?? [];
  if (found.length === 0) throw new Error('no certificate in the file');
  return found.map((pem) => new X509Certificate(pem).raw);
}
