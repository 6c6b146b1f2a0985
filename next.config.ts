import type { NextConfig } from "next";

const config: NextConfig = {
  poweredByHeader: false,
  typedRoutes: true,
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  experimental: { authInterrupts: true },
  // The whole suite has checked the types before it builds; once is enough.
  typescript: { ignoreBuildErrors: process.env.TYPES_CHECKED === "1" },
  // revisions/1.json stands beside the page revisions/1, which no folder of the app can say.
  rewrites: async () => [
    {
      source: "/reports/:agency/:year/revisions/:n(\\d+).json",
      destination: "/api/snapshots/:agency/:year/:n",
    },
  ],
};
export default config;
