"use client";
import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { useDesk, useDeskData } from "../desk-context";
import { stepOfTable } from "../steps";
import { useParts } from "../use-steps";

/** To a cell in its table, wherever that stands. */
export function TableLink({ cell, children }: { cell: string; children: ReactNode }) {
  const { form } = useDesk().store;
  const { agency, report } = useDeskData();
  const step = stepOfTable(form, useParts(), cell.split("/")[0] ?? "");
  return step ? (
    <Link href={`/desk/${agency.code}/${report.year}/${step}#cell=${cell}` as Route}>{children}</Link>
  ) : null;
}
