package io.streamboard.model.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.streamboard.model.board.BoardFold;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.board.Folded;
import io.streamboard.model.docs.Document;
import io.streamboard.model.json.LogRecordCodec;
import io.streamboard.model.log.LogEntry;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.operation.Outcome;
import io.streamboard.model.operation.VoidReason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * A kept log must mean for ever what it meant when it was written. Boards out there cannot be
 * folded anew under another meaning: what changes here needs a higher fold level. Only before a
 * release may the log be made anew, by {@code mvn -pl shared-model test -Dtest=GoldenLogTest
 * -Dgolden=write}, which fails once to say so.
 */
class GoldenLogTest {
  private static final Path LOG =
      Document.root().resolve("shared-model/src/test/resources/golden/level-1.log");

  @Test
  void everyRecordMeansWhatItAlwaysMeant() throws IOException {
    if ("write".equals(System.getProperty("golden"))) {
      write();
    }
    List<GoldenLine> kept = kept();
    BoardState state = BoardState.absent(GoldenScript.BOARD);
    for (int i = 0; i < kept.size(); i++) {
      Folded folded = BoardFold.fold(state, entry(kept.get(i)));
      assertThat(GoldenLine.of(folded, kept.get(i).stored()))
          .as("line %d", i + 1)
          .isEqualTo(kept.get(i));
      state = folded.after();
    }
  }

  @Test
  void everyRecordIsStillEncodedToTheSameBytes() throws IOException {
    int whole = 0;
    for (GoldenLine line : kept()) {
      if (entry(line) instanceof LogEntry.Readable readable
          && readable.content().operations().stream()
              .noneMatch(Operation.Unreadable.class::isInstance)) {
        assertThat(new String(LogRecordCodec.encode(readable.content()), StandardCharsets.UTF_8))
            .isEqualTo(line.stored());
        whole++;
      }
    }
    assertThat(whole).isGreaterThan(40);
  }

  @Test
  void everyOperationAndEveryReasonOccurs() throws IOException {
    Set<Class<?>> operations = new HashSet<>();
    Set<VoidReason> reasons = EnumSet.noneOf(VoidReason.class);
    boolean inPart = false;
    BoardState state = BoardState.absent(GoldenScript.BOARD);
    for (GoldenLine line : kept()) {
      Folded folded = BoardFold.fold(state, entry(line));
      for (var operation : folded.operations()) {
        switch (operation.outcome()) {
          case Outcome.Applied applied -> {
            operations.add(operation.operation().getClass());
            inPart |= !applied.refused().isEmpty();
          }
          case Outcome.Void none -> reasons.add(none.reason());
        }
      }
      state = folded.after();
    }
    Set<Class<?>> applicable = new HashSet<>(Set.of(Operation.class.getPermittedSubclasses()));
    // Never applied by their nature; there is no fold level above 1 yet.
    applicable.removeAll(
        Set.of(Operation.Declined.class, Operation.Unreadable.class, Operation.BoardLevel.class));
    assertThat(operations).isEqualTo(applicable);
    assertThat(reasons).isEqualTo(EnumSet.allOf(VoidReason.class));
    assertThat(inPart).isTrue();
  }

  private static LogEntry entry(GoldenLine line) {
    return LogRecordCodec.decode(line.stored().getBytes(StandardCharsets.UTF_8));
  }

  private static List<GoldenLine> kept() throws IOException {
    return Files.readAllLines(LOG).stream().map(GoldenLine::parse).toList();
  }

  private static void write() throws IOException {
    List<String> lines = new ArrayList<>();
    BoardState state = BoardState.absent(GoldenScript.BOARD);
    for (byte[] stored : GoldenScript.records()) {
      Folded folded = BoardFold.fold(state, LogRecordCodec.decode(stored));
      lines.add(GoldenLine.of(folded, new String(stored, StandardCharsets.UTF_8)).line());
      state = folded.after();
    }
    Files.createDirectories(LOG.getParent());
    Files.write(LOG, lines);
    fail("the golden log was made anew: look at the difference before you keep it");
  }
}
