package io.streamboard.testing;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which package may import which, read from a table of lines `package -> other, other`. Names are
/// relative to a root package, `.` is the root itself, `*` stands for all other packages of the
/// table. What is not listed is forbidden, and so is a package without a line.
final class Arrows {

  private final String root;
  private final Map<String, Set<String>> allowed;

  private Arrows(String root, Map<String, Set<String>> allowed) {
    this.root = root;
    this.allowed = allowed;
  }

  static Arrows parse(String root, String table) {
    return new Arrows(
        root,
        table
            .lines()
            .map(line -> line.split("->", 2))
            .collect(
                Collectors.toMap(
                    parts -> parts[0].strip(),
                    parts -> names(parts.length == 2 ? parts[1] : ""),
                    (one, other) -> {
                      throw new IllegalArgumentException("two lines for a package: " + one + other);
                    },
                    TreeMap::new)));
  }

  private static Set<String> names(String list) {
    return Stream.of(list.split(",", -1))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  /// One line for each forbidden import and each unlisted package; empty when all is well.
  List<String> violations(JavaClasses classes) {
    return classes.stream()
        .filter(type -> inRoot(type.getPackageName()))
        .flatMap(this::violations)
        .distinct()
        .sorted()
        .toList();
  }

  private Stream<String> violations(JavaClass type) {
    String from = relative(type.getPackageName());
    Set<String> targets = allowed.get(from);
    if (targets == null) {
      return Stream.of("package " + from + " has no line in the table");
    }
    return type.getDirectDependenciesFromSelf().stream()
        .map(Dependency::getTargetClass)
        .map(JavaClass::getBaseComponentType)
        .filter(target -> inRoot(target.getPackageName()))
        .filter(target -> !allows(from, targets, relative(target.getPackageName())))
        .map(target -> type.getFullName() + " -> " + relative(target.getPackageName()));
  }

  private static boolean allows(String from, Set<String> targets, String to) {
    return from.equals(to) || targets.contains(to) || targets.contains("*");
  }

  private boolean inRoot(String name) {
    return name.equals(root) || name.startsWith(root + ".");
  }

  private String relative(String name) {
    return name.equals(root) ? "." : name.substring(root.length() + 1);
  }
}
