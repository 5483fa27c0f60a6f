import type { Door } from '@qingxin/application';
import { type Instant, localDayOf, type OrganisationView } from '@qingxin/domain';
import type { Accounts } from '@qingxin/platform';
import { districtNow } from '../district.ts';

/** Names as screens show them; ids stay beside them. */
export interface Names {
  unit(id: string | null): string | null;
  /** What an account is shown as; parts of the software are named by what they do. */
  person(id: string | null): string | null;
  /** The post acted for, marked 代理 where the person was its deputy then. */
  post(person: string, post: string | null, at: Instant): string | null;
}

const KEPT_MS = 30_000;

const SOFTWARE: Readonly<Record<string, string>> = {
  'system:clock': '时限到期',
  'system:duty-letter': '责任书',
  'system:company-contact': '企业联系责任人',
  'system:duty-roster': '值班表',
  'system:setup': '系统初始化',
  'system:trace-back': '倒查列名',
  'system:register': '文号登记簿',
  'system:rule-batch': '批次重算',
  'system:erasure': '删除、销毁执行',
  // Who acted on paper before the matter was taken over.
  'paper:unknown': '原卷未载明',
};

/** Reads names of accounts now and then, those of units at every use. */
export class Labels {
  readonly #accounts: Accounts;
  readonly #door: Door;
  #shown: ReadonlyMap<string, string> = new Map();
  #readAt = -KEPT_MS;

  constructor(accounts: Accounts, door: Door) {
    this.#accounts = accounts;
    this.#door = door;
  }

  async now(): Promise<Names> {
    const { organisation } = await districtNow(this.#door);
    return this.names(organisation);
  }

  async names(organisation: OrganisationView): Promise<Names> {
    const shown = await this.#people();
    return {
      unit: (id) => (id === null ? null : (organisation.nameOf(id) ?? id)),
      post: (person, post, at) => {
        if (post === null) return null;
        const title = organisation.post(post)?.title ?? post;
        return organisation.servesAsDeputy(person, post, localDayOf(at)) ? `${title}（代理）` : title;
      },
      person: (id) => (id === null ? null : (shown.get(id) ?? software(id))),
    };
  }

  async #people(): Promise<ReadonlyMap<string, string>> {
    if (performance.now() - this.#readAt < KEPT_MS) return this.#shown;
    const accounts = await this.#accounts.list();
    this.#shown = new Map(accounts.map(({ person, shownAs }) => [person, shownAs]));
    this.#readAt = performance.now();
    return this.#shown;
  }
}

function software(id: string): string {
  if (id.startsWith('public:')) return '当事人（网上）';
  return SOFTWARE[id] ?? (id.startsWith('system:') ? '系统流程' : '经办人');
}
