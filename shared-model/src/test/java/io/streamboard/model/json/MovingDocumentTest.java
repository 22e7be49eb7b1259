package io.streamboard.model.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.streamboard.model.board.BoardState;
import io.streamboard.model.docs.AsyncApi;
import io.streamboard.model.docs.Document;
import io.streamboard.model.docs.Mutations;
import io.streamboard.model.generate.States;
import io.streamboard.model.generate.Values;
import io.streamboard.model.log.LogEntry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds both documents to their word on the records with which a board goes to another log. */
final class MovingDocumentTest {
  private static final int ROUNDS = 100;
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Which one of how many is judged by both numbers together. */
  private static final Set<String> COUNTS = Set.of(".arrival.part", ".arrival.parts");

  private final AsyncApi api = AsyncApi.read();

  @ParameterizedTest
  @ValueSource(strings = {"BoardDeparture", "BoardArrival", "BoardStandings"})
  void aRecordIsReadExactlyWhenItFits(String schema) throws IOException {
    assertThat(api.examples(schema)).isNotEmpty();
    for (JsonNode example : api.examples(schema)) {
      assertThat(read(example)).isTrue();
      for (Mutations.Mutation spoilt : Mutations.of(example)) {
        boolean number = spoilt.what().matches("-?\\d+");
        if (!(number && COUNTS.contains(spoilt.place()))) {
          assertThat(read(spoilt.value()))
              .as("%s %s", spoilt.place(), spoilt.what())
              .isEqualTo(api.problems(schema, spoilt.value()).isEmpty());
        }
      }
    }
  }

  @Test
  void whatIsWrittenFits() throws IOException {
    States states = new States(new Values(new SplittableRandom(51)));
    for (int round = 0; round < ROUNDS; round++) {
      BoardState state = states.state();
      fits("BoardDeparture", tree(MovingCodec.departure(state.board(), "there")));
      for (byte[] standings : MovingCodec.standings(state.board(), forgotten(state))) {
        fits("BoardStandings", tree(standings));
      }
      for (byte[] part : MovingCodec.arrival(state)) {
        fits("BoardArrival", tree(part));
      }
    }
  }

  @Test
  void theExamplesOfTheLogFormatFit() throws IOException {
    Document log = Document.of("log-format.md");
    fits("BoardDeparture", JSON.readTree(log.block("json departure")));
    fits("BoardArrival", JSON.readTree(log.block("json arrival")));
    fits("BoardStandings", JSON.readTree(log.block("json standings")));
  }

  private static List<LogEntry.Standing> forgotten(BoardState state) {
    return state.writers().entrySet().stream()
        .map(
            entry ->
                new LogEntry.Standing(
                    entry.getKey(), entry.getValue().author(), entry.getValue().counter()))
        .toList();
  }

  private static boolean read(JsonNode record) {
    byte[] stored = record.toString().getBytes(StandardCharsets.UTF_8);
    return switch (LogRecordCodec.decode(stored)) {
      case LogEntry.Departure _, LogEntry.Arrival _, LogEntry.Standings _ -> true;
      case LogEntry.Readable _, LogEntry.Unreadable _ -> false;
    };
  }

  private void fits(String schema, JsonNode record) {
    assertThat(api.problemsClosed(schema, record)).as(record.toString()).isEmpty();
    assertThat(read(record)).isTrue();
  }

  private static JsonNode tree(byte[] stored) throws IOException {
    return JSON.readTree(stored);
  }
}
