"use client";
import { unstable_rethrow } from "next/navigation";
import { useState, useTransition } from "react";
import type { FieldValues, Path, UseFormReturn } from "react-hook-form";
import type { Result } from "@/lib/errors";

export type Outcome = { tone: "green" | "red"; says: string } | null;
type Options<T> = { /** What is said when it is done. */ done?: string; after?: (data: T) => void };

/**
 * Sends a form to its server action. What was typed stays; a sentence for a field stands at the field, every other at
 * the head of the form; a network that is gone is told in words too.
 */
export function useSend<V extends FieldValues, O, T>(
  form: UseFormReturn<V, unknown, O>,
  action: (values: V) => Promise<Result<T>>,
  { done, after }: Options<T> = {},
) {
  const [sending, start] = useTransition();
  const [outcome, setOutcome] = useState<Outcome>(null);

  const run = async (values: V) => {
    const result = await action(values).catch((error: unknown) => {
      unstable_rethrow(error);
      return null;
    });
    if (result?.ok) {
      setOutcome(done ? { tone: "green", says: done } : null);
      after?.(result.data);
      return;
    }
    const fields = Object.entries(result ? result.fields : {});
    const here = (name: string) => (name.split(".")[0] ?? name) in values;
    const [known, unknown] = [fields.filter(([name]) => here(name)), fields.filter(([name]) => !here(name))];
    for (const [index, [name, message]] of known.entries())
      form.setError(name as Path<V>, { type: "server", message }, { shouldFocus: index === 0 });
    const says = [result ? result.says : "服务器暂时没有回应，请稍后再试。内容还在这一页上。"];
    setOutcome({ tone: "red", says: [...says, ...unknown.map(([, message]) => message)].join("") });
  };
  // The values go as they were typed: the action parses them again with the same schema.
  const send = form.handleSubmit(
    () => start(() => run(form.getValues())),
    // What the last try brought stands no longer beside what is wrong now.
    () => setOutcome(null),
  );
  return { send, sending, outcome };
}
