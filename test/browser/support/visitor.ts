import type { BrowserContext, Page } from 'playwright-core';
import { type Barrier, barriersOn } from './barriers.ts';

/** What a browser says that is no fault of a page: a refusal that the page shows. */
const ANSWERED = /Failed to load resource: the server responded with a status of (401|403|404|409|422|429)/;

/** What a person would wait for, on a busy machine. */
const PATIENCE_MS = 30_000;

/** Pages that the console's router does not know. */
const OUTSIDE = /^\/(public|api|mailbox)(\/|$)/;
/** The frame of whoever is signed in. */
const SIGNED_IN = '#main';

/** Runs in the page: what a link of the console does. */
const FOLLOW = (path: string): string =>
  `history.pushState(null, '', ${JSON.stringify(path)}); dispatchEvent(new PopStateEvent('popstate'))`;

/** Runs in the page. Rules with `:has()` are refinements of antd's own: an older browser passes over them one by one. */
const TOO_NEW_STYLES = `Array.from(document.styleSheets)
  .flatMap((sheet) => Array.from(sheet.cssRules))
  .map((rule) => rule.cssText)
  .filter((text) => /:where\\(|:is\\(|^@layer/.test(text))`;

/** Runs in the page. What turns for ever, as a sign that something is being read, does not count. */
const AT_REST = `document.getAnimations().every(
  ({ playState, effect }) => playState !== 'running' || effect?.getComputedTiming().iterations === Infinity,
)`;

/** Runs in the page: what a dialogue says, without one the page. */
const SHOWN = `(Array.from(document.querySelectorAll('[role="dialog"]')).pop() ?? document.querySelector('#main') ?? document.body).innerText`;
const MOST_SHOWN = 700;

/** One person at one browser. Whatever goes wrong unseen is kept, for the journey to ask about at its end. */
export class Visitor {
  readonly page: Page;
  readonly #context: BrowserContext;
  readonly #url: string;
  readonly #faults: string[] = [];

  static readonly #present = new Set<Visitor>();

  /** Everybody whose browser is open, who came last first. */
  static present(): readonly Visitor[] {
    return [...Visitor.#present].reverse();
  }

  private constructor(context: BrowserContext, page: Page, url: string) {
    this.#context = context;
    this.page = page;
    this.#url = url;
    Visitor.#present.add(this);
    page.setDefaultTimeout(PATIENCE_MS);
    page.on('console', (message) => {
      if (message.type() === 'error' && !ANSWERED.test(message.text())) this.#faults.push(message.text());
    });
    page.on('pageerror', (error) => this.#faults.push(`${error.name}: ${error.message}`));
    page.on('request', (request) => {
      if (!request.url().startsWith(url) && !/^(data|blob):/.test(request.url()))
        this.#faults.push(`asked ${request.url()}`);
    });
  }

  static async in(context: BrowserContext, url: string): Promise<Visitor> {
    return new Visitor(context, await context.newPage(), url);
  }

  /** Errors in the browser's console, what the page's policy refused, and addresses elsewhere that were asked. */
  get faults(): readonly string[] {
    return this.#faults;
  }

  /** A new story begins: what went wrong before has been asked about. */
  beginAnew(): void {
    this.#faults.length = 0;
  }

  /** From one page of the console to another as its links do, from anywhere else as the field of addresses does. */
  async open(path: string): Promise<void> {
    const to = new URL(path, this.#url);
    const isOther = to.pathname !== new URL(this.page.url(), this.#url).pathname;
    if (isOther && !OUTSIDE.test(to.pathname) && (await this.page.locator(SIGNED_IN).count()) > 0) {
      await this.page.evaluate(FOLLOW(`${to.pathname}${to.search}`));
    } else {
      await this.page.goto(to.href);
    }
  }

  /** Signed in without the form, where signing in is not the point. */
  async enter(account: string, password: string): Promise<void> {
    const data = { account, password };
    const answer = await this.#context.request.post(`${this.#url}/api/v1/session`, { data });
    if (!answer.ok()) throw new Error(`${account} was not let in: ${answer.status()}`);
    await this.open('/');
    await this.page.locator('#main').waitFor();
  }

  async signIn(account: string, password: string): Promise<void> {
    await this.open('/sign-in');
    await this.page.getByLabel('账号').fill(account);
    await this.page.getByLabel('密码').fill(password);
    await this.page.getByRole('button', { name: '登录' }).click();
    await this.page.locator('#main').waitFor();
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Serious barriers on what is shown, once nothing fades in or out any more. */
  async barriers(): Promise<readonly Barrier[]> {
    // Asked again from here: the page's policy lets nothing be evaluated there for long.
    for (let asked = 0; asked < 40 && !(await this.page.evaluate<boolean>(AT_REST)); asked += 1) {
      await this.page.waitForTimeout(50);
    }
    return barriersOn(this.page);
  }

  /** Selectors that the oldest browser does not read, among all that the page's style sheets hold now. */
  tooNewStyles(): Promise<readonly string[]> {
    return this.page.evaluate<readonly string[]>(TOO_NEW_STYLES);
  }

  /** Until nothing is being read: no skeleton, no figure still to come. */
  async settled(): Promise<void> {
    await this.page.locator('.ant-skeleton, .ant-btn-loading').first().waitFor({ state: 'detached' });
    await this.page.locator('.figure', { hasText: '…' }).first().waitFor({ state: 'detached' });
  }

  /** Puts the focus nowhere, as after a click beside everything. */
  async leaveField(): Promise<void> {
    await this.page.evaluate('document.activeElement?.blur()');
  }

  /** Kind of the element that has the focus. */
  focused(): Promise<string> {
    return this.page.evaluate<string>('document.activeElement?.tagName ?? ""');
  }

  /** In a line, for whoever reads of a failure: where this person is, what stands there, and what went wrong unseen. */
  async told(): Promise<string> {
    const text = await this.page.evaluate<string>(SHOWN).catch(String);
    const { pathname, search } = new URL(this.page.url());
    const faults = this.#faults.length === 0 ? '' : `; faults: ${this.#faults.join(' | ')}`;
    return `${pathname}${search}: ${text.replaceAll(/\s+/g, ' ').slice(0, MOST_SHOWN)}${faults}`;
  }

  async close(): Promise<void> {
    Visitor.#present.delete(this);
    await this.#context.close();
  }
}
