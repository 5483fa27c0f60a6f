import type { NextFunction, Request, Response } from 'express';
import type { Logger } from 'pino';
import type { ApiRequest } from './asked.ts';

export interface RequestCount {
  answered(request: {
    readonly method: string;
    readonly route: string;
    readonly status: number;
    readonly seconds: number;
  }): void;
}

/** What the answer to a command names it by; the worker's lines name it too. */
const COMMAND_ID = 'Idempotency-Key';
/** A report against officials is nobody's to follow: its id would follow from the command's. */
const UNFOLLOWED = '/conduct-';

/** One line per request: the route's pattern, the command's id, and never an address, a query, a body or a person. */
export function accessLog(logger: Logger, count: RequestCount) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const started = performance.now();
    response.once('close', () => {
      const milliseconds = performance.now() - started;
      const { requestId } = request as ApiRequest;
      const pattern = routePattern(request);
      const { method } = request;
      const status = response.writableFinished ? response.statusCode : 499;
      count.answered({ method, route: pattern, status, seconds: milliseconds / 1000 });
      const commandId = pattern.includes(UNFOLLOWED) ? undefined : response.get(COMMAND_ID);
      logger.info(
        {
          requestId,
          ...(commandId === undefined ? {} : { commandId }),
          ...{ method, route: pattern, status, milliseconds: Math.round(milliseconds) },
        },
        'request',
      );
    });
    next();
  };
}

function routePattern(request: Request): string {
  const route: unknown = request.route;
  const path: unknown = typeof route === 'object' && route !== null ? Reflect.get(route, 'path') : undefined;
  return typeof path === 'string' ? path : 'unmatched';
}
