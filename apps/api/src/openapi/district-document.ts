import 'reflect-metadata';
import { districtCatalogue, districtPolicy } from '@qingxin/application';
import { ApiModule } from '../api.module.ts';
import type { OpenApiDocument } from './openapi.controller.ts';

/** The document as the demo serves it, without a running service: what the console's client is made from. */
export function districtDocument(): OpenApiDocument {
  const controllers = ApiModule.controllers({ catalogue: districtCatalogue(), policy: districtPolicy() }, 'demo');
  return ApiModule.document(controllers, 'plain');
}
