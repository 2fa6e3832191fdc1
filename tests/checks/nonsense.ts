/** Things that may stand where an answer belongs. None of them may make a check throw. */
export function nonsense(): [name: string, value: unknown][] {
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();
  const revokedFunction = Proxy.revocable(() => 0, {});
  revokedFunction.revoke();
  const endless: unknown[] = [];
  endless.push(endless);
  return [
    ["NaN", NaN],
    ["Infinity", Infinity],
    ["a bigint", 12n],
    ["a symbol", Symbol("answer")],
    ["true", true],
    ["an empty list", []],
    ["a list that holds itself", endless],
    ["a sparse list", new Array(3)],
    ["a bare object", Object.create(null)],
    [
      "an object whose getters throw",
      {
        get weights() {
          throw new Error("no");
        },
        get bias() {
          throw new Error("no");
        },
      },
    ],
    [
      "an object whose toString throws",
      {
        toString() {
          throw new Error("no");
        },
        [Symbol.toPrimitive]() {
          throw new Error("no");
        },
      },
    ],
    ["a revoked proxy", revoked.proxy],
    ["a revoked proxy of a function", revokedFunction.proxy],
    [
      "a proxy that throws at each look",
      new Proxy(
        {},
        {
          get() {
            throw new Error("no");
          },
          has() {
            throw new Error("no");
          },
          getPrototypeOf() {
            throw new Error("no");
          },
          ownKeys() {
            throw new Error("no");
          },
        },
      ),
    ],
    ["a promise", Promise.resolve(1)],
    ["a date", new Date(0)],
    ["a class", class Answer {}],
    ["a text", "0.72"],
    ["markup", "<img src=x onerror=alert(1)>"],
    ["a million characters", "x".repeat(1_000_000)],
    ["half of a surrogate pair", "\ud800 why"],
  ];
}
