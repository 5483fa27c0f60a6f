import { afterAll, beforeAll, jest } from '@jest/globals';
import { actsJourney } from './journeys/acts.ts';
import { contractorJourney } from './journeys/contractor.ts';
import { deskJourney } from './journeys/desk.ts';
import { adviceJourney } from './journeys/advice.ts';
import { boardJourney } from './journeys/board.ts';
import { briefingJourney } from './journeys/briefing.ts';
import { dutyJourney } from './journeys/duty.ts';
import { importsJourney } from './journeys/imports.ts';
import { inboxJourney } from './journeys/inbox.ts';
import { ledgerJourney } from './journeys/ledgers.ts';
import { inboxWorkJourney } from './journeys/inbox-work.ts';
import { matterJourney } from './journeys/matter.ts';
import { publicationJourney } from './journeys/publication.ts';
import { publicJourney } from './journeys/public.ts';
import { rolesJourney } from './journeys/roles.ts';
import { reportsJourney } from './journeys/reports.ts';
import { signInJourney } from './journeys/sign-in.ts';
import { windowJourney } from './journeys/window.ts';
import { Stage } from './support/stage.ts';

/** The stack comes up once for all of them. */
jest.setTimeout(120_000);

let stage: Stage;

beforeAll(async () => {
  stage = await Stage.open();
});

afterAll(() => stage?.close());

signInJourney(() => stage);
actsJourney(() => stage);
inboxJourney(() => stage);
inboxWorkJourney(() => stage);
matterJourney(() => stage);
publicJourney(() => stage);
windowJourney(() => stage);
contractorJourney(() => stage);
deskJourney(() => stage);
boardJourney(() => stage);
ledgerJourney(() => stage);
briefingJourney(() => stage);
adviceJourney(() => stage);
importsJourney(() => stage);
publicationJourney(() => stage);
rolesJourney(() => stage);
reportsJourney(() => stage);
dutyJourney(() => stage);
