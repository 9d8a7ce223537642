/** Names of elements that a browser knows: HTML with its obsolete ones, basic SVG and MathML. */
export const htmlElements: ReadonlySet<string> = new Set(
  `
  a abbr acronym address area article aside audio b base bdi bdo big blockquote body br button
  canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl
  dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head
  header hgroup hr html i iframe img input ins kbd label legend li link main map mark marquee menu
  meta meter nav nobr noframes noscript object ol optgroup option output p param picture pre
  progress q rp rt ruby s samp script search section select slot small source span strike strong
  style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt
  u ul var video wbr

  animate animatemotion animatetransform circle clippath defs desc ellipse feblend fecolormatrix
  fecomponenttransfer fecomposite fedropshadow feflood fegaussianblur feimage femerge femergenode
  femorphology feoffset feturbulence filter foreignobject g image line lineargradient marker mask
  metadata mpath path pattern polygon polyline radialgradient rect set stop switch symbol text
  textpath tspan use view

  annotation annotation-xml maction math menclose merror mfenced mfrac mi mmultiscripts mn mo mover
  mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext
  mtr munder munderover semantics
  `
    .trim()
    .split(/\s+/),
);
