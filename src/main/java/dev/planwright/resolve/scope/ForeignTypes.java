package dev.planwright.resolve.scope;

import dev.planwright.diagnostic.Code;
import dev.planwright.diagnostic.Diagnostic;
import dev.planwright.diagnostic.Fix;
import dev.planwright.source.TextEdit;
import dev.planwright.syntax.tree.Name;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** What the types of other languages are called in this one. */
final class ForeignTypes {

  private ForeignTypes() {}

  /** Adds the finding on a type that is not known: what it is called here, or the nearest name. */
  static void unknown(Name name, Collection<String> known, FindingsByFile findings) {
    String here = here(name.text().toLowerCase(Locale.ROOT).replace('_', '-'));
    if (here.isEmpty()) {
      findings.unknown(Code.PW0107, name, "kind or type", known);
      return;
    }
    if (findings.isLost(name.span().file(), name.text())) {
      return;
    }
    findings.add(
        Diagnostic.error(
                Code.PW0107,
                name.span(),
                "unknown type `" + name.text() + "`; " + values(here) + " are `" + here + "`")
            .fix(Fix.unsafe("write `" + here + "`", List.of(new TextEdit(name.span(), here))))
            .build());
  }

  private static String values(String here) {
    return switch (here) {
      case "bool" -> "conditions";
      case "number" -> "whole numbers";
      case "address" -> "IP addresses";
      case "network" -> "IP networks";
      case "location" -> "paths and URLs";
      case "dns-name" -> "DNS names";
      case "netbios-name" -> "NetBIOS names";
      default -> here + "s";
    };
  }

  private static String here(String foreign) {
    return switch (foreign) {
      case "int",
          "integer",
          "long",
          "short",
          "byte",
          "uint",
          "int32",
          "int64",
          "float",
          "double",
          "decimal",
          "real",
          "num",
          "numeric",
          "count",
          "port" ->
          "number";
      case "string", "str", "char", "chars", "varchar" -> "text";
      case "boolean", "flag", "bit" -> "bool";
      case "ip", "ipv4", "ipv6", "ip-address", "ipaddress", "inet", "addr" -> "address";
      case "cidr", "subnet", "prefix", "ipnet", "net" -> "network";
      case "file", "folder", "dir", "directory", "filename", "filepath" -> "path";
      case "url", "uri", "link" -> "location";
      case "time", "timespan", "interval", "timedelta" -> "duration";
      case "day", "datetime", "timestamp" -> "date";
      case "semver", "release", "level" -> "version";
      case "host", "hostname", "host-name", "fqdn", "domain-name" -> "dns-name";
      case "netbios", "computer-name", "computername", "machine-name" -> "netbios-name";
      default -> "";
    };
  }
}
