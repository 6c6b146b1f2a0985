"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ExtensionForm } from "./extension-form";

type Props = { seen: { collection: string; version: number }; agency: { code: string; name: string }; due: string };

export function ExtensionDialog({ seen, agency, due }: Props) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button variant="link" onClick={() => setOpen(true)} aria-label={`给${agency.name}延期`}>
        延期…
      </Button>
      <Dialog title={`给${agency.name}延期`} open={open} onClose={close}>
        <ExtensionForm seen={seen} agency={agency} due={due} onClose={close} />
      </Dialog>
    </>
  );
}
