import { beforeEach, describe, expect, test } from "vitest";
import { lessonOutputs, mostText, restNotShown, type Outputs } from "../../site/page/outputs";

let outputs: Outputs;
beforeEach(() => {
  outputs = lessonOutputs();
});

const print = (cell: string, text: string, name: "stdout" | "stderr" = "stdout") =>
  outputs.add(cell, { type: "stream", name, text });
const html = (content: string) => ({ "text/html": content });

describe("the outputs of a lesson", () => {
  test("run pieces of the same stream together", () => {
    expect(print("a", "one ")).toMatchObject([{ cell: "a", isNew: true }]);
    expect(print("a", "two")).toMatchObject([{ cell: "a", isNew: false }]);
    expect(outputs.of("a")).toEqual([{ type: "stream", name: "stdout", text: "one two" }]);
  });

  test("keep the order of streams and displays", () => {
    print("a", "before");
    print("a", "careful", "stderr");
    outputs.add("a", { type: "display", data: html("<p>") });
    print("a", "after", "stderr");
    expect(outputs.of("a").map((shown) => (shown.type === "stream" ? shown.text : "display"))).toEqual([
      "before",
      "careful",
      "display",
      "after",
    ]);
  });

  test("change a display wherever it stands, from any cell", () => {
    outputs.add("board", { type: "display", data: html("0 right"), displayId: "1" });
    outputs.add("other", { type: "display", data: html("else"), displayId: "2" });
    const changes = outputs.add("answer", { type: "update", data: html("1 right"), displayId: "1" });
    expect(changes).toEqual([{ cell: "board", shown: outputs.of("board")[0], isNew: false }]);
    expect(outputs.of("board")).toMatchObject([{ data: html("1 right") }]);
    expect(outputs.of("answer")).toEqual([]);
    expect(outputs.of("other")).toMatchObject([{ data: html("else") }]);
  });

  test("let an update of what is gone go nowhere", () => {
    outputs.add("board", { type: "display", data: html("0"), displayId: "1" });
    outputs.clear("board");
    expect(outputs.add("answer", { type: "update", data: html("1"), displayId: "1" })).toEqual([]);
    expect(outputs.of("board")).toEqual([]);
  });

  test("begin anew after a cell was cleared", () => {
    print("a", "old");
    outputs.clear("a");
    print("a", "new");
    expect(outputs.of("a")).toMatchObject([{ text: "new" }]);
  });

  test("leave the colours of a terminal out", () => {
    print("a", "\u001b[33m4\u001b[39m [2]");
    expect(outputs.of("a")).toMatchObject([{ text: "4 [2]" }]);
  });

  test("end a text that does not end", () => {
    print("a", "x".repeat(mostText - 1));
    print("a", "yyy");
    expect(print("a", "z")).toEqual([]);
    expect(outputs.of("a")).toEqual([
      { type: "stream", name: "stdout", text: `${"x".repeat(mostText - 1)}y${restNotShown}` },
    ]);
  });
});
