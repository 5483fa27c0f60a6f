import type { Readable } from 'node:stream';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Actor } from '@qingxin/domain';
import type { Request } from 'express';
import type { Static, TSchema } from 'typebox';
import type { RouteSpec } from './route.ts';
import type { SignedIn } from '../sign-in/sign-in.ts';

type Schemas = Readonly<Record<string, TSchema>>;
type Values<S> = S extends Schemas ? { readonly [K in keyof S]: Static<S[K]> } : Readonly<Record<never, never>>;
type BodyOf<R> = R extends { readonly body: { readonly schema: infer S extends TSchema } }
  ? Static<S>
  : R extends { readonly file: { readonly streamed: true } }
    ? StreamedBody
    : R extends { readonly file: object }
      ? Buffer
      : undefined;

/** A file as it comes. */
export interface StreamedBody {
  readonly stream: Readable;
  /** `Content-Length`; null where the sender does not say it. */
  readonly saidSize: number | null;
}

/** What a route was asked, checked against its spec. */
export interface Asked<R extends RouteSpec = RouteSpec> {
  readonly params: Values<R['params']>;
  readonly query: Partial<Values<R['query']>>;
  readonly headers: Partial<Values<R['headers']>>;
  readonly body: BodyOf<R>;
  readonly requestId: string;
  /** The sender's `Idempotency-Key`, or one of our own; goes back with every answer, refusals included. */
  readonly commandId: string;
  /** Null on public routes without a sign-in. */
  readonly signedIn: SignedIn | null;
}

/** Express' request with what the guards and the check have added. */
export interface ApiRequest extends Request {
  requestId: string;
  signedIn?: SignedIn | null;
  asked?: Asked;
}

export const AskedFor = createParamDecorator((_: unknown, context: ExecutionContext): Asked => {
  const { asked } = context.switchToHttp().getRequest<ApiRequest>();
  if (asked === undefined) throw new Error('the request was not checked');
  return asked;
});

/** The person who asks; routes that are not public always have one. */
export function actorOf(asked: Asked): Actor {
  if (asked.signedIn === null) throw new Error('a route that needs a person was reached without one');
  return asked.signedIn.actor;
}
