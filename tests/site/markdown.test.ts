// Texts of notebooks as HTML: what Markdown, formulas and links become on the site.
import { describe, expect, test } from "vitest";
import { addressOf } from "../../scripts/site/addresses.mjs";
import { highlighted } from "../../scripts/site/highlight.mjs";
import { scriptJson } from "../../scripts/site/html.mjs";
import { markdownOf } from "../../scripts/site/markdown.mjs";
import { elementsOf, hasClass, readPage, textOf } from "./pageText";

const notebook = "notebooks/01-one-neuron.ipynb";
const rendered = (markdown: string): string => markdownOf(notebook).block(markdown).markup;
const texOf = (html: string) =>
  elementsOf(readPage(html))
    .filter(({ name }) => name === "annotation")
    .map((annotation) => textOf(annotation));
/** What is read where no formula stands. */
const wordsOf = (html: string) => textOf(readPage(html), (element) => hasClass(element, "katex"));

describe("a formula", () => {
  test.each([
    ["keeps its underscores, which Markdown takes for emphasis", "$x_1 \\cdot w_1 + x_2$", ["x_1 \\cdot w_1 + x_2"]],
    ["keeps its asterisks", "a $2*a*b$ b $c*d$", ["2*a*b", "c*d"]],
    ["keeps a brace behind a backslash", "$\\{a_1\\}$", ["\\{a_1\\}"]],
    ["may stand in a cell of a table, a bar in it", "| a | b |\n|---|---|\n| $|x_1|$ | c |", ["|x_1|"]],
    ["may stand in bold words", "**so $w_1$ and $w_2$**", ["w_1", "w_2"]],
    ["may stand in a heading", "## The slope $\\partial L$", ["\\partial L"]],
    ["goes over two lines of a paragraph", "$a +\nb$", ["a +\nb"]],
    ["is none where a paragraph ends between the dollars", "5 $ here\n\nand 6 $ there", []],
    ["is none in code", "`${z}` and `$`, then ``a ` $b$``", []],
    ["is none in a fence", "```ts\nconst price = `$${a}$`;\n```", []],
    ["is none in a fence within a list", "- a\n\n  ```ts\n  `$${a}$`\n  ```\n", []],
    ["is none in a fence that nothing ends", "```\n$a$ and $b$", []],
    ["is none behind a backslash", "\\$5 and \\$6", []],
    ["is found beside code with a dollar", "`$` costs $x_1$ and `$`", ["x_1"]],
  ])("%s", (_, markdown, formulas) => {
    expect(texOf(rendered(markdown))).toEqual(formulas);
  });

  test("in two dollars stands on a line of its own", () => {
    const html = rendered("Then\n\n$$\\sigma(z) = \\frac{1}{1 + e^{-z}}$$\n\nand");
    expect(elementsOf(readPage(html)).filter((element) => hasClass(element, "katex-display"))).toHaveLength(1);
  });

  test("is there for the eye as HTML and for the ear as MathML", () => {
    const elements = elementsOf(readPage(rendered("$x_1$")));
    expect(elements.filter(({ name }) => name === "math")).toHaveLength(1);
    expect(elements.find((element) => hasClass(element, "katex-html"))?.attributes["aria-hidden"]).toBe("true");
  });

  test("that cannot be set ends the build with the formula in the sentence", () => {
    expect(() => rendered("$\\frac{1$")).toThrow("The formula \\frac{1 cannot be set");
  });

  test("leaves the dollars in code as they are", () => {
    expect(wordsOf(rendered("`${z}` and $x$ and `$$`"))).toContain("${z} and  and $$");
  });
});

describe("a fold", () => {
  test("holds its Markdown, another fold in it too", () => {
    const fold = (summary: string, inside: string) =>
      `<details><summary>${summary}</summary>\n\n${inside}\n\n</details>`;
    const html = rendered(
      `Before.\n\n${fold("Outer", `**bold** $x_1$\n\n${fold("Inner", "- `a`")}\n\nlast`)}\n\nAfter.`,
    );
    const [outer, inner] = elementsOf(readPage(html)).filter(({ name }) => name === "details");
    expect(elementsOf(outer!)).toContain(inner);
    expect(elementsOf(outer!).map(({ name }) => name)).toEqual(expect.arrayContaining(["strong", "math", "p", "li"]));
    expect(textOf(inner!)).toBe("Inner\n\na\n\n");
    expect(textOf(outer!)).not.toContain("After");
  });

  test("keeps the code of a solution to the letter", () => {
    const code = 'const a = 1 < 2 && "x" > `${b}`; // it\'s\n\n  return a;';
    const html = rendered(`<details><summary>Solution</summary>\n\n\`\`\`ts\n${code}\n\`\`\`\n\n</details>`);
    const listing = elementsOf(readPage(html)).find((element) => hasClass(element, "listing"))!;
    expect(textOf(listing)).toBe(code);
    expect(elementsOf(listing).some((element) => hasClass(element, "tok-keyword"))).toBe(true);
  });
});

describe("a heading", () => {
  const idsOf = (markdown: string, taken: string[] = []) => {
    const { block, headings } = markdownOf(notebook, taken);
    block(markdown);
    return headings.map(({ id }: { id: string }) => id);
  };

  test("has the address that GitHub gives it", () => {
    expect(idsOf("## Step 1: Define `inputs` & weights?\n\n### The *V*")).toEqual([
      "step-1-define-inputs--weights",
      "the-v",
    ]);
  });

  test("gets a number where its address is taken, by another heading or by a cell", () => {
    expect(idsOf("## Kinks\n\n## Kinks\n\n## Overflow", ["overflow"])).toEqual(["kinks", "kinks-1", "overflow-1"]);
  });

  test("has a link to itself that says where it leads", () => {
    const html = rendered('## Step 1: "`z`" & $x_1$');
    const link = elementsOf(readPage(html)).find((element) => hasClass(element, "anchor"))!;
    expect(link.attributes).toMatchObject({ href: "#step-1-z--x_1", "aria-label": 'Link to: Step 1: "z" & x_1' });
  });
});

describe("a link", () => {
  test.each([
    ["02-check-the-gradient.ipynb", notebook, "02-check-the-gradient.html"],
    ["words.md", notebook, "words.html"],
    ["words.md#Lesson-1:-one-neuron", notebook, "words.html#lesson-1-one-neuron"],
    ["#Step-2:-Forward-pass", notebook, "#step-2-forward-pass"],
    ["../src/math/neuron.ts", notebook, "src/math/neuron.html"],
    ["src/math/neuron.ts", "README.md", "src/math/neuron.html"],
    ["../../notebooks/words.md", "src/math/neuron.ts", "../../words.html"],
    ["https://nodejs.org", notebook, "https://nodejs.org"],
  ])("to %s in %s leads to %s", (link, file, address) => {
    expect(addressOf(link, file)).toBe(address);
  });

  test("to a file that the site has no page of ends the build with a sentence", () => {
    expect(() => rendered("[here](../environment.md)")).toThrow(
      "links to environment.md, and the site has no page of it",
    );
  });
});

describe("text that looks like markup", () => {
  test("is text in code", () => {
    const code = `const a = "</script><b>&amp;" as Array<number>;`;
    const html = highlighted(code).markup;
    expect(html).not.toContain("<b>");
    expect(textOf(readPage(html))).toBe(code);
  });

  test("cannot end the script element that the notebook stands in, and comes back to the letter", () => {
    const value = { source: ["</script><!--<script>", "\u2028"] };
    const { markup } = scriptJson(value);
    expect(markup).not.toContain("<");
    expect(JSON.parse(markup)).toEqual(value);
  });
});
