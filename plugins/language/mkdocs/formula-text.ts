/*
 * A formula where only text can be: in descriptions, lists, results of the search. What TeX has a sign for is that
 * sign, what it has a name for (`\log`) is the name, and what only sets it is left out.
 */

const signs: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...`alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ nu ν xi ξ
  pi π rho ρ sigma σ tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π
  Sigma Σ Phi Φ Psi Ψ Omega Ω ell ℓ
  le ≤ leq ≤ ge ≥ geq ≥ ne ≠ neq ≠ equiv ≡ approx ≈ sim ∼ cong ≅ propto ∝ ll ≪ gg ≫ prec ≺ preceq ⪯ mid | nmid ∤ perp ⊥
  times × cdot · pm ± mp ∓ div ÷ ast * circ ∘ oplus ⊕ otimes ⊗ land ∧ wedge ∧ lor ∨ vee ∨ lnot ¬ neg ¬
  cap ∩ cup ∪ setminus ∖ in ∈ notin ∉ ni ∋ subset ⊂ subseteq ⊆ supset ⊃ supseteq ⊇ emptyset ∅ varnothing ∅
  forall ∀ exists ∃ infty ∞ partial ∂ nabla ∇ sum ∑ prod ∏ int ∫ bigcup ⋃ bigcap ⋂ sqrt √
  to → gets ← rightarrow → leftarrow ← leftrightarrow ↔ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ implies ⇒ iff ⇔
  mapsto ↦ uparrow ↑ downarrow ↓ dots … ldots … cdots ⋯ vdots ⋮ ddots ⋱
  lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ langle ⟨ rangle ⟩ lbrace { rbrace } lbrack [ rbrack ] vert | lvert | rvert | Vert ‖
  bmod mod pmod mod`.matchAll(/(\S+)\s+(\S+)/g),
  ].map(([, name = '', sign = '']) => [name, sign]),
);

/** A longer one is no text to read, and its braces could be deeper than the stack. */
const longest = 2000;

/** How it looks: it says nothing. */
const settings =
  /^(?:left|right|middle|[bB]igg?[lrm]?|(?:no)?limits|(?:display|text|script)style|math\w+|text\w*|boldsymbol|operatorname|Bbb|overline|underline|overrightarrow|vec|hat|tilde|bar)$/;

/** A command, a sign with a backslash, or one character. */
const token = /\\[A-Za-z]+|\\[^]|[^]/gu;

/** @param tex - What stands between the marks of a formula. */
export function formulaText(tex: string): string {
  if (tex.length > longest) return tex;
  const tokens = tex.match(token) ?? [];
  let at = 0;
  let text = '';
  // A brace that closes nothing ends nothing.
  while (at < tokens.length) text += group();
  // One that only sets space is not nothing to its author.
  return text.replace(/\s+/g, ' ').trim() || tex;

  /** Up to the end, or to the brace that closes it. */
  function group(): string {
    let text = '';
    while (at < tokens.length && tokens[at] !== '}') text += part(text);
    at++;
    return text;
  }

  function argument(): string {
    while (tokens[at] === ' ') at++;
    return at < tokens.length ? part('').trim() : '';
  }

  function part(before: string): string {
    const sign = tokens[at++] ?? '';
    if (sign === '{') return group();
    if (sign === '^' || sign === '_') return sign + whole(argument());
    if (!/^\\./s.test(sign)) return sign === '&' || sign === '~' ? ' ' : sign;
    const name = sign.slice(1);
    if (/^[dt]?frac$/.test(name)) return `${whole(argument())}/${whole(argument())}`;
    if (/^(?:begin|end|tag|color)$/.test(name)) return argument() === '' ? '' : ' ';
    if (name === 'sqrt') return `√${whole(argument())}`;
    if (settings.test(name)) return '';
    if (Object.hasOwn(signs, name)) return signs[name] ?? '';
    if (/^(?:q?quad$|[,;:!\s\\])/.test(name)) return ' ';
    // "n\log n" is two words.
    return /^[A-Za-z]/.test(name) && /[\p{L}\p{N})]/u.test(before.slice(-1)) ? ` ${name}` : name;
  }
}

/** What stands as one: `n - 1` in `2^{n - 1}`. */
function whole(text: string): string {
  return /^(?:√?[\p{L}\p{N}.]*|.)$/u.test(text.trim()) ? text.trim() : `(${text.trim()})`;
}
