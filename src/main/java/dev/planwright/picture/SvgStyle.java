package dev.planwright.picture;

/**
 * How drawings look. Every colour is a variable, so that a page that holds a drawing can give it
 * its own.
 */
final class SvgStyle {

  /** The colours of a drawing that stands alone: its own plate under it, by day and by night. */
  static final String PALETTE =
      """
      .pw-graph { --pw-paper: #ffffff; --pw-ink: #1b1f24; --pw-muted: #57606a; --pw-box: #f3f5f8;
        --pw-edge: #6e7781; --pw-rule: #0a5cad; --pw-author: #8250df; --pw-band: #f7f8fa }
      @media (prefers-color-scheme: dark) {
        .pw-graph { --pw-paper: #15181c; --pw-ink: #e8eaed; --pw-muted: #a8b1bb; --pw-box: #22272e;
          --pw-edge: #8b949e; --pw-rule: #6cb0f5; --pw-author: #c297ff; --pw-band: #1b1f24 }
      }
      """;

  /** The rules, which a page takes over as they are. */
  static final String RULES =
      """
      .pw-graph { font-family: system-ui, "Segoe UI", Helvetica, Arial, sans-serif }
      .pw-graph .plate { fill: var(--pw-paper) }
      .pw-graph text { fill: var(--pw-ink); font-size: 13px }
      .pw-graph .heading { font-size: 16px; font-weight: 600 }
      .pw-graph .small, .pw-graph .label text { font-size: 11px }
      .pw-graph .muted { fill: var(--pw-muted) }
      .pw-graph .node rect { fill: var(--pw-box); stroke: var(--pw-edge) }
      .pw-graph .node .name { font-weight: 600 }
      .pw-graph .label rect { fill: var(--pw-paper) }
      .pw-graph .band { fill: var(--pw-band) }
      .pw-graph .edge path { fill: none; stroke: var(--pw-edge); stroke-width: 1.4 }
      .pw-graph .edge.rule path { stroke: var(--pw-rule) }
      .pw-graph .edge.author path { stroke: var(--pw-author); stroke-dasharray: 7 3 }
      .pw-graph .edge.preference path { stroke-dasharray: 5 4 }
      .pw-graph .edge.free path, .pw-graph .edge.next path { stroke-dasharray: 1.5 4; stroke-linecap: round }
      .pw-graph .edge path.head { fill: var(--pw-edge); stroke: none }
      .pw-graph .edge.rule path.head { fill: var(--pw-rule) }
      .pw-graph .edge.author path.head { fill: var(--pw-author) }
      .pw-graph a:hover rect, .pw-graph a:focus rect { stroke: var(--pw-rule); stroke-width: 2 }
      .pw-graph .edge:hover path { stroke-width: 2.6 }
      .pw-graph .edge:hover path.head { stroke-width: 0 }
      """;

  private SvgStyle() {}
}
