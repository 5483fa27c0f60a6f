import { Controller, Inject } from '@nestjs/common';
import type { Mode } from '@qingxin/platform';
import { page, type Reply } from '../http/reply.ts';
import { Route } from '../http/route.ts';
import { document, html } from './html.ts';
import { START_PAGE } from './pages.routes.ts';

export const MODE = Symbol('mode');

@Controller()
export class StartPageController {
  constructor(@Inject(MODE) private readonly mode: Mode) {}

  @Route(START_PAGE)
  start(): Reply {
    const isDemo = this.mode === 'demo';
    const body = html`<h1>清薪 Qingxin</h1>
      ${isDemo ? html`<p class="mark">演示环境：数据均为演示数据</p>` : html``}
      <p>根治欠薪案件办理系统的接口服务。</p>
      <ul>
        <li><a href="/">进入系统</a></li>
        <li><a href="/api/docs">接口说明</a></li>
        <li><a href="/api/openapi.json">OpenAPI 文档</a></li>
        ${isDemo ? html`<li><a href="/mailbox">演示信箱</a></li>` : html``}
        <li><a href="/health/ready">运行状况</a></li>
      </ul>`;
    return page(document('清薪 Qingxin', body));
  }
}
