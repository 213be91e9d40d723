import { name, version } from "../../package.json";

/** What `about` says of the software. */
export const PRODUCT = { name, version };
