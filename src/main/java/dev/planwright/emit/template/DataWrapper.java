package dev.planwright.emit.template;

import dev.planwright.markup.Escaped;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.Version;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Shows a template its data as it asks for them, each text drawn for one kind of file. A copy of
 * the data drawn beforehand would take as much memory as they do, and more time than filling.
 */
final class DataWrapper extends SimpleObjectWrapper {

  private final Function<Escaped, Object> drawn;

  /** Takes the version of FreeMarker whose rules count, and what draws a text. */
  DataWrapper(Version behaviour, Function<Escaped, Object> drawn) {
    super(behaviour);
    this.drawn = drawn;
  }

  @Override
  public @Nullable TemplateModel wrap(@Nullable Object value) throws TemplateModelException {
    return switch (value) {
      case TemplateData group -> super.wrap(group.values());
      case Escaped text -> super.wrap(drawn.apply(text));
      case null, default -> super.wrap(value);
    };
  }
}
