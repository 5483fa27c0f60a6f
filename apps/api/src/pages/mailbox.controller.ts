import { Controller, Inject } from '@nestjs/common';
import { page, type Reply } from '../http/reply.ts';
import { Route } from '../http/route.ts';
import { document, html } from './html.ts';
import { Mailbox } from './mailbox.ts';
import { MAILBOX_PAGE } from './pages.routes.ts';

/** Present in the demo only. */
@Controller()
export class MailboxController {
  constructor(@Inject(Mailbox) private readonly mailbox: Mailbox) {}

  @Route(MAILBOX_PAGE)
  async show(): Promise<Reply> {
    const letters = await this.mailbox.newest();
    const rows = letters.map(
      ({ day, recipient, text, delivery }) =>
        html`<tr>
          <td>${day}</td>
          <td>${delivery}</td>
          <td>${recipient}</td>
          <td><pre>${text}</pre></td>
        </tr>`,
    );
    const list =
      rows.length === 0
        ? html`<p>信箱是空的。</p>`
        : html`<table>
            <tr>
              <th>日期</th>
              <th>状态</th>
              <th>收件单位</th>
              <th>内容</th>
            </tr>
            ${rows}
          </table>`;
    const body = html`<h1>演示信箱</h1>
      <p class="mark">演示环境：以下内容没有发往本机以外</p>
      ${list}
      <p><a href="/">进入系统</a>　<a href="/api">接口服务</a></p>`;
    return page(document('演示信箱', body));
  }
}
