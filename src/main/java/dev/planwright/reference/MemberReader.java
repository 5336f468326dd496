package dev.planwright.reference;

import dev.planwright.model.Attribute;
import dev.planwright.syntax.tree.KindMember;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads attributes, states and options. */
final class MemberReader {

  private final Targets targets;

  MemberReader(Targets targets) {
    this.targets = targets;
  }

  /** Reads one; the attribute is null where a mistake hides it. */
  Member member(KindMember tree, @Nullable Attribute attribute) {
    List<Phrase> type =
        attribute == null
            ? List.of(Phrase.code(Written.code(tree.type().span())))
            : targets.type(attribute.type());
    return new Member(
        tree.name().text(),
        tree.role(),
        type,
        Written.code(tree.initial()),
        Written.code(tree.ends()),
        Written.doc(tree.doc()));
  }

  /** Adds what is said if a state does not end as it has to, with where that comes from. */
  void endings(List<KindMember> members, List<Point> points) {
    List<List<Phrase>> lines = new ArrayList<>();
    for (KindMember member : members) {
      if (member.ends() != null) {
        List<Phrase> line = new ArrayList<>();
        line.add(Phrase.code(member.name().text() + " = " + Written.code(member.ends())));
        if (member.otherwise() != null) {
          line.add(Phrase.words(" or else: " + Written.words(member.otherwise())));
        }
        line.addAll(targets.brief(member.from()));
        lines.add(line);
      }
    }
    if (!lines.isEmpty()) {
      points.add(new Point("Must hold at the end", lines));
    }
  }
}
