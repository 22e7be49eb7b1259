package io.streamboard.model.docs;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The tests of all modules, for documents that name them. Immutable. */
final class NamedTests {
  private final Map<String, String> sources;

  private NamedTests(Map<String, String> sources) {
    this.sources = Map.copyOf(sources);
  }

  static NamedTests ofAllModules() {
    return new NamedTests(
        JavaSource.ofTests().stream()
            .filter(file -> file.name().matches(".*(Test|IT|Rules)"))
            .collect(
                Collectors.toMap(JavaSource::name, JavaSource::text, (one, other) -> one + other)));
  }

  boolean has(String testClass) {
    return sources.containsKey(testClass);
  }

  boolean has(String testClass, String method) {
    return Pattern.compile(
            "@(Test|ParameterizedTest)\\b((?!void \\w+\\().)*void "
                + method
                + "\\(|@TestFactory\\s+Stream<DynamicTest> "
                + method
                + "\\(",
            Pattern.DOTALL)
        .matcher(sources.getOrDefault(testClass, ""))
        .find();
  }
}
