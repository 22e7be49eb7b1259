package io.streamboard.model.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds docs/reliability.md to its word: the tests that it names are there. */
class ReliabilityDocumentTest {
  private static final Pattern TEST = Pattern.compile("`(\\w+Test)(?:#(\\w+))?`");
  private static final Pattern PROMISE = Pattern.compile("\\| (P\\d) .*");

  private final String text = Document.of("reliability.md").text();

  @Test
  void eachPromiseHasItsTests() {
    List<String> promises = text.lines().filter(line -> PROMISE.matcher(line).matches()).toList();
    assertThat(promises)
        .extracting(line -> line.substring(2, 4))
        .containsExactly("P1", "P2", "P3", "P4", "P5", "P6", "P7", "P8", "P9");
    assertThat(promises).allMatch(line -> TEST.matcher(line).find());
  }

  @Test
  void everyTestThatIsNamedIsThere() {
    NamedTests tests = NamedTests.ofAllModules();
    for (Matcher named = TEST.matcher(text); named.find(); ) {
      boolean there =
          named.group(2) == null
              ? tests.has(named.group(1))
              : tests.has(named.group(1), named.group(2));
      assertThat(there).as(named.group()).isTrue();
    }
  }
}
