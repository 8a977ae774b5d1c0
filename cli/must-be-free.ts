import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { Failure } from "./failure.ts";

/** Asked before anything is done for what is to be written there; `flag` chooses another place. */
export function mustBeFree(file: string, flag: string): void {
  if (existsSync(file))
    throw new Failure("bad-input", `${file} is there already.`, {
      next: `Delete it, or choose another place with ${flag}.`,
    });
  if (!existsSync(dirname(file)))
    throw new Failure("bad-input", `There is no folder ${dirname(file)}.`, {
      next: `Make it, or choose another place with ${flag}.`,
    });
}
