/** Read by drizzle-kit alone, to write migrations/sqlite. */
import { sqliteKit } from "./kit";
import { defineTables } from "./schema";

export const {
  agencies,
  agencyChanges,
  users,
  memberships,
  sessions,
  signInAttempts,
  collections,
  obligations,
  reports,
  figures,
  sections,
  footnotes,
  explanations,
  verdicts,
  batches,
  changes,
  carried,
  comments,
  reportEvents,
  revisions,
  publicationLog,
  audit,
  settings,
  publicGeneration,
  keptAnswers,
  publicReports,
  searchWords,
} = defineTables(sqliteKit);
