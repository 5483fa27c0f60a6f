/**
 * What the console's page may load and do: its own files, and styles that carry the page's nonce. Pictures may also come from
 * what the page holds itself (a drawn QR code, a file chosen but not yet sent).
 */
export function consolePolicy(nonce: string): string {
  return [
    `default-src 'self'`,
    `script-src 'self'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `object-src 'none'`,
    `frame-ancestors 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
  ].join(';');
}
