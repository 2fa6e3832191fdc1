import { beforeEach, describe, expect, test } from "vitest";
import { type Answers, keptAnswers } from "../../site/page/answers";
import { cellText } from "../../site/page/cellText";

/** The storage of a browser, as far as the page uses it. */
function storage(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
    get length() {
      return kept.size;
    },
  } as Storage;
}

const never = () => expect.unreachable("the storage was refused");
let browser: Storage;
let answers: Answers;
beforeEach(() => {
  browser = storage();
  answers = keptAnswers(() => browser, "/course/01-one-neuron", never);
});
/** The page is loaded again, perhaps with another lesson. */
const open = (committed: string) => cellText("cell", committed, answers);

describe("kept answers", () => {
  test("are one for each lesson of each site, and each cell", () => {
    const places = ["/course/01", "/course/02", "/other/01"].map((place) => keptAnswers(() => browser, place, never));
    places.forEach((each, number) => each.write("cell", { source: `answer ${number}`, from: "stub" }));
    places[0]!.write("other", { source: "mine", from: "stub" });
    expect(places.map((each) => each.read("cell")?.source)).toEqual(["answer 0", "answer 1", "answer 2"]);
    expect(browser.length).toBe(4);
  });

  test("are forgotten without a trace", () => {
    answers.write("cell", { source: "mine", from: "stub" });
    answers.write("cell", undefined);
    expect([answers.read("cell"), browser.length]).toEqual([undefined, 0]);
  });

  test.each(["no JSON", "null", "7", '{"source":1,"from":"stub"}', '{"source":"mine"}'])(
    "take %s for no answer",
    (kept) => {
      answers.write("cell", { source: "mine", from: "stub" });
      const odd = keptAnswers(() => ({ ...browser, getItem: () => kept }) as Storage, "/course/01", never);
      expect(odd.read("cell")).toBeUndefined();
    },
  );

  test.each<[string, () => Storage]>([
    [
      "may not be asked for",
      () => {
        throw new Error("security");
      },
    ],
    [
      "is full",
      () =>
        ({
          ...storage(),
          setItem: () => {
            throw new Error("quota");
          },
        }) as Storage,
    ],
  ])("say once that nothing is kept where the storage %s, and the page goes on", (_, refusing) => {
    let said = 0;
    const none = keptAnswers(refusing, "/course/01", () => (said += 1));
    const text = cellText("cell", "stub", none);
    text.type("mine");
    text.type("mine too");
    expect([text.source(), said]).toEqual(["mine too", 1]);
  });
});

describe("the text of a cell", () => {
  test("is the newest of the lesson as long as nobody has typed", () => {
    expect(open("first").source()).toBe("first");
    expect(open("corrected").source()).toBe("corrected");
    expect(browser.length).toBe(0);
  });

  test("is the learner's after the page was loaded again", () => {
    open("stub").type("mine");
    const again = open("stub");
    expect([again.source(), again.isEdited(), again.corrected()]).toEqual(["mine", true, undefined]);
  });

  test("is no answer any more when it is typed back", () => {
    const text = open("stub");
    text.type("mine");
    text.type("stub");
    expect([text.isEdited(), open("corrected").source()]).toEqual([false, "corrected"]);
  });

  test("is put back, and restored", () => {
    const text = open("stub");
    text.type("mine");
    const before = text.putBack();
    expect([text.source(), text.isEdited(), open("stub").source()]).toEqual(["stub", false, "stub"]);
    text.restore(before!);
    expect([text.source(), open("stub").source()]).toEqual(["mine", "mine"]);
  });

  test("has nothing to restore where nothing was typed", () => {
    expect(open("stub").putBack()).toBeUndefined();
  });
});

describe("the text of a cell whose lesson was corrected", () => {
  beforeEach(() => open("stub").type("mine"));

  test("stays the learner's, and says that there is a new one", () => {
    const text = open("corrected");
    expect([text.source(), text.corrected()]).toEqual(["mine", "yours"]);
    text.type("mine, longer");
    expect([text.source(), text.corrected(), open("corrected").corrected()]).toEqual([
      "mine, longer",
      "yours",
      "yours",
    ]);
  });

  test("shows the new one and goes back, and nothing is lost", () => {
    const text = open("corrected");
    text.showNew();
    expect([text.source(), text.corrected(), text.isEdited()]).toEqual(["corrected", "new", false]);
    expect(open("corrected").source()).toBe("mine");
    text.showYours();
    expect([text.source(), text.corrected()]).toEqual(["mine", "yours"]);
  });

  test("is made from the new one, where the learner types into that", () => {
    const text = open("corrected");
    text.showNew();
    text.type("corrected, and mine");
    const again = open("corrected");
    expect([again.source(), again.corrected()]).toEqual(["corrected, and mine", undefined]);
  });

  test("is kept without a further word, where the learner wants so, until the next correction", () => {
    open("corrected").keepYours();
    expect([open("corrected").source(), open("corrected").corrected()]).toEqual(["mine", undefined]);
    expect(open("corrected again").corrected()).toBe("yours");
  });

  test("is the lesson's again when it is put back", () => {
    const text = open("corrected");
    text.putBack();
    expect([text.source(), text.corrected(), open("third").source()]).toEqual(["corrected", undefined, "third"]);
  });

  test("is no answer where the correction says the same", () => {
    expect([open("mine").isEdited(), open("third").source()]).toEqual([false, "third"]);
  });
});
