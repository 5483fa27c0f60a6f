import { randomUUID } from 'node:crypto';
import { type Act, CLERK, SETUP } from './acts.ts';

export const newReport = (): string => `conduct-${randomUUID()}`;

/** 区住建局 is said to have turned people away; nobody gives his name. */
export const registerReport = (): Act => ({
  type: 'RegisterConduct',
  payload: {
    ...{ channel: 'visit', receivedOn: null, about: 'handling', accusedUnit: 'housing', official: null },
    ...{ said: '三次到窗口都不登记', matter: null, reporter: null },
  },
  by: CLERK,
});

export const passOnReport = (unit = 'petitions'): Act => ({
  type: 'PassOnConduct',
  payload: { unit, reason: '反映单位办理信访事项的问题', document: null },
  by: CLERK,
});

/** The small district of the fixture has none; without a post it acts on paper. */
export const addPetitionOffice = (): Act => ({
  type: 'AddUnit',
  payload: {
    unit: { id: 'petitions', name: '区信访局', kind: 'petition', outside: false, phone: null, active: true },
  },
  by: SETUP,
});
