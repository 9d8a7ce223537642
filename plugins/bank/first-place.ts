/** The position of the page that a topic is begun with (`start_here: true`): before all that authors write. */
export const firstPlace = Number.MIN_SAFE_INTEGER;
