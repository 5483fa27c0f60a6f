import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import type { Logger } from 'pino';
import { problemOf } from '../problems/problem.ts';
import { recognise } from '../problems/recognise.ts';
import type { Recognised } from '../problems/recognise.ts';
import type { ApiRequest } from './asked.ts';

/** Adds to a problem's details what the person may know, e.g. the post of whoever was first. */
export type DetailsForPeople = (recognised: Recognised) => Promise<Recognised>;

export interface RefusalCount {
  refused(code: string): void;
}

/** The one place where an error becomes an answer. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  readonly #logger: Logger;
  readonly #refusals: RefusalCount;
  readonly #forPeople: DetailsForPeople;

  constructor(logger: Logger, refusals: RefusalCount, forPeople: DetailsForPeople) {
    this.#logger = logger;
    this.#refusals = refusals;
    this.#forPeople = forPeople;
  }

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const { requestId } = http.getRequest<ApiRequest>();
    const response = http.getResponse<Response>();
    const recognised = recognise(error);
    this.#refusals.refused(recognised.code);
    if (recognised.code === 'unexpected') this.#logger.error({ requestId, err: error }, 'unexpected error');
    if (recognised.code === 'database-unavailable') this.#logger.warn({ requestId }, 'database unavailable');
    const problem = problemOf(await this.#forPeople(recognised), requestId);
    if (response.headersSent) {
      response.end();
      return;
    }
    response
      .status(problem.status)
      .set(recognised.headers)
      .type('application/problem+json')
      .send(JSON.stringify(problem));
  }
}
