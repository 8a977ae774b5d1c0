import { enableCompileCache } from "node:module";

/** The next run of the tests finds the sources compiled and their types stripped. */
enableCompileCache("dist/compiled");
