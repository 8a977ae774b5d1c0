/** What an SDK client needs to speak to an emulator instead of AWS. */
export type Emulator = {
  endpoint: string;
  region: string;
  credentials: { accessKeyId: string; secretAccessKey: string };
};

export const emulatorAt = (endpoint: string): Emulator => ({
  endpoint,
  region: "eu-west-1",
  credentials: { accessKeyId: "test", secretAccessKey: "test" },
});
