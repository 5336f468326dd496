package dev.planwright.emit.template;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Outcome;
import dev.planwright.markup.BatchCommand;
import dev.planwright.markup.BatchText;
import dev.planwright.markup.BatchWord;
import dev.planwright.markup.Escaped;
import dev.planwright.markup.HtmlText;
import dev.planwright.markup.Identifier;
import dev.planwright.markup.MarkdownText;
import dev.planwright.markup.ShellCommand;
import dev.planwright.markup.ShellText;
import dev.planwright.markup.YamlText;
import dev.planwright.model.Lazy;
import dev.planwright.source.SourceFile;
import dev.planwright.source.Span;
import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.StringTemplateLoader;
import freemarker.cache.StrongCacheStorage;
import freemarker.cache.TemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNotFoundException;
import freemarker.template.Version;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The templates, shipped ones and a project's own on top of them.
 *
 * <p>They see neither clock nor locale nor time zone, cannot make objects, fail on a name that
 * nobody filled, and end after so much work and output. Nothing is escaped here, since every value
 * arrives {@link Escaped}.
 */
public final class Templates {

  /** The names of the templates that are shipped, sorted. */
  public static final List<String> SHIPPED =
      List.of(
          "ansible/README.md.ftl",
          "ansible/backout.yml.ftl",
          "ansible/inventory.yml.ftl",
          "ansible/part.ftl",
          "ansible/play.ftl",
          "ansible/site.yml.ftl",
          "ansible/step.ftl",
          "batch/messages.ftl",
          "batch/probe.cmd.ftl",
          "batch/routines.ftl",
          "batch/script.cmd.ftl",
          "batch/step.ftl",
          "batch/switches.ftl",
          "doc/library.html.ftl",
          "doc/library.md.ftl",
          "html/back.ftl",
          "html/backups.ftl",
          "html/confirm.ftl",
          "html/entrances.ftl",
          "html/evidence.ftl",
          "html/judged.ftl",
          "html/lanes.ftl",
          "html/margin.ftl",
          "html/plan.ftl",
          "html/ready.ftl",
          "html/runbook.html.ftl",
          "html/step.ftl",
          "html/steps.ftl",
          "html/style.css",
          "html/ticks.js",
          "markdown/back.ftl",
          "markdown/backout.md.ftl",
          "markdown/backups.ftl",
          "markdown/confirm.ftl",
          "markdown/evidence.md.ftl",
          "markdown/fold.ftl",
          "markdown/judged.ftl",
          "markdown/lanes.ftl",
          "markdown/margin.ftl",
          "markdown/noreturn.ftl",
          "markdown/plan.ftl",
          "markdown/ready.ftl",
          "markdown/runbook.md.ftl",
          "markdown/step.ftl",
          "markdown/steps.ftl",
          "markdown/ways.ftl",
          "markdown/windows.ftl",
          "shell/messages.ftl",
          "shell/probe.sh.ftl",
          "shell/routines.ftl",
          "shell/script.sh.ftl",
          "shell/step.ftl",
          "shell/switches.ftl");

  private static final String FOLDER = "/templates";
  private static final Version BEHAVIOUR = Configuration.VERSION_2_3_35;

  /** What FreeMarker adds to a message: places of its own, and advice. */
  private static final Pattern FURTHER =
      Pattern.compile("\\s+\\[in template .*|\n(?!==> ).*", Pattern.DOTALL);

  private static final String TEMPLATE = ".ftl";

  private final Map<String, SourceFile> own;
  private boolean looked;

  /** Made at first use: loading FreeMarker takes longer than an artifact without it. */
  private final Lazy<Configuration> configuration;

  private Templates(Map<String, SourceFile> own) {
    this.own = new LinkedHashMap<>(own);
    this.configuration = new Lazy<>(this::configured);
  }

  /** Returns the shipped templates alone. */
  public static Templates shipped() {
    return new Templates(Map.of());
  }

  /**
   * Returns the shipped templates with others on top.
   *
   * @param own templates by name, such as {@code markdown/step.ftl}: one of a shipped name replaces
   *     it, and any other can be included
   */
  public static Templates with(Map<String, SourceFile> own) {
    return new Templates(own);
  }

