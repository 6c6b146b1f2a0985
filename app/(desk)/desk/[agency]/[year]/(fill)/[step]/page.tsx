import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FreshData } from "@/components/form/desk-context";
import { StepPage } from "@/components/form/step-page";
import { printedParts } from "@/lib/forms/printed-parts";
import { loadDesk } from "../../load-desk";

type Props = PageProps<"/desk/[agency]/[year]/[step]">;

async function load({ params }: Props) {
  const { agency, year, step } = await params;
  const data = await loadDesk(agency, year);
  const part = printedParts(data.form, data.answers.sections).find(({ key }) => key === step);
  return { data, part, step };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { data, part } = await load(props);
  return { title: `${part?.heading ?? ""}　${data.report.year}年度报告` };
}

export default async function Step(props: Props) {
  const { data, part, step } = await load(props);
  // A section just added is in the browser before it is here.
  if (!part && !(data.form.freeSections && /^x-[a-z0-9]{8}$/.test(step))) notFound();
  return (
    <>
      <FreshData data={data} />
      <StepPage step={step} />
    </>
  );
}
