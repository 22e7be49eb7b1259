package io.streamboard.server.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamboard.model.board.BoardScript;
import io.streamboard.model.id.BoardId;
import io.streamboard.model.id.PersonId;
import io.streamboard.model.id.WriterId;
import io.streamboard.model.json.MovingCodec;
import io.streamboard.model.log.LogEntry.Standing;
import io.streamboard.model.operation.Operation;
import io.streamboard.model.wire.Answer;
import io.streamboard.model.wire.ErrorCode;
import io.streamboard.server.testing.InMemoryOperationLog;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Of a board that was moved here. */
final class MovedStandingTest {
  private static final BoardId BOARD = new BoardId("b");
  private static final PersonId ANA = new PersonId("ana");
  private static final WriterId FORGOTTEN = new WriterId("long-ago");

  private final InMemoryOperationLog log = new InMemoryOperationLog(2, Runnable::run);

  @BeforeEach
  void aBoardArrives() {
    BoardScript board = new BoardScript("b");
    board.does("ana", new Operation.BoardCreate("Plans"));
    List<byte[]> records =
        new ArrayList<>(MovingCodec.standings(BOARD, List.of(new Standing(FORGOTTEN, ANA, 7))));
    records.addAll(MovingCodec.arrival(board.state()));
    for (byte[] record : records) {
      long _ = log.append(BOARD, record).join();
    }
  }

  @Test
  @DisplayName("SUB13 P2: the standing of a writer that was forgotten before a move is known")
  void aWriterThatWasForgottenBeforeIsKnown() {
    assertThat(standing(FORGOTTEN, ANA)).isEqualTo(7);
    assertThat(standing(new WriterId("w-ana"), ANA)).isEqualTo(1);
    assertThat(standing(FORGOTTEN, new PersonId("ben"))).isZero();
    assertThat(standing(new WriterId("never"), ANA)).isZero();
  }

  private long standing(WriterId writer, PersonId person) {
    List<Long> answers = new ArrayList<>();
    new WriterStandings(log, Runnable::run).search(BOARD, writer, person, new Noted(answers));
    return answers.getFirst();
  }

  private record Noted(List<Long> answers) implements Reply {
    @Override
    public void answer(Answer answer) {
      if (answer instanceof Answer.Standing standing) {
        answers.add(standing.counter());
      }
    }

    @Override
    public void elsewhere(BoardId board) {
      throw new AssertionError(board + " is here");
    }

    @Override
    public void failure(ErrorCode code, String message) {
      throw new AssertionError(code + " " + message);
    }
  }
}
