import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { Response } from 'express';
import { map, type Observable } from 'rxjs';
import type { ApiRequest } from './asked.ts';
import { RequestCheck } from './check-request.ts';
import { Reply } from './reply.ts';
import { routeOf } from './route-of.ts';

/** Checks what comes in by the route's spec and sends out what the controller answers. */
export class ExchangeInterceptor implements NestInterceptor {
  readonly #check = new RequestCheck();

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const request = http.getRequest<ApiRequest>();
    request.asked = this.#check.check(routeOf(context), request);
    return next.handle().pipe(map((answer: unknown) => sent(http.getResponse<Response>(), answer)));
  }
}

function sent(response: Response, answer: unknown): unknown {
  if (!(answer instanceof Reply)) return answer;
  response.status(answer.status);
  response.set(answer.headers);
  return answer.body;
}
