package io.streamboard.model.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of the protocol and the tests that name them in their display names. */
class ProtocolRulesTest {
  private static final Pattern RULE =
      Pattern.compile("\\b(HS|SES|OPN|SUB|CHG|ACL|PRS|REQ|ERR|TXT|FLOW|BLB|ARC|MOV)([0-9]+)\\b");
  private static final Pattern DISPLAY_NAME = Pattern.compile("@DisplayName\\(\\s*\"([^\"]*)\"");

  private final List<String> rules = Document.of("protocol.md").rules();

  @Test
  void everyRuleHasAnIdOfItsOwn() {
    assertThat(rules).doesNotHaveDuplicates().hasSizeGreaterThan(80);
    assertThat(rules).allMatch(rule -> RULE.matcher(rule).matches());
  }

  @Test
  void idsOfAFamilyHaveNoGaps() {
    for (String family :
        rules.stream().map(rule -> rule.replaceAll("[0-9]", "")).collect(Collectors.toSet())) {
      List<String> ofFamily =
          rules.stream().filter(rule -> rule.matches(family + "[0-9]+")).toList();
      for (int i = 0; i < ofFamily.size(); i++) {
        assertThat(ofFamily.get(i)).isEqualTo(family + (i + 1));
      }
    }
  }

  @Test
  void everyRuleThatIsReferredToExists() throws IOException {
    try (Stream<Path> pages = Files.walk(Document.root().resolve("docs"))) {
      pages
          .filter(page -> page.toString().endsWith(".md"))
          .forEach(page -> assertThat(rules).containsAll(named(read(page))));
    }
  }

  @Test
  void everyRuleThatATestNamesExists() {
    assertThat(rules).containsAll(tested());
  }

  @Test
  void everyRuleIsNamedByATest() {
    Set<String> untested = new TreeSet<>(rules);
    untested.removeAll(tested());
    assertThat(untested).isEmpty();
  }

  private static Set<String> tested() {
    return JavaSource.ofTests().stream()
        .flatMap(file -> DISPLAY_NAME.matcher(file.text()).results())
        .map(found -> found.group(1))
        .flatMap(name -> named(name).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> named(String text) {
    return RULE.matcher(text)
        .results()
        .map(found -> found.group())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
