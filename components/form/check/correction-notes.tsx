"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import { Field } from "@/components/ui/field";
import { TextArea } from "@/components/ui/text-area";
import { useDraft } from "@/components/ui/use-draft";
import { partsWithoutNote } from "@/lib/reports/correction-notes";
import { useDeskData } from "../desk-context";
import { useHurdles } from "./use-hurdles";

/** Under this name stands the note where no part differs from what is public. */
const whole = "";
type Notes = Readonly<Record<string, string>>;

function readNotes(text: string): Notes {
  try {
    return JSON.parse(text) as Notes;
  } catch {
    // Left by an older page, or nothing yet.
    return {};
  }
}

/** What is typed about each changed part of a correction, kept until it is submitted. */
export function useCorrectionNotes() {
  const { agency, report, changedParts } = useDeskData();
  const said = report.correctionNotes ?? { [whole]: report.correctionNote ?? "" };
  const [text, keep] = useDraft(`correction:${agency.code}/${report.year}`, JSON.stringify(said));
  const notes = readNotes(text);
  const parts = changedParts ?? [];
  const note = (notes[whole] ?? "").trim();
  const own = Object.fromEntries(parts.map(({ key }) => [key, notes[key] ?? ""]));
  return {
    parts,
    notes,
    missing: parts.length > 0 ? partsWithoutNote(parts, notes).length > 0 : note === "",
    /** What is sent. */
    input: parts.length > 0 ? { notes: own } : { note },
    write: (key: string, value: string) => keep(JSON.stringify({ ...notes, [key]: value })),
    forget: () => keep(""),
  };
}

type Props = { notes: ReturnType<typeof useCorrectionNotes>; refused: Readonly<Record<string, string>> | undefined };

/** One field for every part that differs from the public revision. */
export function CorrectionNotes({ notes: { parts, notes, write }, refused = {} }: Props) {
  const router = useRouter();
  const { saved } = useHurdles();
  const before = useRef(saved);
  useEffect(() => {
    // What has just been saved may have changed another part.
    if (saved && !before.current) router.refresh();
    before.current = saved;
  }, [saved, router]);
  const fields = parts.length > 0 ? parts : [{ key: whole, heading: "" }];
  return fields.map(({ key, heading }) => (
    <Field
      key={key}
      label={heading ? `更正说明：${heading}` : "更正说明"}
      note={heading ? "写明这一部分更正了什么、为什么。会公开" : "与公开的一版还没有不同。写明为什么重新发布，会公开"}
      error={refused[heading ? `note:${key}` : "note"]}
    >
      <TextArea
        value={notes[key] ?? ""}
        onChange={(event) => write(key, event.target.value)}
        rows={heading ? 2 : 3}
        maxLength={heading ? 500 : 1000}
      />
    </Field>
  ));
}
