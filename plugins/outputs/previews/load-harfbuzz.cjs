// HarfBuzz awaits its WebAssembly at the top level of its module. The loader that Docusaurus
// reads its configuration with rewrites `import()` in TypeScript and cannot do that; a .cjs file
// goes to Node as it is.
exports.loadHarfBuzz = () => import('harfbuzzjs');
