/** What begins a comment, and the languages in which it does: in others `n % (2)` and `a; f(1)` are code. */
const signs: readonly (readonly [sign: string, languages: string])[] = [
  [
    String.raw`(?<!\S)#+`,
    `apache awk bash bazel be berry bird bird2 cmake codeowners coffee coffeescript conf console crystal desktop docker
    dockerfile dockerignore dotenv elixir env ex exs fish fluent ftl gd gdresource gdscript gherkin git-commit
    git-rebase gn gnuplot gql graphql hack hcl hcl2 hjson http hurl ini jl jsonnet julia just justfile ksh make
    makefile mips mipsasm mojo nginx nim nix nsis nu nushell org perl perl6 php po polar pot potx powershell promql
    properties ps ps1 puppet pwsh py pycon python python3 qmldir r raku rb rbs rego riscv robot rosmsg ruby
    ruby-signature sh shell shell-session shellscript shellsession sparql ssh-config starlark systemd talon
    talonscript tcl terminal terraform tf tfvars toml tscn turtle vy vyper yaml yml zsh`,
  ],
  [
    String.raw`(?<![/:])//+`,
    `1c 1c-query actionscript actionscript-3 angular-ts apex as3 astro ballerina bicep bsl c c# c++ c3 cadence cairo
    cdc chapel chpl cjs codeql cpp cql cs csharp cts cue cypher d dart dax delphi dream-maker f# fs fsharp fsl fsx
    gdshader genie gjs gleam glimmer-js glimmer-ts glsl go golang gradle groovy gts h hack haxe hcl hcl2 hjson hlsl
    hpp imba java javascript jison js json json5 jsonc jsonnet jssm jsx kdl kotlin kql kt kts kusto less lit mbt mbti
    mjs moonbit move mts nextflow nextflow-groovy nf objc objective-c objective-cpp odin openscad pascal php pkl
    powerquery prisma proto protobuf ql qml razor rel ron rs rust sass scad scala scss sdbl shader shaderlab smithy
    solidity styl stylus surql surrealql svelte swift system-verilog systemverilog templ terraform tf tfvars ts
    ts-tags tsp tsx typ typescript typespec typst v vala verilog vue vue-vine wgsl wit wl zenscript zig`,
  ],
  [
    String.raw`(?<!\S)--+(?![->])`,
    `ada applescript elm haskell hs lean lean4 lua luau mysql pgsql plpgsql plsql postgres postgresql purescript sql
    sqlite surql surrealql tsql vhdl`,
  ],
  [
    String.raw`(?<!\S)%+`,
    'bibtex erl erlang latex matlab mermaid mmd octave postscript prolog tex',
  ],
  [
    String.raw`(?<!\S);+`,
    `ahk ahk1 ahk2 asm beancount clarity clj cljs clojure common-lisp edn el elisp emacs-lisp fennel hy ini lisp llvm
    logo nasm nsis racket reg scheme scm wasm wat`,
  ],
  [String.raw`(?<!\S)'+`, 'plantuml puml vb vba vbnet'],
  [
    String.raw`(?<!\S)!+`,
    'f f03 f08 f18 f77 f90 f95 for fortran fortran-fixed-form fortran-free-form',
  ],
  [
    '(?!)',
    `abap adoc angular-html apl asciidoc bat batch cmd cobol coq css csv edge erb haml handlebars hbs htm html
    html-derivative jade jinja liquid log markdown marko md mdc mdx ml ocaml postcss pug qss regex regexp rst sas
    smalltalk soy spl splunk stata svg tsv twig vim viml vimscript vue-html wiki wikitext xml xsl`,
  ],
];

/** Where the language is not known: what stands apart, which `--force` and `#define` do not. */
const anyComment = String.raw`(?<!\S)(?:#+|//+|--+)(?=[ \t(])`;

const ofLanguages = new Map<string, string>();
for (const [sign, names] of signs) {
  for (const name of names.split(/\s+/)) {
    const others = ofLanguages.get(name);
    ofLanguages.set(name, others === undefined ? sign : `${others}|${sign}`);
  }
}

/** Whether a name is that of a language which is highlighted. */
export function isLanguage(name: string): boolean {
  return ofLanguages.has(name.toLowerCase());
}

/** What begins a comment that ends with its line, in a language as it stands after a fence: the source of a pattern. */
export function lineComment(language: string): string {
  return ofLanguages.get(language.toLowerCase()) ?? anyComment;
}
