"use client";
import type { Control, FieldErrors, FieldValues, UseFormRegister } from "react-hook-form";
import { useFieldArray } from "react-hook-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { AgencyOption } from "@/lib/agencies/read";
import { reachWords, roleWords } from "@/lib/auth/role-words";
import { roles } from "@/lib/users/inputs";
import { AgencySelect } from "./agency-select";
import styles from "./memberships-field.module.css";

export type MembershipValues = FieldValues & { memberships: { role: (typeof roles)[number]; agency: string }[] };
type Props = {
  control: Control<MembershipValues>;
  register: UseFormRegister<MembershipValues>;
  errors: FieldErrors<MembershipValues>;
  options: readonly AgencyOption[];
  /** Where the heading above says it already. */
  legendHidden?: boolean;
};

/** One line per role at an agency. */
export function MembershipsField({ control, register, errors, options, legendHidden }: Props) {
  const { fields, append, remove } = useFieldArray({ control, name: "memberships" });
  const told = errors.memberships?.root?.message ?? errors.memberships?.message;
  return (
    <fieldset className={styles.set}>
      <legend className={legendHidden ? "vh" : undefined}>职责</legend>
      <p className="note">
        {roles.map((role) => `${roleWords[role]}：${reachWords[role]}`).join("；")}。一个人可以有几个职责。
      </p>
      {told ? (
        <p className={styles.error} role="alert">
          {told}
        </p>
      ) : null}
      {fields.map(({ id, role, agency }, index) => (
        <div key={id} className={styles.line}>
          <Field label={`第 ${index + 1} 个职责`} error={errors.memberships?.[index]?.role?.message}>
            <Select {...register(`memberships.${index}.role`)} defaultValue={role}>
              {roles.map((one) => (
                <option key={one} value={one}>
                  {roleWords[one]}
                </option>
              ))}
            </Select>
          </Field>
          <Field label="在" error={errors.memberships?.[index]?.agency?.message}>
            <AgencySelect
              options={options}
              none="请选择机构"
              {...register(`memberships.${index}.agency`)}
              defaultValue={agency}
            />
          </Field>
          <Button variant="link" onClick={() => remove(index)} aria-label={`去掉第 ${index + 1} 个职责`}>
            去掉
          </Button>
        </div>
      ))}
      <Button variant="plain" size="small" onClick={() => append({ role: "editor", agency: "" })}>
        再加一个职责
      </Button>
    </fieldset>
  );
}
