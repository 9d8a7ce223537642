/**
 * Read `REPOSITORY_URL`, where readers ask for questions, improve them and report mistakes.
 *
 * @returns The address without a slash at the end; null if none is set.
 * @throws {Error} When it is not an absolute http(s) address.
 */
export function repositoryAddress(
  env: Readonly<Record<string, string | undefined>>,
): string | null {
  const address = env.REPOSITORY_URL?.trim() ?? '';
  if (address === '') return null;
  if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol)) {
    throw new Error(
      `REPOSITORY_URL is "${address}". Expected an address such as "https://github.com/owner/name".`,
    );
  }

  return address.replace(/(?:\.git)?\/*$/, '');
}
