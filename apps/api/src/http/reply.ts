/** An answer with more than a body. */
export class Reply {
  readonly body: unknown;
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[]>>;

  constructor(
    body: unknown,
    more: { readonly status?: number; readonly headers?: Readonly<Record<string, string | string[]>> } = {},
  ) {
    this.body = body;
    this.status = more.status ?? 200;
    this.headers = more.headers ?? {};
  }
}

const HTML = { 'Content-Type': 'text/html; charset=utf-8' };

export function page(html: string): Reply {
  return new Reply(html, { headers: HTML });
}
