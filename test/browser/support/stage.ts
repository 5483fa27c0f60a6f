import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HttpClient, preparedTool, seedShown, Stack } from '@qingxin/infra';
import { type Browser, type BrowserContextOptions, chromium } from 'playwright-core';
import { Visitor } from './visitor.ts';

const DAY_MS = 86_400_000;
const PASSWORD = 'Demo-journey-1';

/** A fresh profile is what a context is; the rest keeps the browser from talking to anybody but the stack. */
const FLAGS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  ...['--disable-sync', '--no-first-run', '--disable-dev-shm-usage'],
];

/** The whole product as `npm start` has it, with the demo district, and one browser: shared by all journeys. */
export class Stage {
  readonly url: string;
  readonly password = PASSWORD;
  /** The HTTP interface as persons use it, for what happens outside the browser. */
  readonly http: HttpClient;
  readonly #stack: Stack;
  readonly #browser: Browser;
  readonly #home: string;
  readonly #known = new Map<string, Promise<Visitor>>();

  private constructor(stack: Stack, browser: Browser, home: string) {
    this.#stack = stack;
    this.#browser = browser;
    this.#home = home;
    this.url = stack.apiUrl;
    this.http = new HttpClient(stack.apiUrl, PASSWORD);
  }

  static async open(): Promise<Stage> {
    const executablePath = await preparedTool('chromium');
    const home = await mkdtemp(join(tmpdir(), 'qingxin-browser-'));
    const stack = new Stack({ home, mode: 'demo', temporal: 'own', apps: ['api', 'worker'], demoPassword: PASSWORD });
    try {
      const [browser] = await Promise.all([chromium.launch({ executablePath, args: FLAGS }), stack.start()]);
      await seedShown({ database: stack.database, home, password: PASSWORD });
      return new Stage(stack, browser, home);
    } catch (error) {
      await stack.stop();
      throw error;
    }
  }

  /** Somebody with a browser of his own: no cookie, no memory. */
  async visitor(viewport = { width: 1366, height: 768 }, more: BrowserContextOptions = {}): Promise<Visitor> {
    const here = { viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' };
    return Visitor.in(await this.#browser.newContext({ ...here, ...more }), this.url);
  }

  /** Somebody with a telephone. */
  phone(): Promise<Visitor> {
    return this.visitor({ width: 390, height: 844 }, { hasTouch: true, isMobile: true });
  }

  /** Somebody signed in, on the first page. */
  async person(account: string, viewport?: { readonly width: number; readonly height: number }): Promise<Visitor> {
    const visitor = await this.visitor(viewport);
    await visitor.enter(account, PASSWORD);
    return visitor;
  }

  /** Somebody who was there before, at the computer he sits at all day, on the first page; he stays until the end. */
  async known(account: string): Promise<Visitor> {
    const asked = this.#known.get(account) ?? this.person(account);
    this.#known.set(account, asked);
    const visitor = await asked;
    visitor.beginAnew();
    await visitor.open('/');
    await visitor.page.getByRole('heading', { level: 1, name: '首页' }).waitFor();
    return visitor;
  }

  /** Moves the demo's business time by so many days. */
  async letPass(days: number): Promise<void> {
    const { now } = (await this.http.read('office01', '/api/v1/demo/clock')) as { readonly now: string };
    await this.http.moveClock('office01', new Date(Date.parse(now) + days * DAY_MS).toISOString());
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#stack.stop();
    await rm(this.#home, { recursive: true, force: true });
  }
}
