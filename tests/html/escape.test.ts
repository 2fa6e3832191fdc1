import { describe, expect, test } from "vitest";
import { escapeHtml } from "../../src/html/escape";

describe("escapeHtml(text)", () => {
  test("leaves plain text as it is", () => {
    expect(escapeHtml("z = 0.96, said Ada")).toBe("z = 0.96, said Ada");
  });

  test("turns markup into text", () => {
    expect(escapeHtml("<img src=x onerror=alert(1)>")).toBe("&lt;img src=x onerror=alert(1)&gt;");
  });

  test("cannot leave a quoted attribute", () => {
    expect(escapeHtml(`" onload='x'`)).toBe("&quot; onload=&#39;x&#39;");
  });

  test("does not undo an entity that was typed", () => {
    expect(escapeHtml("&lt;b&gt;")).toBe("&amp;lt;b&amp;gt;");
  });

  test("keeps whole pairs and replaces half of one, which no notebook can save", () => {
    expect(escapeHtml("\u{1f600} \ud83d!")).toBe("\u{1f600} \ufffd!");
    expect(escapeHtml("\ude00\0")).toBe("\ufffd\ufffd");
  });

  test("keeps line breaks and tabs", () => {
    expect(escapeHtml("a\n\tb\r\n")).toBe("a\n\tb\r\n");
  });
});
