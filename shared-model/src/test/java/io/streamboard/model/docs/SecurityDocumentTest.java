package io.streamboard.model.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds docs/security.md to its word: each line has a test that is there, or says why not. */
class SecurityDocumentTest {
  private static final Pattern TEST = Pattern.compile("`(\\w+)#(\\w+)`");
  private static final Pattern REASON = Pattern.compile("\\*later\\*: \\S.{15,}");

  private final List<List<String>> rows =
      Document.of("security.md")
          .text()
          .lines()
          .filter(line -> line.startsWith("| ") && !line.startsWith("| must hold"))
          .map(line -> List.of(line.substring(1, line.length() - 1).split("\\|", -1)))
          .toList();

  @Test
  void everyLineNamesATestOrSaysWhyThereIsNone() {
    assertThat(rows).hasSizeGreaterThan(50).allMatch(row -> row.size() == 2);
    assertThat(rows.stream().map(List::getLast))
        .allMatch(shown -> TEST.matcher(shown).find() != REASON.matcher(shown).find());
  }

  @Test
  void everyTestThatIsNamedIsThere() {
    Map<String, String> sources = sources();
    for (List<String> row : rows) {
      for (Matcher named = TEST.matcher(row.getLast()); named.find(); ) {
        assertThat(named.group(1)).isIn(sources.keySet());
        assertThat(hasTest(sources.getOrDefault(named.group(1), ""), named.group(2)))
            .as(named.group())
            .isTrue();
      }
    }
  }

  private static boolean hasTest(String source, String method) {
    return Pattern.compile(
            "@(Test|ParameterizedTest)\\b((?!void \\w+\\().)*void " + method + "\\(",
            Pattern.DOTALL)
        .matcher(source)
        .find();
  }

  /** The tests of all modules, by the name of the class. */
  private static Map<String, String> sources() {
    try (Stream<Path> modules = Files.list(Document.root())) {
      return modules
          .map(module -> module.resolve("src/test/java"))
          .filter(Files::isDirectory)
          .flatMap(SecurityDocumentTest::files)
          .filter(file -> file.toString().matches(".*(Test|IT|Rules)\\.java"))
          .collect(
              Collectors.toMap(
                  file -> file.getFileName().toString().replace(".java", ""),
                  SecurityDocumentTest::read,
                  (one, other) -> one + other));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Stream<Path> files(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
