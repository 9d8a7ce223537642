/**
 * Variables for a Node that runs for long, as the server does while one writes. The allocator of most Linux systems (glibc) keeps
 * more and more of what is freed, once something large was: 1.24 times the memory after 500 edits. With a bound of its own it
 * gives back what is above that, in bytes. Other systems do not know the variable.
 *
 * @see https://man7.org/linux/man-pages/man3/mallopt.3.html
 */
export const ALLOCATOR = {MALLOC_TRIM_THRESHOLD_: '131072'};
