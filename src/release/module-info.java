/** Planwright and the libraries it is made of, as one module of the runtime in a release. */
module dev.planwright {
  requires java.desktop;
  requires java.sql;
}
