import { createServer } from "node:net";

/** A port that was free a moment ago; the kernel does not hand the same one out again at once. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => {
        if (address === null || typeof address === "string")
          reject(new Error("The kernel gave no port"));
        else resolve(address.port);
      });
    });
  });
}
