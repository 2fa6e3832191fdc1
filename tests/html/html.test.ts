import { describe, expect, test } from "vitest";
import { html } from "../../src/html/html";

const made = (text: string) => html`${text}`.markup;

describe("html`…`", () => {
  test("leaves plain text as it is", () => expect(made("z = 0.96, said Ada")).toBe("z = 0.96, said Ada"));

  test("turns markup into text", () =>
    expect(made("<img src=x onerror=alert(1)>")).toBe("&lt;img src=x onerror=alert(1)&gt;"));

  test("cannot leave a quoted attribute", () =>
    expect(html`<i title="${`" onload='x'`}">`.markup).toBe(`<i title="&quot; onload=&#39;x&#39;">`));

  test("does not undo an entity that was typed", () => expect(made("&lt;b&gt;")).toBe("&amp;lt;b&amp;gt;"));

  test("keeps whole pairs and replaces half of one, which no notebook can save", () => {
    expect(made("\u{1f600} \ud83d!")).toBe("\u{1f600} \ufffd!");
    expect(made("\ude00\0")).toBe("\ufffd\ufffd");
  });

  test("keeps line breaks and tabs of the text, and drops those of the template", () => {
    expect(made("a\n\tb\r\n")).toBe("a\n\tb\r\n");
    expect(
      html`
      <p>
        ${"a\n  b"}
      </p>
    `.markup,
    ).toBe("<p>a\n  b</p>");
  });

  test("keeps markup that it made, alone or in lists, and escapes the text between", () => {
    const items = ["<", html`<br>`, [1, ">"]];
    expect(html`<p>${items}${html`<hr>`}${""}</p>`.markup).toBe("<p>&lt;<br>1&gt;<hr></p>");
  });

  test("takes no text for markup, whatever it looks like", () => expect(made(html`<b>`.markup)).toBe("&lt;b&gt;"));
});
