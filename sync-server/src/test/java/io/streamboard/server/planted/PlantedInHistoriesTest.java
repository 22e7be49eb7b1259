package io.streamboard.server.planted;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the checker of histories says of a recorded run of a node that has a bug. */
class PlantedInHistoriesTest {
  private static final String RUN = "io.streamboard.server.history.RecordedRun";

  @Test
  void theShippedCodeHasNothingToFind() throws Exception {
    assertThat(said(Map.of())).isEmpty();
  }

  @Test
  @DisplayName(
      "P5: what applied against the rights of its author is found, though fold and frames agree")
  void whatNobodyMayDoAndAppliedIsFound() throws Exception {
    assertThat(said(PlantedClasses.of("lock ignored")))
        .containsExactly(
            "NOT_ALLOWED: revision 6 (w-cleo:1, applied) applied although cleo may not change"
                + " widget n1");
  }

  @SuppressWarnings("unchecked")
  private static List<String> said(Map<String, byte[]> patched) throws Exception {
    Supplier<List<String>> run =
        (Supplier<List<String>>)
            new PatchedClasses(patched).loadClass(RUN).getConstructor().newInstance();
    return run.get();
  }
}
