import path from "node:path";

// Next's own conventions (`[room]`, `_components`) live in folder names, never in file names.
const KEBAB = /^\.?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;

/**
 * One way to write a file name, so that nobody searches for it twice.
 *
 * @type {import("eslint").Rule.RuleModule}
 */
export const kebabCaseFile = {
  meta: {
    type: "suggestion",
    schema: [],
    messages: { name: "Name this file in kebab-case: {{name}}" },
  },
  create(context) {
    return {
      Program(node) {
        const name = path.basename(context.filename);
        if (name.startsWith("<") || KEBAB.test(name.replace(/\.[^.]+$/, ""))) return;
        context.report({ node, messageId: "name", data: { name } });
      },
    };
  },
};
