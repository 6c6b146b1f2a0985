import type { Metadata } from "next";
import { CheckPage } from "@/components/form/check/check-page";
import { FreshData } from "@/components/form/desk-context";
import { loadDesk } from "../../load-desk";

type Props = PageProps<"/desk/[agency]/[year]/check">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { agency, year } = await params;
  const data = await loadDesk(agency, year);
  return { title: `检查并提交　${data.report.year}年度报告` };
}

export default async function Check({ params }: Props) {
  const { agency, year } = await params;
  return (
    <>
      <FreshData data={await loadDesk(agency, year)} />
      <CheckPage />
    </>
  );
}
