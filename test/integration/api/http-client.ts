export interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Empty unless the answer is a JSON object. */
  readonly body: Readonly<Record<string, unknown>>;
}

type HeaderFields = Readonly<Record<string, string>>;

/** Hears every answer before whoever asked; what it throws ends the test that asked. */
export type Ear = (method: string, path: string, answer: HttpAnswer) => void;

/** Talks to a running API as one person or as nobody. */
export class HttpClient {
  readonly url: string;
  readonly #hear: Ear;
  readonly #headers: HeaderFields;

  constructor(url: string, hear: Ear, headers: HeaderFields = {}) {
    this.url = url;
    this.#hear = hear;
    this.#headers = headers;
  }

  async signIn(account: string, password: string): Promise<HttpClient> {
    const answer = await this.post('/api/v1/session', { account, password });
    if (answer.status !== 201) throw new Error(`${account} was not let in: ${answer.text}`);
    return this.bearing(String(answer.body['token']));
  }

  bearing(token: string): HttpClient {
    return new HttpClient(this.url, this.#hear, { authorization: `Bearer ${token}` });
  }

  get(path: string, headers: HeaderFields = {}): Promise<HttpAnswer> {
    return this.send('GET', path, undefined, headers);
  }

  post(path: string, body: unknown, headers: HeaderFields = {}): Promise<HttpAnswer> {
    return this.send('POST', path, JSON.stringify(body), { 'content-type': 'application/json', ...headers });
  }

  /** A file as the whole body. */
  upload(path: string, file: Uint8Array | string, headers: HeaderFields = {}): Promise<HttpAnswer> {
    return this.send('POST', path, file, { 'content-type': 'text/csv', ...headers });
  }

  /** Status and headers of an answer that does not end, which is then left. */
  async head(path: string): Promise<HttpAnswer> {
    const response = await fetch(`${this.url}${path}`, { headers: this.#headers });
    const { status, headers } = response;
    if (status !== 200) return { status, headers, text: await response.text(), body: {} };
    await response.body?.cancel();
    return { status, headers, text: '', body: {} };
  }

  /** A file as it is sent out. */
  async file(
    path: string,
  ): Promise<{ readonly status: number; readonly headers: Headers; readonly bytes: Uint8Array }> {
    const response = await fetch(`${this.url}${path}`, { headers: this.#headers });
    const { status, headers } = response;
    return { status, headers, bytes: new Uint8Array(await response.arrayBuffer()) };
  }

  async send(
    method: string,
    path: string,
    body: string | Uint8Array | undefined,
    headers: HeaderFields,
  ): Promise<HttpAnswer> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      redirect: 'manual',
      headers: { ...this.#headers, ...headers },
      ...(body === undefined ? {} : { body }),
    });
    const text = await response.text();
    const { status, headers: answered } = response;
    const answer = { status, headers: answered, text, body: objectIn(text, answered) };
    this.#hear(method, path, answer);
    return answer;
  }
}

function objectIn(text: string, headers: Headers): HttpAnswer['body'] {
  if (!/json/.test(headers.get('content-type') ?? '')) return {};
  const value: unknown = JSON.parse(text);
  return typeof value === 'object' && value !== null ? (value as HttpAnswer['body']) : {};
}
