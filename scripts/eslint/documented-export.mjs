/**
 * Every exported declaration carries a doc comment that says what it promises.
 *
 * Looked at are declarations written with `export` (functions, classes, constants, types,
 * interfaces, enums); re-exports and `export default` of framework files (pages, configurations)
 * have their text elsewhere. A file whose first statement is the export may carry it as the file's
 * comment.
 *
 * @type {import("eslint").Rule.RuleModule}
 */
export const documentedExport = {
  meta: {
    type: "suggestion",
    schema: [],
    messages: { missing: "Say in a doc comment what `{{name}}` promises." },
  },
  create(context) {
    const source = context.sourceCode;
    /** @param {import("eslint").Rule.Node} node */
    const isDocumented = (node) =>
      source
        .getCommentsBefore(node)
        .some((comment) => comment.type === "Block" && comment.value.startsWith("*"));
    const overloads = new Set();
    return {
      ExportNamedDeclaration(node) {
        if (!node.declaration) return;
        const name = declaredName(node.declaration);
        // One comment on the first overload speaks for all of them.
        if (isDocumented(node) || overloads.has(name)) overloads.add(name);
        else context.report({ node, messageId: "missing", data: { name } });
      },
    };
  },
};

/** @param {any} declaration TypeScript's declarations are not part of estree's types */
function declaredName(declaration) {
  const named = declaration.declarations?.[0] ?? declaration;
  return named.id?.name ?? "this export";
}
