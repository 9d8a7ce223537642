/** Marks for a crawler that this site has no use for: it has a search of its own. */
export default function SearchMetadata(): null {
  return null;
}
