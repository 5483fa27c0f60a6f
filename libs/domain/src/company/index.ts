export type { CompanyCommand, CompanyOwnCommand } from './commands.ts';
export type { CompanyEvent, CompanyFact, CompanyPerson, ListedPerson } from './events.ts';
export { type CompanyState, isListed, type Listing, nextVisitDue } from './state.ts';
export { companyStream } from './decide.ts';
export { type GroundChange, groundChanges } from './grounds-of-listings.ts';
export { type Fall, fallOf, FALLS, mayHaveFallen } from '../arrears-case/fallen.ts';
export { companyUnits } from './relations.ts';
export { CASE_FACT } from './open-cases.ts';
