export { zh as t } from './zh.ts';
