"use client";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { useDesk, useDeskData, useSections } from "../desk-context";
import styles from "./overview-side.module.css";

/** Sections that were dropped and can be put back with their text. */
export function DroppedSections() {
  const { store } = useDesk();
  const { can } = useDeskData();
  useSections();
  const dropped = store.dropped();
  if (dropped.length === 0 || !can.edit) return null;
  return (
    <div className={styles.below}>
      <Section title="删去的部分" thin>
        <ul className={styles.list}>
          {dropped.map(({ key, title }) => (
            <li key={key}>
              {title}　
              <Button variant="link" onClick={() => store.putBack(key)}>
                恢复
              </Button>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
