/** What every SDK client needs to talk to an emulator as root. */
export function clientSettings(endpoint: string) {
  const credentials = { accessKeyId: "test", secretAccessKey: "test" };
  return {
    endpoint,
    region: "eu-central-1",
    credentials,
    forcePathStyle: true,
    maxAttempts: 1,
  };
}
