/** Of a site without islands. */
export default {};
