"use client";
import type { Route } from "next";
import Link from "next/link";
import type { ReactNode } from "react";
import { printedParts } from "@/lib/forms/printed-parts";
import { useDesk, useDeskData } from "../desk-context";
import { stepOfTable } from "../steps";

/** To a cell in its table, wherever that stands. */
export function TableLink({ cell, children }: { cell: string; children: ReactNode }) {
  const { store } = useDesk();
  const { agency, report } = useDeskData();
  const step = stepOfTable(store.form, printedParts(store.form, store.sections()), cell.split("/")[0] ?? "");
  return step ? (
    <Link href={`/desk/${agency.code}/${report.year}/${step}#cell=${cell}` as Route}>{children}</Link>
  ) : null;
}
