"use client";
import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import type { z } from "zod";
import { Button } from "@/components/ui/button";
import type { AgencyOption } from "@/lib/agencies/read";
import { changeMembershipsAction } from "@/lib/users/actions";
import { ChangeMemberships } from "@/lib/users/inputs";
import { FormNotice } from "./form-notice";
import { MembershipsField } from "./memberships-field";
import { useSend } from "./use-send";
import { memberships } from "./user-form";

type Values = z.input<typeof ChangeMemberships>;

export function ChangeMembershipsForm({
  user,
  options,
}: {
  user: ChangeMemberships;
  options: readonly AgencyOption[];
}) {
  const form = useForm<Values, unknown, ChangeMemberships>({
    resolver: zodResolver(ChangeMemberships),
    values: user,
    resetOptions: { keepDirtyValues: true },
  });
  const { send, sending, outcome } = useSend(form, changeMembershipsAction, {
    done: "职责改好了，对方下一次打开页面就生效。",
  });
  return (
    <form onSubmit={send} noValidate className="stack">
      <FormNotice outcome={outcome} />
      <MembershipsField legendHidden options={options} {...memberships(form)} />
      <Button type="submit" variant="plain" busy={sending}>
        {sending ? "正在修改…" : "修改职责"}
      </Button>
    </form>
  );
}
