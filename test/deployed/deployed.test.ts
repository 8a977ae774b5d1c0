import { beforeAll, expect, test } from "vitest";
import { describeWith } from "../emulators/describe-with.ts";
import { makeCall, platformHas, recordingIn } from "./calls.ts";
import { digestOf, openPackage } from "./package.ts";
import { deployProduct, type Product } from "./product.ts";
import { approvedRequest, fulfilled } from "./requests.ts";
import { endedCall, recordedAudio } from "./stand-in.ts";
import { awaited, step } from "./steps.ts";

/** The same app, deployed by the same commands; each test goes on where the one before it ended. */
describeWith("python", "the deployed product", (python) => {
  const consented = endedCall("consented", "+32470550111");
  const refused = endedCall("refused", "+32470550122");
  let product: Product;

  beforeAll(async () => {
    product = await deployProduct(python);
    return product.stop;
  });

  test("two calls are answered and end", async () => {
    await step("two calls", async () => {
      await makeCall(product, consented, "1");
      await makeCall(product, refused, "2");
    });
    expect(product.talkdesk.control.observe().calls).toHaveLength(2);
  });

  test("a refusal stops the recording by way of the ledger's stream", async () => {
    await awaited("the platform is told to stop", 30, () => {
      const { pauses } = product.talkdesk.control.observe();
      return Promise.resolve(
        pauses.find((one) => one.interactionId === refused.interactionId),
      );
    });
  });

  test("a consented recording is kept, as one version", async () => {
    const kept = await recordingIn("kept", product, consented);
    const { recordingId, versionId } = kept;
    expect(await product.versionsIn("recordings", recordingId)).toEqual([
      versionId,
    ]);
    expect(platformHas(product, consented)).toEqual([kept.platformRecordingId]);
  });

  test("a refused recording is erased at both ends", async () => {
    const erased = await recordingIn("erased", product, refused);
    expect(erased.erasure?.cause).toBe("refused");
    expect(platformHas(product, refused)).toEqual([]);
    const here = await product.versionsIn("recordings", erased.recordingId);
    expect([...here, ...(await product.versionsIn("landing"))]).toEqual([]);
  });

  test("an access request is answered with a package that holds what its manifest says", async () => {
    const requestId = await approvedRequest(product, "access", consented.from);
    await fulfilled(product, requestId);
    const opened = await step("download the package", () =>
      openPackage(product, requestId),
    );
    expect(opened.asAnnounced).toBe(true);
    expect(opened.held).toEqual(opened.manifest);
    expect(opened.held.map(({ sha256 }) => sha256)).toContain(
      digestOf(await recordedAudio()),
    );
  });

  test("an erasure request erases the recording at both ends before it is fulfilled", async () => {
    const requestId = await approvedRequest(product, "erasure", consented.from);
    const request = await fulfilled(product, requestId);
    expect(request.erasure?.recordings).toBe(1);
    const erased = await recordingIn("erased", product, consented);
    expect(await product.versionsIn("recordings", erased.recordingId)).toEqual(
      [],
    );
    expect(platformHas(product, consented)).toEqual([]);
  });
});
