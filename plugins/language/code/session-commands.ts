/*
 * What the button of a code block copies: of a terminal session the commands, to run them, without
 * prompts and without what the terminal answered. Of all else the whole text. Found out when the
 * site is built, so that no reader fetches this.
 */

interface Session {
  /** Fences of sessions. A prompt may stand on any line. */
  session: RegExp;
  /** Fences of scripts, which some write sessions under. Their first line then has a prompt. */
  script?: RegExp;
  prompt: RegExp;
  /** The prompt of a line that goes on with a command. */
  more: RegExp;
  /** That prompt says by itself that a command goes on. */
  isMoreSure?: true;
}

const shell = /^(?:console|shell-?session|sh-session|terminal)$/;
const shellScript = /^(?:bash|sh|shell|zsh|text|txt|plain|)$/;
/** Who and where, before the sign: `(venv) `, `[me@web ~]`, `me@web:/etc`, `~/bank `. */
const place = String.raw`(?:\(\S+\) )?(?:\[[^\]]+\]|[\w.-]+@\S+?(?: \S+?)?|[~/]\S*?)? ?`;

function shellPrompt(sign: string): Omit<Session, 'script'> {
  return {session: shell, prompt: new RegExp(`^${place}${sign}(?: +|$)`), more: /^> ?/};
}

/** Whether a fence is of what is typed into a shell. */
export function isShell(language: string): boolean {
  return /^(?:bash|sh|zsh|powershell|pwsh)$/.test(language.toLowerCase()) || shell.test(language);
}

/** How many commands a block of a shell has. */
export function shellCommands(code: string, language: string): number {
  let count = 0;
  let typed = '';
  for (const line of sessionCommands(code, language).split('\n')) {
    if (typed === '' && /^\s*(?:#|$)/.test(line)) continue;
    if (typed === '') count++;
    typed = isUnfinished(typed + line) ? `${typed}${line}\n` : '';
  }

  return count;
}

/** The first whose prompt is in a block: root's sign is a comment's where there is another. */
const sessions: readonly Session[] = [
  {...shellPrompt(String.raw`\$`), script: shellScript},
  {...shellPrompt('[❯➜%]'), script: shellScript},
  {session: /^(?:console|powershell-?session|ps1con)$/, prompt: /^PS [^>]*> ?/, more: /^>> ?/},
  {session: /^(?:powershell|pwsh|ps1?|posh)$/, prompt: /^PS [^>]*> ?/, more: /^>> ?/},
  {
    session: /^(?:pycon|python-?console|console)$/,
    script: /^(?:python|py)$/,
    prompt: /^>>>(?: |$)/,
    more: /^\.\.\.(?: |$)/,
    isMoreSure: true,
  },
  shellPrompt('#'),
];

/**
 * The commands of a session, a line each as they were typed.
 *
 * @param code - The block's text.
 * @param language - What stands after the fence; empty for none.
 * @returns All of the text where there is no prompt.
 */
export function sessionCommands(code: string, language: string): string {
  const name = language.toLowerCase();
  const lines = code.split('\n');
  const first = lines.find((line) => line.trim() !== '') ?? '';
  const kind = sessions.find(({session, script, prompt}) =>
    session.test(name)
      ? lines.some((line) => prompt.test(line))
      : script?.test(name) && prompt.test(first),
  );
  return kind ? commands(lines, kind).join('\n') : code;
}

function commands(lines: readonly string[], {prompt, more, isMoreSure}: Session): string[] {
  const found: string[] = [];
  /** What was typed of the last command; empty when the terminal answers. */
  let typed = '';
  for (const line of lines) {
    const isOpen = typed !== '' && isUnfinished(typed);
    let text: string | undefined;
    if (isOpen || (isMoreSure && typed !== '' && more.test(line))) text = line.replace(more, '');
    else if (prompt.test(line)) {
      text = line.replace(prompt, '');
      typed = '';
    }

    if (text === undefined || (text === '' && typed === '')) typed = '';
    else {
      typed += `${text}\n`;
      found.push(text);
    }
  }

  return found;
}

/** Whether a shell waits for more of a command: a line, the end of a text or of a quotation. */
function isUnfinished(typed: string): boolean {
  const text = typed.replace(/\n$/, '');
  const [, dash, word] = /<<(-?)\s*['"\\]?(\w+)/.exec(text) ?? [];
  if (word !== undefined) {
    const ends = text.split('\n').slice(1);
    return !ends.some((line) => (dash ? line.trim() : line) === word);
  }

  if (/(?:^|[^\\])(?:\\\\)*\\$/.test(text) || /(?:\||&&)\s*$/.test(text)) return true;
  return hasOpenQuote(text);
}

function hasOpenQuote(text: string): boolean {
  const left = text.replace(/\\./gs, '').replace(/"[^"]*"|'[^']*'/g, '');
  return /(?:^|[\s=({])["']/.test(left);
}
