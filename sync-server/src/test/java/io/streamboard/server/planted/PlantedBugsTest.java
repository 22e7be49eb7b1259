package io.streamboard.server.planted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.streamboard.model.docs.Document;
import io.streamboard.server.planted.Hunt.Catch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Hunts those that are found soonest; with {@code -Dplanted=REGEX} the bugs whose names match that,
 * {@code .*} for all; with {@code -Dplanted.folder=PATH} the patches in a folder.
 */
class PlantedBugsTest {
  private static final int HUNTERS = 2;
  private static final String SOONEST =
      "acknowledged before .*|lock .*|standing .*|lost tail .*|double delivery .*|frame .*"
          + "|hidden widget .*|conceal .*|weakest .*";
  private static final String ONLY = System.getProperty("planted", SOONEST);
  private static final Optional<Path> FOLDER =
      Optional.ofNullable(System.getProperty("planted.folder")).map(Path::of);
  private static final Hunt HUNT =
      new Hunt(Integer.getInteger("planted.seeds", 12), Long.getLong("planted.operations", 400));

  @Test
  void plantedBugsAreCaught() throws Exception {
    List<PlantedBug> bugs = bugs();
    assertThat(bugs).as("bugs of %s with a name like %s", FOLDER, ONLY).isNotEmpty();
    Map<PlantedBug, Optional<Catch>> caught = hunt(bugs);
    List<String> table = Table.of(bugs, caught, HUNT);
    table.forEach(System.out::println);
    Files.write(Document.root().resolve("sync-server/target/planted-bugs.md"), table);
    assertThat(bugs.stream().filter(bug -> caught.getOrDefault(bug, Optional.empty()).isEmpty()))
        .as("not caught")
        .isEmpty();
  }

  /** Also of those that this run does not hunt. */
  @Test
  void everyBugHasItsPlaceInTheSources() {
    assertThat(Stream.concat(PlantedBugs.all(), PlantedInDelivery.betweenNodes().stream()))
        .allSatisfy(bug -> assertThat(Hunt.sources(bug)).isNotEmpty());
  }

  @Test
  void nothingIsCaughtInTheShippedCode() throws IOException {
    PlantedBug none = new PlantedBug("none", "changes nothing");
    try (Compilation compilation = new Compilation()) {
      assertThat(HUNT.of(none, compilation)).isEmpty();
    }
  }

  @Test
  void aReplacementMustFitExactlyOnce() {
    Replacement once = new Replacement("A.java", "b c", "d");
    assertThat(once.in("a b\n  c e")).isEqualTo("a d e");
    assertThatThrownBy(() -> once.in("a")).hasMessageContaining("A.java holds this 0 times");
    assertThatThrownBy(() -> once.in("b c b c")).hasMessageContaining("A.java holds this 2 times");
  }

  @Test
  void aPatchIsReadAsItsHunks() {
    String patch =
        """
        the last one wins
        diff --git a/x/A.java b/x/A.java
        index 1..2 100644
        --- a/x/A.java
        +++ b/x/A.java
        @@ -7,4 +7,4 @@ class A {
           int a() {
        -    return first;
        +    return last;
           }

        @@ -20 +20,2 @@
        -    --left;
        +    left--;
        +    more();
        """;
    PlantedBug bug = Patches.read("last wins", patch);
    assertThat(bug.sentence()).isEqualTo("the last one wins");
    assertThat(bug.replacements()).extracting(Replacement::file).containsOnly("x/A.java");
    String source = "class A { int a() { return first; }\n\n void b() { --left; } }";
    for (Replacement hunk : bug.replacements()) {
      source = hunk.in(source);
    }
    assertThat(source.replaceAll("\\s+", " "))
        .isEqualTo("class A { int a() { return last; } void b() { left--; more(); } }");
    assertThatThrownBy(() -> Patches.read("none", "nothing\n"))
        .hasMessageContaining("changes nothing");
  }

  private static List<PlantedBug> bugs() throws IOException {
    return FOLDER.isPresent()
        ? Patches.in(FOLDER.get())
        : PlantedBugs.all().filter(bug -> bug.name().matches(ONLY)).toList();
  }

  private static Map<PlantedBug, Optional<Catch>> hunt(List<PlantedBug> bugs)
      throws InterruptedException, ExecutionException {
    Queue<PlantedBug> left = new ConcurrentLinkedQueue<>(bugs);
    Map<PlantedBug, Optional<Catch>> caught = new ConcurrentHashMap<>();
    var threads = Thread.ofPlatform().name("hunter-", 1).daemon().factory();
    try (ExecutorService hunters = Executors.newFixedThreadPool(HUNTERS, threads)) {
      List<Future<?>> all =
          Stream.generate(() -> hunters.submit(() -> huntAll(left, caught)))
              .limit(HUNTERS)
              .<Future<?>>map(hunter -> hunter)
              .toList();
      for (Future<?> hunter : all) {
        hunter.get();
      }
    }
    return caught;
  }

  private static Void huntAll(Queue<PlantedBug> left, Map<PlantedBug, Optional<Catch>> caught)
      throws IOException {
    try (Compilation compilation = new Compilation()) {
      for (PlantedBug bug = left.poll(); bug != null; bug = left.poll()) {
        caught.put(bug, HUNT.of(bug, compilation));
      }
    }
    return null;
  }
}
