"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useController, useForm } from "react-hook-form";
import type { z } from "zod";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import type { AgencyOption } from "@/lib/agencies/read";
import { openCollectionAction } from "@/lib/collections/actions";
import { OpenCollection } from "@/lib/collections/inputs";
import { lawfulDates } from "@/lib/collections/lawful-dates";
import { below } from "./agencies-below";
import { AgenciesField } from "./agencies-field";
import { AgencySelect } from "./agency-select";
import { DatesField, datesOf } from "./dates-field";
import { FormNotice } from "./form-notice";
import { typed } from "./typed";
import { useSend } from "./use-send";

type Values = z.input<typeof OpenCollection>;
export type FormOption = { id: string; name: string; years: readonly [number, number | null] };
type Props = { options: readonly AgencyOption[]; forms: readonly FormOption[]; year: number; base: string };

/** The newest form whose years include this one: a proposal, the office chooses. */
const proposed = (forms: readonly FormOption[], year: number): string =>
  forms.filter(({ years: [from, to] }) => from <= year && year <= (to ?? year)).at(-1)?.id ?? "";

export function CollectionForm({ options, forms, year, base }: Props) {
  const router = useRouter();
  const owner = options[0]?.code ?? "";
  const codes = (of: string) => below(options, of).map(({ code }) => code);
  const form = useForm<Values, unknown, OpenCollection>({
    resolver: zodResolver(OpenCollection),
    defaultValues: {
      ...{ year, owner, form: proposed(forms, year), dates: lawfulDates(year), notice: "" },
      agencies: codes(owner),
    },
  });
  const { send, sending, outcome } = useSend(form, openCollectionAction, {
    after: ({ id }) => router.push(`${base}/${id}` as Route),
  });
  const { errors } = form.formState;
  const agencies = useController({ control: form.control, name: "agencies" });
  const chosenOwner = form.watch("owner");
  const propose = (typed: string) => {
    const next = Number(typed);
    if (!Number.isInteger(next) || next < 2008 || next > 2100) return;
    form.setValue("form", proposed(forms, next));
    form.setValue("dates", lawfulDates(next));
  };
  return (
    <form onSubmit={send} noValidate className="stack">
      <FormNotice outcome={outcome} />
      <Field label="报告年度" error={errors.year?.message}>
        <TextInput
          {...typed(form, "year", { onChange: (event) => propose(event.target.value) })}
          inputMode="numeric"
          autoComplete="off"
        />
      </Field>
      <Field label="报告格式" note="按年度推荐，可以另选；开始以后不能改。" error={errors.form?.message}>
        <Select {...typed(form, "form")}>
          <option value="">请选择</option>
          {forms.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="由谁开展" note="它和它的下级可以列为应报机构。" error={errors.owner?.message}>
        <AgencySelect
          options={options}
          {...typed(form, "owner", { onChange: (event) => agencies.field.onChange(codes(event.target.value)) })}
        />
      </Field>
      <AgenciesField
        options={below(options, chosenOwner)}
        chosen={agencies.field.value}
        onChange={agencies.field.onChange}
        error={errors.agencies?.message}
      />
      <Section title="日期" thin>
        <div className="stack">
          <p className="note">按法规填好了，可以改。每个日期到当天 24:00 为止。</p>
          <DatesField {...datesOf(form)} />
        </div>
      </Section>
      <Field label="给填报员的通知" note="填报时看得到，可以不写。" error={errors.notice?.message}>
        <TextArea rows={4} {...typed(form, "notice")} />
      </Field>
      <Button type="submit" busy={sending}>
        {sending ? "正在开展…" : "开展填报任务"}
      </Button>
    </form>
  );
}
