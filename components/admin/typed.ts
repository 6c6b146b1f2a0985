import type { FieldValues, Path, RegisterOptions, UseFormReturn } from "react-hook-form";

/**
 * An input of a form. Its value is in the page as the server sends it: without this it would be empty until the
 * script runs.
 */
export function typed<V extends FieldValues, O>(
  form: Pick<UseFormReturn<V, unknown, O>, "register" | "getValues">,
  name: Path<V>,
  options?: RegisterOptions<V, Path<V>>,
) {
  return { ...form.register(name, options), defaultValue: form.getValues(name) as string | number };
}
