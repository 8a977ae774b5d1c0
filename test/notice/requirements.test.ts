import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { titlesIn } from "./titles.ts";

/** What this version must cover: R of the notice, T of the traps. */
const requirements =
  "R1 R2 R3 R4 R5 R6 R7 R8 R9 R10 R11 R12 R13 R14 R15 R16 R17 R18 R19 R20 R21 R22 R23 R24 R25 R26 R27 R28 R29 R30 R31 R32 R33 R34 R35 R36 R37 R38 R39 R40 R41 R42 R43 R44 R45 R46 R47 R48 R49 R50 R51 R52 R53 R54 R55 R56 R57 R58 R59 R60 R61 R62 R63 R64 R65 R66 R67 R68 R69 R70 R71 R72";
const traps = [
  "T1 T2 T3 T4 T5 T6 T7 T8 T9 T10 T11 T12 T13 T14 T15 T16 T17",
  "T18 T19 T20 T21 T22 T23 T24 T25 T26 T27 T28 T29 T30 T31 T32 T33 T34",
  "T35 T36 T37 T38 T39 T40 T41 T42 T43 T44 T45 T46 T47 T48 T50 T51 T53 T54 T55 T56 T57 T58 T59 T62 T73 T74 T75",
  "T76 T77 T78 T79 T80 T81 T82 T98 T118",
  "T52 T60 T110 T111",
  "T49 T61 T63 T64 T65 T66 T67 T68 T69 T70 T71 T72 T82 T99 T100 T108 T109 T112 T113",
  "T83 T84 T85 T86 T87 T88 T89 T90 T91 T92 T93 T94 T95 T96 T97",
  "T101 T102 T103 T104 T105 T106 T107 T114 T115 T116 T117",
].join(" ");

const root = new URL("../", import.meta.url);
const titles = readdirSync(root, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts") && !file.startsWith("notice/requ"))
  .flatMap((file) => titlesIn(readFileSync(new URL(file, root), "utf8")));

describe("the promises of this version", () => {
  test.each(`${requirements} ${traps}`.split(" "))(
    "%s is named by a test",
    (number) => {
      const name = new RegExp(`\\b${number}\\b`);
      expect(titles.filter((title) => name.test(title))).not.toEqual([]);
    },
  );
});

describe("a title", () => {
  test.each([
    ['test("silence (R8)", () => {});', ["silence (R8)"]],
    ["it(`silence (R8)`, async () => {});", ["silence (R8)"]],
    ['test.skip("silence (R8)", () => {});', ["silence (R8)"]],
    ['test.each([1])("of %d (R8)", () => {});', ["of %d (R8)"]],
    ['test.each([["R8"]])("%s", () => {});', ["%s", "R8"]],
    ['// test("silence (R8)")', []],
    ['const name = "R8"; expect("R8");', []],
    ["test(nameOf(R8), () => {});", []],
  ])("is read from %j", (source, found) => {
    expect(titlesIn(source)).toEqual(found);
  });
});
