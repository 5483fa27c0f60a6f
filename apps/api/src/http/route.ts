import { Delete, Get, Post, SetMetadata, applyDecorators } from '@nestjs/common';
import { type Role, ROLES } from '@qingxin/domain';
import type { TSchema } from 'typebox';

/** Who may knock; `program`: whoever bears a token of the configuration, and no person. What a person may see or do there is decided by the access policy, not by the route. */
export type Access = 'public' | 'signed-in' | 'program' | readonly Role[];

/** Everybody who works for the district: what is the district's own business is closed to companies that have an account. */
export const OFFICIALS: readonly Role[] = ROLES.filter(
  (role) => role !== 'contractor' && role !== 'public' && role !== 'system',
);

/** Requests that share one allowance per address. */
export type Allowance = 'sign-in' | 'public' | 'submission' | 'receipt';

/** `account`: all requests of one signed-in account together. */
export type AnyAllowance = Allowance | 'account';

export interface RouteBody {
  readonly schema: TSchema;
  readonly example: object;
}

/** A file as the whole body of a request, as it is. */
export interface RouteFile {
  readonly media: readonly string[];
  readonly words: string;
  /** Handed on as it comes, whatever its length; absent: read into memory first. */
  readonly streamed?: true;
}

export type RouteAnswer =
  | { readonly status: number; readonly words: string; readonly schema: TSchema; readonly example?: unknown }
  | { readonly status: number; readonly words: string; readonly media: string | readonly string[] }
  | { readonly status: 204; readonly words: string };

/** One route: what the router, the guards, the check of the request and the OpenAPI document all read. */
export interface RouteSpec {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** As OpenAPI writes it: `/api/v1/complaints/{id}`. */
  readonly path: string;
  readonly tag: string;
  /** Chinese, one line. */
  readonly summary: string;
  readonly access: Access;
  readonly allowance?: Allowance;
  /** Open to somebody who must change the first password before anything else. */
  readonly duringFirstSignIn?: 'open';
  /** Open to somebody whose post has ended: to choose another. */
  readonly withoutPost?: 'open';
  /** Schemas of path and query parameters by name; texts are read as numbers where the schema asks for one. */
  readonly params?: Readonly<Record<string, TSchema>>;
  readonly query?: Readonly<Record<string, TSchema>>;
  readonly headers?: Readonly<Record<string, TSchema>>;
  readonly body?: RouteBody;
  /** In place of a body of fields. */
  readonly file?: RouteFile;
  readonly answers: readonly RouteAnswer[];
  /** Codes of problems to be expected beyond those of every route. */
  readonly problems?: readonly string[];
  /** Acts on a matter, whose rules may refuse with any code that has words. */
  readonly ruled?: 'yes';
}

export const ROUTE = Symbol('route');

export function Route(spec: RouteSpec): MethodDecorator {
  return applyDecorators(SetMetadata(ROUTE, spec), verb(spec));
}

function verb({ method, path }: RouteSpec): MethodDecorator {
  const pattern = path.replaceAll(/\{(\w+)\}/g, ':$1');
  switch (method) {
    case 'GET':
      return Get(pattern);
    case 'POST':
      return Post(pattern);
    case 'DELETE':
      return Delete(pattern);
    default:
      return method satisfies never;
  }
}
