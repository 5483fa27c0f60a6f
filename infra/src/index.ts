export { migrate, type MigrateOptions } from './migrate.ts';
export { type PostgresServer, startPostgres } from './postgres.ts';
export { readSettings } from './settings.ts';
export { demoPassword } from './start-demo.ts';
export { HttpClient } from './story/http-client.ts';
export { WorkflowsBehind } from './story/http-world.ts';
export { RecordUnknown, runStory, type StoryOptions, type StoryResult } from './story/run-story.ts';
export { ScenarioInvalid } from './story/scenario-files.ts';
export { reportLines } from './story/story-report.ts';
