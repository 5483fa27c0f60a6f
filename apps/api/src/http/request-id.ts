import { randomUUID } from 'node:crypto';
import type { NextFunction, Request, Response } from 'express';
import type { ApiRequest } from './asked.ts';

const HEADER = 'x-request-id';
const ACCEPTED = /^[A-Za-z0-9._-]{8,64}$/;

/** The caller's request id where it has a harmless form, else one of our own; sent back either way. */
export function requestIds(request: Request, response: Response, next: NextFunction): void {
  const given = request.get(HEADER);
  const requestId = given !== undefined && ACCEPTED.test(given) ? given : randomUUID();
  (request as ApiRequest).requestId = requestId;
  response.set(HEADER, requestId);
  // Answers are for whoever asked; the few that anybody may keep say so themselves.
  response.set('Cache-Control', 'no-store');
  next();
}
