import { env } from "./env";

/** The site's own address without a final slash: what links in files, QR codes and mails begin with. */
export const siteAddress = (): string => {
  const { NEXTAUTH_URL, PORT } = env();
  return (NEXTAUTH_URL ?? `http://localhost:${PORT}`).replace(/\/+$/, "");
};
