import type { Metadata } from "next";
import { FreshData } from "@/components/form/desk-context";
import { OverviewPage } from "@/components/form/overview/overview-page";
import { loadDesk } from "../load-desk";

type Props = PageProps<"/desk/[agency]/[year]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { agency, year } = await params;
  const data = await loadDesk(agency, year);
  return { title: `${data.report.year}年度报告　${data.agency.name}` };
}

export default async function Overview({ params }: Props) {
  const { agency, year } = await params;
  return (
    <>
      <FreshData data={await loadDesk(agency, year)} />
      <OverviewPage />
    </>
  );
}
