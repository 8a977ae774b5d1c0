import { readAssembly } from "#local/plan/assembly";
import { deploymentOf, type Deployment } from "#local/plan/deployment";
import { tacet } from "#stacks/tacet";
import { newApp, planOf } from "#test/stacks/synthesised";

/** The product as its templates wire it, synthesised now; functions are known by name, so that none is built. */
export const synthesisedDeployment = (): Deployment =>
  deploymentOf(readAssembly(synthesisedAssembly()));

/** Where its templates are. */
export function synthesisedAssembly(): string {
  const app = newApp();
  tacet(app, planOf("local"));
  return app.synth().directory;
}
