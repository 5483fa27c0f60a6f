import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { Response } from 'express';
import { map, type Observable } from 'rxjs';
import type { ApiRequest } from './asked.ts';
import { RequestCheck } from './check-request.ts';
import { Reply } from './reply.ts';
import { routeOf } from './route-of.ts';

const KEY = 'Idempotency-Key';

/** Checks what comes in by the route's spec and sends out what the controller answers. */
export class ExchangeInterceptor implements NestInterceptor {
  readonly #check = new RequestCheck();

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<ApiRequest>();
    const spec = routeOf(context);
    request.asked = this.#check.check(spec, request);
    // Set before anything is tried: whoever does not learn the outcome sends the same id again.
    if (spec.headers !== undefined && KEY in spec.headers)
      http.getResponse<Response>().set(KEY, request.asked.commandId);
    const [{ status = 200 } = {}] = spec.answers;
    return next.handle().pipe(map((answer: unknown) => sent(http.getResponse<Response>(), answer, status)));
  }
}

function sent(response: Response, answer: unknown, status: number): unknown {
  if (!(answer instanceof Reply)) {
    // A stream of events has answered by itself.
    if (!response.headersSent) response.status(status);
    return answer;
  }
  response.status(answer.status);
  response.set(answer.headers);
  return answer.body;
}
