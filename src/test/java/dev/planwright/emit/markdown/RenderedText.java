package dev.planwright.emit.markdown;

import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The text that a reader sees of a parsed document, and nothing that only looks like text. */
public final class RenderedText extends AbstractVisitor {

  /** The few tags that a page of ours has: places, and what folds. */
  private static final Pattern OURS =
      Pattern.compile(
          "<a id=\"(step|back)-[sb]\\d+\">|</a>|<details>\\n<summary>[^<>&]*</summary>|</details>"
              + "|<!-- (Made by Planwright|markdownlint-disable-file)[^<>]* -->");

  private final StringBuilder text = new StringBuilder();

  private RenderedText() {}

  /** Returns the visible text below a node; a link or a tag in it shows as a mark. */
  public static String text(Node node) {
    RenderedText shown = new RenderedText();
    node.accept(shown);
    return shown.text.toString();
  }

  @Override
  public void visit(Text node) {
    text.append(node.getLiteral());
  }

  @Override
  public void visit(Code node) {
    text.append(node.getLiteral());
  }

  @Override
  public void visit(FencedCodeBlock node) {
    text.append('\n').append(node.getLiteral());
  }

  @Override
  public void visit(SoftLineBreak node) {
    text.append('\n');
  }

  @Override
  public void visit(Link node) {
    if (node.getDestination().matches("#step-[sb]\\d+")) {
      visitChildren(node);
    } else {
      text.append("<LINK>");
    }
  }

  @Override
  public void visit(Image node) {
    text.append("<IMAGE>");
  }

  @Override
  public void visit(HtmlInline node) {
    if (!OURS.matcher(node.getLiteral()).matches()) {
      text.append("<HTML>");
    }
  }

  @Override
  public void visit(HtmlBlock node) {
    if (!OURS.matcher(node.getLiteral()).matches()) {
      text.append("<HTML>");
    }
  }
}
