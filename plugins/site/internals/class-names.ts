/*
 * `localIdentName` in the options of the bundler's loader for CSS modules, wherever in its rules
 * that stands. Docusaurus has no setting for it. Since Docusaurus 3.0.
 */

/**
 * Class names without the words they are written with: every page carries them. Both
 * bundles make the same ones, as the name is a hash of where the class stands.
 *
 * @param rules - Of the bundler. They are changed.
 */
export function shortenClassNames(rules: unknown): void {
  if (typeof rules !== 'object' || rules === null) return;
  if ('localIdentName' in rules) rules.localIdentName = '[contenthash:base64:5]';
  for (const part of Object.values(rules)) shortenClassNames(part);
}
