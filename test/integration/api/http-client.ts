export interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Empty unless the answer is a JSON object. */
  readonly body: Readonly<Record<string, unknown>>;
}

type HeaderFields = Readonly<Record<string, string>>;

/** Talks to a running API as one person or as nobody. */
export class HttpClient {
  readonly url: string;
  readonly #headers: HeaderFields;

  constructor(url: string, headers: HeaderFields = {}) {
    this.url = url;
    this.#headers = headers;
  }

  async signIn(account: string, password: string): Promise<HttpClient> {
    const answer = await this.post('/api/v1/session', { account, password });
    if (answer.status !== 201) throw new Error(`${account} was not let in: ${answer.text}`);
    return new HttpClient(this.url, { authorization: `Bearer ${String(answer.body['token'])}` });
  }

  get(path: string, headers: HeaderFields = {}): Promise<HttpAnswer> {
    return this.send('GET', path, undefined, headers);
  }

  post(path: string, body: unknown, headers: HeaderFields = {}): Promise<HttpAnswer> {
    return this.send('POST', path, JSON.stringify(body), { 'content-type': 'application/json', ...headers });
  }

  async send(method: string, path: string, body: string | undefined, headers: HeaderFields): Promise<HttpAnswer> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      redirect: 'manual',
      headers: { ...this.#headers, ...headers },
      ...(body === undefined ? {} : { body }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: objectIn(text, response.headers) };
  }
}

function objectIn(text: string, headers: Headers): HttpAnswer['body'] {
  if (!/json/.test(headers.get('content-type') ?? '')) return {};
  const value: unknown = JSON.parse(text);
  return typeof value === 'object' && value !== null ? (value as HttpAnswer['body']) : {};
}
