import type { Route } from "next";
import Link from "next/link";
import type { AuditRow } from "@/lib/read-audit";

const pages: Readonly<Record<string, string>> = {
  agency: "/admin/agencies/",
  user: "/admin/users/",
  collection: "/admin/collections/",
};

/** What it was done to: the name people know it by, and the one that stands in the log. */
export function AuditTarget({ row: { target, about } }: { row: Pick<AuditRow, "target" | "about"> }) {
  if (target === null) return <span className="zero">—</span>;
  const [kind = "", key = ""] = target.split(":");
  const page = pages[kind];
  // Known pages; typed routes cannot see through a list.
  const name = page ? <Link href={`${page}${encodeURIComponent(key)}` as Route}>{about}</Link> : about;
  return (
    <>
      {about ? <div>{name}</div> : null}
      <div className="note mono">{kind === "collection" && about ? null : target}</div>
    </>
  );
}
