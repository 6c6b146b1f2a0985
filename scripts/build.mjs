/** `npm run build`: the production build, whether one stands or not. */
import { build } from "./ensure-build.mjs";

process.exit(await build());
