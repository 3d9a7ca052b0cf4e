import { expect, it } from "vitest";

import { onlyWhatIsNeeded } from "./only-what-is-needed";

it.each([
  ["https://t.example/treffen/a-b-c#h=secret", "/treffen/a-b-c"],
  ["Liebe Erna, https://t.example/treffen/a-b-c#h=secret bis dann", "/treffen/a-b-c"],
  ["t.example/treffen/a und t.example/treffen/b", "/treffen/a /treffen/b"],
  ["t.example/treffen/a und t.example/treffen/a", "/treffen/a"],
  ["a b c", "a b c"],
  ["a b c #h=secret", "a b c "],
])("sends %j as %j", (typed, sent) => {
  expect(onlyWhatIsNeeded(typed)).toBe(sent);
});
