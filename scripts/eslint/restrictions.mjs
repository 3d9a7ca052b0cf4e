/**
 * What the house forbids by shape: one selector and one sentence each. `eslint.config.mjs` hands
 * them to `no-restricted-syntax`; `restrictions.test.ts` plants one violation per entry.
 *
 * @typedef {{ readonly selector: string, readonly message: string }} Restriction
 */

const ENV = "Read the environment in the process's env.ts only and pass the values on.";

/** @type {Record<string, Restriction>} everywhere but in env files and configurations */
export const environment = {
  processEnv: {
    selector: "MemberExpression[object.name='process'][property.name='env']",
    message: ENV,
  },
  importedEnv: {
    selector:
      "ImportDeclaration[source.value=/^(node:)?process$/] > ImportSpecifier[imported.name='env']",
    message: ENV,
  },
  importMetaEnv: {
    selector: "MemberExpression[object.type='MetaProperty'][property.name='env']",
    message: ENV,
  },
};

const WAIT = "No fixed sleep: wait by eventually(() => reason) or for the event itself.";

/** @type {Record<string, Restriction>} in tests */
export const tests = {
  waitForTimeout: {
    selector: "CallExpression[callee.property.name='waitForTimeout']",
    message: WAIT,
  },
  setTimeout: { selector: "CallExpression[callee.name='setTimeout']", message: WAIT },
  timersPromises: {
    selector: "ImportDeclaration[source.value=/^(node:)?timers\\u002fpromises$/]",
    message: WAIT,
  },
  skipped: {
    selector:
      "MemberExpression[object.name=/^(test|it|describe)$/][property.name=/^(skip|skipIf|runIf|todo|fixme|fails)$/]",
    message: "A test runs or it is deleted.",
  },
  focused: {
    selector: "MemberExpression[object.name=/^(test|it|describe)$/][property.name='only']",
    message: "A focused test hides all others.",
  },
  mockedModule: {
    selector: "CallExpression[callee.object.name='vi'][callee.property.name=/^(mock|doMock)$/]",
    message: "No mocks of our own parts: hand the part in.",
  },
};

/** @type {Record<string, Restriction>} everywhere */
export const everywhere = {
  conciseEffect: {
    // Newer browsers return a Promise from focus() and scrollIntoView(); React then calls it.
    selector:
      "CallExpression[callee.name=/^use(Layout|Insertion)?Effect$/] > ArrowFunctionExpression[body.type=/^(CallExpression|ChainExpression)$/]",
    message: "Give the effect a body in braces: what a call returns is no clean-up.",
  },
  enum: {
    selector: "TSEnumDeclaration",
    message: "Use a union of string literals: Node cannot strip an enum's types.",
  },
  exportAllOutsideIndex: {
    selector: "ExportAllDeclaration:not([exported])",
    message: "Name what you export, so that a search finds it.",
  },
};
