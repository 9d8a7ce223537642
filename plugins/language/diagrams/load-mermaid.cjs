// The package is two megabytes with its engine, and only for `import`. The loader that Docusaurus
// reads its configuration with rewrites `import()` in TypeScript; a .cjs file goes to Node as it is.
exports.loadMermaid = () => import('beautiful-mermaid');
