package dev.planwright.markup;

/**
 * A text that is ready for one kind of file. How a text is escaped is a property of the value and
 * not of the template that shows it, so nothing else gets into a {@code TemplateData}.
 */
public sealed interface Escaped
    permits BatchText,
        BatchWord,
        BatchCommand,
        HtmlText,
        Identifier,
        MarkdownText,
        ShellText,
        ShellCommand,
        YamlText {

  /** Returns the text as it stands in the file. */
  String source();
}
