import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { Controller, Inject } from '@nestjs/common';
import { type Asked, AskedFor } from '../http/asked.ts';
import { page, Reply } from '../http/reply.ts';
import { Route } from '../http/route.ts';
import { problemText } from '../problems/catalogue.ts';
import { HttpProblem } from '../problems/http-problem.ts';
import { DOCS_PAGE, DOCS_SCRIPT } from './docs-page.ts';
import { DOCS, DOCS_FILE, DOCUMENT, PROBLEM_WORDS } from './openapi.routes.ts';

export const OPENAPI_DOCUMENT = Symbol('openapi document');
export type OpenApiDocument = Readonly<Record<string, unknown>>;

const SWAGGER = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
/** Served from this machine: the page must work without the internet. */
const FILES = ['swagger-ui.css', 'swagger-ui-bundle.js'];
const MEDIA: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

@Controller()
export class OpenApiController {
  constructor(@Inject(OPENAPI_DOCUMENT) private readonly document: OpenApiDocument) {}

  @Route(DOCUMENT)
  openapi(): OpenApiDocument {
    return this.document;
  }

  @Route(DOCS)
  docs(): Reply {
    return page(DOCS_PAGE);
  }

  @Route(DOCS_FILE)
  async file(@AskedFor() { params }: Asked<typeof DOCS_FILE>): Promise<Reply> {
    const headers = {
      'Content-Type': MEDIA[extname(params.file)] ?? 'text/plain',
      'Cache-Control': 'public, max-age=3600',
    };
    if (params.file === 'start.js') return new Reply(DOCS_SCRIPT, { headers });
    if (!FILES.includes(params.file)) throw new HttpProblem('route-unknown');
    return new Reply(await readFile(join(SWAGGER, params.file), 'utf8'), { headers });
  }

  @Route(PROBLEM_WORDS)
  problem(@AskedFor() { params }: Asked<typeof PROBLEM_WORDS>): object {
    const text = problemText(params.code);
    if (text === null) throw new HttpProblem('route-unknown');
    return { code: params.code, ...text };
  }
}
