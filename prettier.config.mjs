/** One formatter for everything; the only choice that differs from its defaults is the width. */
export default { printWidth: 100 };
