/** A stage of a Dockerfile. */
export interface Stage {
  image: string;
  name: string | undefined;
  /** In order; lines that go on with `\` are one. */
  steps: readonly {keyword: string; rest: string}[];
}

/** What a Dockerfile says, a stage each. */
export function stagesOf(dockerfile: string): Stage[] {
  const lines = dockerfile
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const stages: (Stage & {steps: {keyword: string; rest: string}[]})[] = [];
  for (const line of lines) {
    const [, keyword = '', rest = ''] = /^([A-Z]+) (.+)$/.exec(line) ?? [];
    if (keyword === '') throw new Error(`Found "${line}", expected an instruction such as RUN`);
    const [, image = '', name] =
      keyword === 'FROM' ? (/^(\S+)(?: AS (\S+))?$/.exec(rest) ?? []) : [];
    if (keyword === 'FROM') stages.push({image, name, steps: []});
    else stages.at(-1)?.steps.push({keyword, rest});
  }
  return stages;
}

/** What follows a keyword in a stage, in order. */
export function all({steps}: Stage, keyword: string): string[] {
  return steps.filter((step) => step.keyword === keyword).map(({rest}) => rest);
}
