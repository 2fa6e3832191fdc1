import { describe, expect, test } from "vitest";
import { judge } from "../../../src/exercises";

describe("lesson 5's prediction", () => {
  test("comes out as most, told with its count", () => {
    expect(judge("5-predict-seeds", "most")).toMatchObject({ kind: "prediction", status: "right" });
    for (const other of ["all", "few"])
      expect(judge("5-predict-seeds", other)).toMatchObject({ status: "wrong", mistakeId: `guessed-${other}` });
    expect(judge("5-predict-seeds", "all").message).toContain("8 of the 12 learnt it");
  });
});
