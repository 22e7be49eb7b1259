package io.streamboard.model.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    NamedTests tests = NamedTests.ofAllModules();
    for (List<String> row : rows) {
      for (Matcher named = TEST.matcher(row.getLast()); named.find(); ) {
        assertThat(tests.has(named.group(1), named.group(2))).as(named.group()).isTrue();
      }
    }
  }
}
