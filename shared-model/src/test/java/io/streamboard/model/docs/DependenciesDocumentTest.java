package io.streamboard.model.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds docs/dependencies.md to its word: what the parent pom pins has a line there. */
class DependenciesDocumentTest {
  private static final Pattern MANAGED =
      Pattern.compile("(?s)<dependencyManagement>(.*?)</dependencyManagement>");
  private static final Pattern DEPENDENCY = Pattern.compile("(?s)<dependency>(.*?)</dependency>");
  private static final Pattern ARTIFACT =
      Pattern.compile("<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>");
  private static final Pattern VERSION = Pattern.compile("<version>([^<]+)</version>");

  private final List<String> managed = managed();

  @Test
  void eachDependencyOfOthersHasALine() {
    String document = Document.of("dependencies.md").text();
    assertThat(managed.stream().map(DependenciesDocumentTest::artifact))
        .hasSizeGreaterThan(30)
        .allSatisfy(artifact -> assertThat(document).contains("`" + artifact));
  }

  @Test
  void noVersionIsTakenAsItComes() {
    assertThat(managed)
        .allSatisfy(
            dependency ->
                assertThat(dependency)
                    .containsPattern(VERSION)
                    .doesNotContainPattern("<version>(LATEST|RELEASE|[\\[(].*)</version>"));
  }

  private static String artifact(String dependency) {
    MatchResult found = ARTIFACT.matcher(dependency).results().findFirst().orElseThrow();
    return found.group(2);
  }

  private static List<String> managed() {
    try {
      String pom = Files.readString(Document.root().resolve("pom.xml"));
      String all = MANAGED.matcher(pom).results().findFirst().orElseThrow().group(1);
      return DEPENDENCY
          .matcher(all)
          .results()
          .map(found -> found.group(1))
          .filter(dependency -> !dependency.contains("<groupId>io.streamboard<"))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
