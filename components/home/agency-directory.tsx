import { Fragment } from "react";
import { Details } from "@/components/ui/details";
import { Section } from "@/components/ui/section";
import type { Region, RegionAgency } from "@/lib/reports/public-regions";
import styles from "./agency-directory.module.css";

const shownAtOnce = 16;

function Names({ agencies }: { agencies: readonly RegionAgency[] }) {
  return agencies.map(({ code, name }) => (
    <a key={code} href={`/agencies/${code}`}>
      {name}
    </a>
  ));
}

/** Agencies by region; a long region is folded after its first names. */
export function AgencyDirectory({ regions }: { regions: readonly Region[] }) {
  return (
    <Section id="agencies" title="按地区找机构" large>
      <dl className={styles.regions}>
        {regions.map(({ code, label, agencies }) => (
          <Fragment key={code}>
            <dt>
              {label}
              <small>{agencies.length}个机构</small>
            </dt>
            <dd>
              <div className={styles.names}>
                <Names agencies={agencies.slice(0, shownAtOnce)} />
              </div>
              {agencies.length > shownAtOnce ? (
                <Details summary={`其余${agencies.length - shownAtOnce}个机构`}>
                  <div className={styles.names}>
                    <Names agencies={agencies.slice(shownAtOnce)} />
                  </div>
                </Details>
              ) : null}
            </dd>
          </Fragment>
        ))}
      </dl>
    </Section>
  );
}
