export { calendarBook } from './calendar/calendar-book.ts';
export type { CalendarBook } from './calendar/calendar-book.ts';
export { noticeYear, parseHolidayNotice } from './calendar/import.ts';
export { seedCalendarYears } from './calendar/seed.ts';
export type { ProblemCode, RuleProblem } from './checks/problem.ts';
export { adoptedRulebook, checkRules, loadRulebook, RulebookInvalid } from './loader.ts';
export type { LoadedRulebook, LoadOptions, RulesReport } from './loader.ts';
export { loadNorms, NORMS, NormsInvalid } from './norms/load-norms.ts';
export { isInForce, type Norm, type NormExample } from './norms/norm.ts';
export { periodOn } from './period.ts';
export { RULE_ROWS } from './rules/all-rows.ts';
export { quoteOf } from './rules/quotes/quote-of.ts';
export { EXCLUSIVE_PREDICATES, OWNER_MEANINGS, PREDICATE_MEANINGS } from './vocabulary.ts';
export type { RuleVocabulary } from './vocabulary.ts';
export type { Rulebook } from '@qingxin/domain';
export { type FilledLetter, fillTemplate, type LetterFacts } from './templates/fill-template.ts';
export { LETTER_KINDS, type LetterKind, letterSpec } from './templates/letter-kinds.ts';
export { FORM_KINDS, type FormKind, formSpec, isFormKind } from './templates/form-kinds.ts';
export type { FormTemplate } from './templates/form-template.ts';
export { FORM_TEMPLATES } from './templates/forms.ts';
export { type FilledForm, fillForm, type FormBook, loadForms } from './templates/load-forms.ts';
export { LETTER_TEMPLATES } from './templates/letters.ts';
export { loadTemplates, type TemplateBook, TemplatesInvalid } from './templates/load-templates.ts';
export type { LetterTemplate } from './templates/template.ts';
export {
  type FoundRoute,
  isRouteInForce,
  loadRoutes,
  type Route,
  type RouteExample,
  routesFor,
  RoutesInvalid,
} from './routing/route.ts';
export { ROUTES } from './routing/routes.ts';
