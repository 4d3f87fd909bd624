// How does a thread begin that runs TypeScript? The loader of the command line is not handed on to threads, so each registers it anew.
import { register } from "tsx/esm/api";

register();
await import("./check.worker.ts");