  /**
   * Returns the bytes of a shipped template.
   *
   * @throws IllegalArgumentException if none has this name
   */
  public static byte[] shipped(String name) {
    try (InputStream in = Templates.class.getResourceAsStream(FOLDER + "/" + name)) {
      if (in == null) {
        throw new IllegalArgumentException("not shipped: " + name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  private Configuration configured() {
    Configuration configuration = new Configuration(BEHAVIOUR);
    configuration.setTemplateLoader(loader());
    configuration.setDefaultEncoding("UTF-8");
    configuration.setLocale(Locale.ROOT);
    configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
    configuration.setNumberFormat("computer");
    configuration.setBooleanFormat("c");
    configuration.setLocalizedLookup(false);
    configuration.setAutoEscapingPolicy(Configuration.DISABLE_AUTO_ESCAPING_POLICY);
    configuration.setObjectWrapper(new SimpleObjectWrapper(BEHAVIOUR));
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setWrapUncheckedExceptions(true);
    configuration.setFallbackOnNullLoopVariable(false);
    configuration.setAttemptExceptionReporter((_, _) -> {});
    configuration.setArithmeticEngine(new TemplateArithmetic());
    configuration.setCacheStorage(new StrongCacheStorage());
    return configuration;
  }

  private TemplateLoader loader() {
    StringTemplateLoader first = new StringTemplateLoader();
    own.forEach((name, file) -> first.putTemplate(name, file.text()));
    return new MultiTemplateLoader(
        new TemplateLoader[] {first, new ClassTemplateLoader(Templates.class, FOLDER)});
  }

  /** Returns the template of this name filled with the data, or an empty text and what is wrong. */
  public Outcome<String> render(String name, TemplateData data) {
    return render(name, data, Escaped::source);
  }

  /**
   * Does the same for a page. Its templates escape by themselves what did not arrive as markup,
   * which is a second lock and not the first.
   */
  public Outcome<String> renderPage(String name, TemplateData data) {
    return render(name, data, Templates::markup);
  }

  private static Object markup(Escaped text) {
    try {
      return switch (text) {
        case MarkdownText prose -> HTMLOutputFormat.INSTANCE.fromMarkup(prose.html());
        case HtmlText drawn -> HTMLOutputFormat.INSTANCE.fromMarkup(drawn.source());
        case Identifier identifier -> identifier.source();
        case BatchText _, BatchWord _, BatchCommand _, ShellText _, ShellCommand _, YamlText _ ->
            throw new IllegalArgumentException("not a text of a page: " + text);
      };
    } catch (TemplateModelException e) {
      throw new IllegalStateException(e);
    }
  }

  private Outcome<String> render(String name, TemplateData data, Function<Escaped, Object> drawn) {
    if (own.isEmpty()) {
      try {
        StringWriter result = new StringWriter();
        Template template = configuration.get().getTemplate(name);
        template.process(data, result, new DataWrapper(BEHAVIOUR, drawn));
        return new Outcome<>(result.toString(), List.of());
      } catch (TemplateException | IOException e) {
        return failure(name, e);
      }
    }
    TemplateRun run = TemplateRun.of(out -> fill(name, data, drawn, out));
    Throwable failure = run.failure();
    if (!run.excess().isEmpty()) {
      LineOrigin last = run.last();
      return last == null
          ? failure(first(), 1, run.excess())
          : failure(last.template(name), last.line(), run.excess());
    }
    return switch (failure) {
      case null -> new Outcome<>(run.text(), List.of());
      case Forbidden use -> failure(use.template, use.use.line(), use.use.what());
      case Exception e -> failure(name, e);
      case Error defect -> throw defect;
      default -> throw new IllegalStateException(failure);
    };
  }

  /** Fills a template, when all of the project's own have been looked through. */
  private void fill(String name, TemplateData data, Function<Escaped, Object> drawn, Writer out)
      throws TemplateException, IOException {
    Configuration all = configuration.get();
    if (!looked) {
      for (String each : own.keySet()) {
        TemplateLimits.Use use =
            each.endsWith(TEMPLATE) ? TemplateLimits.apply(all.getTemplate(each)) : null;
        if (use != null) {
          throw new Forbidden(each, use);
        }
      }
      looked = true;
    }
    all.getTemplate(name).process(data, out, new DataWrapper(BEHAVIOUR, drawn));
  }

  /** Something in a template that no template may use. */
  private static final class Forbidden extends IOException {
    private static final long serialVersionUID = 1L;
    private final String template;
    private final transient TemplateLimits.Use use;

    Forbidden(String template, TemplateLimits.Use use) {
      super(use.what());
      this.template = template;
      this.use = use;
    }
  }

  private String first() {
    return own.keySet().iterator().next();
  }

  private Outcome<String> failure(String name, Exception failure) {
    return switch (failure) {
      case TemplateNotFoundException _ -> failure(name, 1, "there is no such template");
      case ParseException e -> unread(name, e);
      case TemplateException e when e.getCause() instanceof ParseException inIncluded ->
          unread(name, inIncluded);
      case TemplateException e -> {
        int line = e.getLineNumber() == null ? 1 : e.getLineNumber();
        String where = or(e.getTemplateSourceName(), name);
        yield failure(where, line, said(e));
      }
      default -> failure(name, 1, String.valueOf(failure.getMessage()));
    };
  }

  /** Returns the place in a template that the line with this number, from 1, begins at. */
  public Span origin(String name, TemplateData data, int line) {
    LineOrigin origin = new LineOrigin(line);
    try {
      DataWrapper wrapper = new DataWrapper(BEHAVIOUR, Escaped::source);
      configuration.get().getTemplate(name).process(data, origin, wrapper);
    } catch (TemplateException | IOException e) {
      throw new IllegalStateException("it could be rendered before", e);
    }
    return place(origin.template(name), origin.line());
  }

  private static String or(@Nullable String known, String otherwise) {
    return known == null ? otherwise : known;
  }

  /** Returns what is wrong; of an exception that a number or a text made, its own words. */
  private static String said(TemplateException failure) {
    return failure.getCause() instanceof RuntimeException cause && cause.getMessage() != null
        ? cause.getMessage()
        : String.valueOf(failure.getMessageWithoutStackTop());
  }

  private Outcome<String> unread(String name, ParseException e) {
    return failure(or(e.getTemplateName(), name), e.getLineNumber(), e.getEditorMessage());
  }

  private Outcome<String> failure(String name, int line, String problem) {
    String reason = FURTHER.matcher(problem.strip()).replaceFirst("").replace("\n==> ", " ");
    return new Outcome<>(
        "",
        List.of(
            Diagnostic.error(Code.PW0790, place(name, line), "template " + name + ": " + reason)
                .help("fix the template; docs/templates.md lists what each template sees")
                .build()));
  }

  private Span place(String name, int line) {
    SourceFile file = own.get(name);
    if (file == null) {
      String text = SHIPPED.contains(name) ? new String(shipped(name), StandardCharsets.UTF_8) : "";
      file = new SourceFile("templates/" + name, text);
    }
    int at = Math.clamp(line, 1, file.lineCount());
    return file.span(file.lineStart(at), file.lineEnd(at));
  }
}
