import { describe, expect, test } from "vitest";
import { namingExercise } from "../../src/checks/naming";
import { judge } from "../../src/exercises";
import { verdictHtml } from "../../src/html/verdict";
import { nonsense } from "./nonsense";

const birds = namingExercise<"wren" | "rook" | "tern">({
  id: "1-birds",
  lesson: 1,
  name: "Three birds",
  each: "bird",
  typeName: "Bird",
  cases: [
    { right: "rook", gaveAway: "It is black.", shows: "it is dark." },
    { right: "tern", gaveAway: "It dives.", shows: "it gets wet." },
    { right: "wren", gaveAway: "It is tiny.", shows: "it hides." },
  ],
  wouldShow: { wren: "you would need a lens.", rook: "it would caw.", tern: "there would be a sea." },
});

describe("namingExercise(spec)", () => {
  test("is right when each case has its name, and says what gave each away", () => {
    expect(birds.judge({ 1: "rook", 2: "tern", 3: "wren" })).toEqual({
      exerciseId: "1-birds",
      kind: "naming",
      status: "right",
      title: "Three birds",
      message:
        "Bird 1, right: `rook`. It is black.\n\nBird 2, right: `tern`. It dives.\n\nBird 3, right: `wren`. It is tiny.",
      count: "3 of 3 checks on this exercise",
      once: [
        "Bird 1, right: `rook`. It is black.",
        "Bird 2, right: `tern`. It dives.",
        "Bird 3, right: `wren`. It is tiny.",
      ],
    });
  });

  test("marks what is right, and nothing else, as to be read once", () => {
    expect(birds.judge({ 1: "rook", 2: "wren", 3: "?" }).once).toEqual(["Bird 1, right: `rook`. It is black."]);
    expect(birds.judge({ 2: "wren" }).once).toBeUndefined();
  });

  test("sets how a wrong one would look beside what this one shows, and never says the right name", () => {
    const { status, mistakeId, message, count } = birds.judge({ 1: "rook", 2: "wren", 3: "?" });
    expect([status, mistakeId, count]).toEqual(["partly", "misnamed", "1 of 3 checks on this exercise"]);
    expect(message).toBe(
      "Bird 1, right: `rook`. It is black.\n\nBird 2, not yet. With `wren`: you would need a lens. What this one shows: it gets wet.\n\nStill open: bird 3.",
    );
    expect(message).not.toContain("tern");
  });

  test("is partly right, without a mistake, while some are open and the others are right", () => {
    for (const one of [{ 2: "tern" }, { 1: "?", 2: "tern", 3: "" }, { 1: undefined, 2: "tern", 3: null }]) {
      const verdict = birds.judge(one);
      expect(verdict.status).toBe("partly");
      expect(verdict).not.toHaveProperty("mistakeId");
      expect(verdict.message).toBe("Bird 2, right: `tern`. It dives.\n\nStill open: birds 1, 3.");
    }
  });

  test("is not yet right where no name fits, and says which name stands more than once", () => {
    const { status, message } = birds.judge({ 1: "wren", 2: "wren" });
    expect(status).toBe("wrong");
    expect(message).toContain("`wren` stands more than once here. Each name belongs to one bird.");
    expect(birds.judge({ 1: "wren", 2: "rook" }).message).not.toContain("more than once");
  });

  test("lets capitals and spaces pass", () => {
    expect(birds.judge({ 1: " Rook ", 2: "TERN", 3: "wren" }).status).toBe("right");
  });

  test.each([undefined, null, {}, { 1: "?" }, { 1: "?", 2: " ? ", 3: "" }])("%j is not answered yet", (answer) => {
    const { status, mistakeId, message } = birds.judge(answer);
    expect([status, mistakeId]).toEqual(["open", undefined]);
    expect(message).toContain("Put a name in place of a question mark, for one bird or for more of them");
  });

  test.each<[answer: unknown, mistakeId: string, says: string]>([
    ["rook", "not-an-object", 'and this is the text "rook".'],
    [["rook", "tern", "wren"], "not-an-object", 'and this is ["rook", "tern", "wren"].'],
    [7, "not-an-object", 'an object with a name for each bird, as `{ 1: "…", 2: "…" }`, and this is 7.'],
    [{ 4: "rook" }, "no-such-case", 'The birds have the numbers 1 to 3, and here the text "4" gets a name.'],
    [{ 0: "?" }, "no-such-case", "The birds have the numbers 1 to 3"],
    [{ rook: 1 }, "no-such-case", 'here the text "rook" gets a name.'],
    [{ 2: "crow" }, "not-a-name", 'The names are `"wren"`, `"rook"`, `"tern"`. What bird 2 got is the text "crow".'],
    [{ 2: 5 }, "not-a-name", "What bird 2 got is 5."],
    [{ 1: "rook", 2: ["tern"] }, "not-a-name", 'What bird 2 got is ["tern"].'],
  ])("%j is not judged: %s", (answer, mistakeId, says) => {
    const verdict = birds.judge(answer);
    expect(verdict).toMatchObject({ status: "open", mistakeId });
    expect(verdict.message).toContain(says);
  });

  test("shows nothing of what was typed as markup", () => {
    for (const [name, value] of nonsense()) {
      const html = verdictHtml(judge("11-clinic", { 1: value, 2: "dead relu" }));
      expect(html, name).not.toContain("<img");
    }
  });
});
