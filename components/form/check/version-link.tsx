"use client";
import type { Route } from "next";
import Link from "next/link";
import { FieldConflict } from "../conflict/field-conflict";
import { useDesk, useDeskData } from "../desk-context";
import { stepOfTable } from "../steps";
import { useParts } from "../use-steps";

/** To where one chooses between two versions; what has no page of its own is chosen here. */
export function VersionLink({ target }: { target: string }) {
  const { form } = useDesk().store;
  const parts = useParts();
  const { agency, report } = useDeskData();
  const base = `/desk/${agency.code}/${report.year}`;
  const name = target.slice(target.indexOf(":") + 1);
  if (target.startsWith("section:")) return <Link href={`${base}/${name}` as Route}>去选定</Link>;
  if (target === "outline" || target.startsWith("explanation:")) return <FieldConflict target={target} />;
  const step = stepOfTable(form, parts, name.split("/")[0] ?? "");
  return <Link href={`${base}/${step}#cell=${name}` as Route}>去选定</Link>;
}
