/** Every table, built for one engine by its kit. */
import type { Kit } from "./kit";
import { agencyTables } from "./tables/agencies";
import { auditTables } from "./tables/audit";
import { collectionTables } from "./tables/collections";
import { publicationTables } from "./tables/publication";
import { reportTables } from "./tables/reports";
import { searchTables } from "./tables/search";
import { servingTables } from "./tables/serving";
import { userTables } from "./tables/users";

export const defineTables = (kit: Kit) => {
  const agencies = agencyTables(kit);
  const reports = reportTables(kit, agencies);
  return {
    ...agencies,
    ...userTables(kit, agencies),
    ...collectionTables(kit, agencies),
    ...reports,
    ...publicationTables(kit, reports),
    ...auditTables(kit),
    ...servingTables(kit),
    ...searchTables(kit, reports),
  };
};
export type Tables = ReturnType<typeof defineTables>;
